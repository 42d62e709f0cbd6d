// «Sustento»: every record behind the numbers of an activity, with how it stands and why.
import type { Fate, Item } from '../../domain/progress/progress.ts'
import { links } from '../links.ts'
import { useMesas } from '../mesas.ts'
import { Badge, type BadgeProps } from '../parts/badge.tsx'
import { shortDate } from '../text/format.ts'
import { meetingsText } from '../text/meetings.ts'
import { fateNames, progressText } from '../text/progress.ts'
import { JudgeButtons } from '../judge-buttons.tsx'
import { evidenceTitle, isMeeting } from '../text/evidence-title.ts'

const badges: Record<Fate, Pick<BadgeProps, 'tone' | 'icon'>> = {
  counted: { tone: 'plain', icon: 'tick' },
  surplus: { tone: 'plain', icon: 'tick' },
  toValidate: { tone: 'info', icon: 'clock' },
  unsent: { tone: 'draft', icon: 'arrow-up' },
  observed: { tone: 'warn', icon: 'triangle' },
  milestone: { tone: 'quiet' },
  leftOut: { tone: 'quiet' },
}

export function EvidenceList({ items }: { items: readonly Item[] }) {
  const mesas = useMesas()
  if (items.length === 0) return <p class="quiet">{progressText.noEvidence}</p>
  if (!mesas) return null
  return (
    <ul class="rows plan-evidence">
      {items.map((item) => {
        const { evidence, fate } = item
        const mesa = mesas.get(evidence.mesa)
        const title = meetingsText.within(evidenceTitle(evidence), mesa?.name ?? '')
        return (
          <li key={evidence.id}>
            <p class="plan-evidence-head">
              {isMeeting(evidence) ? (
                <a class="link" href={links.minutes(evidence.id)}>
                  {title}
                </a>
              ) : (
                <span>{title}</span>
              )}
              <span class="quiet">{shortDate(evidence.date)}</span>
            </p>
            <p>
              <Badge {...badges[fate]}>{fateNames[fate]}</Badge>
            </p>
            {[...reasonsOf(item)].map((reason) => (
              <p key={reason} class="quiet">
                {reason}
              </p>
            ))}
            {!item.leftOut && (
              <JudgeButtons
                evidence={evidence}
                what={title}
                lacks={item.missing.length > 0 ? progressText.missing(item.missing) : undefined}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function* reasonsOf({ evidence, fate, missing, leftOut, isOutOfSchedule }: Item): Generator<string> {
  if (leftOut) return yield progressText.reason(leftOut)
  if (fate === 'milestone') return yield progressText.milestone
  if (evidence.note && evidence.state === 'observed') yield evidence.note
  if (missing.length > 0) yield progressText.missing(missing)
  if (isOutOfSchedule) yield progressText.outOfSchedule
  return undefined
}
