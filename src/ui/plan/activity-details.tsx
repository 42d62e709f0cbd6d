// One activity in full: its words as approved, what is odd in them, and the actas that sustain it.
import { isScheduled, type Activity } from '../../domain/plan.ts'
import { QUARTERS } from '../../domain/time.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { links } from '../links.ts'
import { useMesas } from '../mesas.ts'
import { Badge } from '../parts/badge.tsx'
import { Icon } from '../parts/icon.tsx'
import { NumberTile } from '../parts/number-tile.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { shortDate } from '../text/format.ts'
import { meetingTitle } from '../text/meeting-title.ts'
import { meetingsText } from '../text/meetings.ts'
import { planText } from '../text/plan.ts'
import { QuarterCell } from './quarter-cells.tsx'
import type { StoredPlan } from './use-plan.ts'
import './activity.css'

export interface ActivityDetailsProps {
  readonly plan: StoredPlan
  readonly activity: Activity
  readonly meetings: readonly StoredMeeting[] | undefined
}

export function ActivityDetails({ plan, activity, meetings = [] }: ActivityDetailsProps) {
  const line = plan.lines.find(({ key }) => key === activity.line)
  const group = plan.groups.find(({ key }) => key === activity.group)
  const quarters = QUARTERS.filter((when) => isScheduled(activity, when))
  return (
    <div class="plan-details">
      <p class="plan-of">
        <NumberTile line={line?.number ?? 1} />
        <span>{planText.lineName(line?.name ?? '')}</span>
      </p>
      {group?.name && <p class="quiet">{group.name}</p>}
      <p class="plan-words">{activity.text}</p>
      {activity.note && (
        <p class="plan-note">
          <Icon name="triangle" />
          <span>{planText.ask(activity.note)}</span>
        </p>
      )}
      <dl>
        <dt>{planText.target}</dt>
        <dd>
          {activity.targetText ?? planText.noTarget}
          {activity.unit && <span class="quiet plan-unit">{planText.unit(activity.unit)}</span>}
        </dd>
        <dt>{planText.schedule}</dt>
        <dd>
          <span class="plan-schedule">
            {QUARTERS.map((when) => (
              <span key={when}>
                <QuarterCell {...{ activity, when, meetings }} />
                <span aria-hidden="true">{planText.roman[when]}</span>
              </span>
            ))}
          </span>
          <span class="quiet">{planText.scheduledIn(quarters)}</span>
        </dd>
        <dt>{planText.responsibles}</dt>
        <dd>{activity.responsibles ?? planText.noResponsibles}</dd>
      </dl>
      <h2>{planText.evidence}</h2>
      {meetings.length > 0 ? <EvidenceRows meetings={meetings} /> : <p class="quiet">{planText.noEvidence}</p>}
    </div>
  )
}

function EvidenceRows({ meetings }: { meetings: readonly StoredMeeting[] }) {
  const mesas = useMesas()
  if (!mesas) return null
  return (
    <Rows label={planText.evidence}>
      {meetings.map(({ id, kind, mesa, date }) => (
        <Row
          key={id}
          href={links.minutes(id)}
          title={meetingsText.within(meetingTitle(kind, mesas.get(mesa)?.level), mesas.get(mesa)?.name ?? '')}
          detail={date && shortDate(date)}
          end={<Badge tone="info">{planText.toValidateWord}</Badge>}
        />
      ))}
    </Rows>
  )
}
