// One activity in full: its words as approved, what was done of it, and the records that sustain every number.
import { accessOf } from '../../domain/access.ts'
import type { Progress } from '../../domain/progress/progress.ts'
import { QUARTERS, quarterOf, type LocalDate } from '../../domain/time.ts'
import type { StoredPlan } from '../../store/plan-records.ts'
import { useSession } from '../app-context.ts'
import { documentLinks } from '../document-links.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { NumberTile } from '../parts/number-tile.tsx'
import { PatternBar } from '../parts/pattern-bar.tsx'
import { advanceText } from '../text/advance.ts'
import { planText } from '../text/plan.ts'
import { progressText } from '../text/progress.ts'
import { EvidenceList } from './evidence-list.tsx'
import { PlanChanges } from './plan-changes.tsx'
import { QuarterCell } from './quarter-cells.tsx'
import { SaidOfQuarters } from './said-of-quarters.tsx'
import './activity.css'

export interface ActivityDetailsProps {
  readonly plan: StoredPlan
  readonly activity: Progress
  /** The day up to which it was counted. */
  readonly cutoff: LocalDate
}

export function ActivityDetails({ plan, activity, cutoff }: ActivityDetailsProps) {
  const { row } = activity.read
  const line = plan.lines.find(({ key }) => key === row.line)
  const group = plan.groups.find(({ key }) => key === row.group)
  const words = row.rule?.words
  return (
    <div class="plan-details">
      <p class="plan-of">
        <NumberTile line={line?.number ?? 1} />
        <span>{planText.lineName(line?.name ?? '')}</span>
      </p>
      {group?.name && <p class="quiet">{group.name}</p>}
      <p class="plan-words">{row.text}</p>
      <Done activity={activity} line={line?.number ?? 1} cutoff={cutoff} />
      {row.note && <Note text={planText.ask(row.note)} />}
      <dl>
        <dt>{planText.target}</dt>
        <dd>
          {row.targetText ?? planText.noTarget}
          {row.unit && <span class="quiet plan-unit">{planText.unit(row.unit)}</span>}
          {words && <span class="quiet plan-unit">{progressText.counts(words.counts, words.evidence)}</span>}
        </dd>
        <dt>{planText.schedule}</dt>
        <dd>
          <span class="plan-schedule">
            {QUARTERS.map((when) => (
              <span key={when}>
                <QuarterCell {...{ activity, when }} />
                <span aria-hidden="true">{planText.roman[when]}</span>
              </span>
            ))}
          </span>
          <span class="quiet">{planText.scheduledIn(activity.scheduled)}</span>
        </dd>
        {activity.people.present > 0 && (
          <>
            <dt>{progressText.came}</dt>
            <dd>{progressText.people(activity.people)}</dd>
          </>
        )}
        <dt>{planText.responsibles}</dt>
        <dd>{row.responsibles ?? planText.noResponsibles}</dd>
      </dl>
      <Parts activity={activity} />
      {activity.target === null && <SaidOfQuarters plan={plan.id} activity={activity.key} mayBeEmpty />}
      <PlanChanges key={activity.key} {...{ plan, activity, cutoff }} />
      <h2>{planText.evidence}</h2>
      <EvidenceList items={activity.items} />
      <RecordButtons activity={activity} />
    </div>
  )
}

function RecordButtons({ activity: { key } }: Pick<ActivityDetailsProps, 'activity'>) {
  const { person } = useSession()
  return (
    <p class="plan-record">
      {accessOf(person.role, 'mesa') === 'write' && (
        <Button kind="primary" icon="plus" href={documentLinks.advance(key)} children={advanceText.title} />
      )}
      <Button icon="page" href={documentLinks.ofActivity(key)} children={advanceText.seeDocuments} />
    </p>
  )
}

function Done({ activity, line, cutoff }: { activity: Progress; line: number; cutoff: LocalDate }) {
  const { total, target, percent, state, flags, cells } = activity
  const missed = cells.filter((cell) => cell.state === 'notDone' && cell.toValidate + cell.unsent === 0)
  const isOver = cutoff.endsWith('-12-31')
  const tally = progressText.tally(total, target, activity)
  const told = flags.flatMap((flag) => progressText.flag(flag) ?? [])
  return (
    <>
      <div class="plan-done">
        <p>
          <b>{tally || progressText.state(state)}</b>
          {percent !== null && <span class="quiet"> · {progressText.percent(percent)}</span>}
          {tally && <span class="quiet"> · {progressText.state(state)}</span>}
        </p>
        {target !== null && <PatternBar line={line} done={total} total={target} />}
      </div>
      {flags.includes('scheduledNotDone') && missed.length > 0 && (
        <Note
          text={progressText.emptyQuarters(
            missed.map(({ quarter }) => quarter),
            isOver ? null : quarterOf(cutoff),
          )}
        />
      )}
      {told.map((text) => (
        <p key={text} class="quiet">
          {text}
        </p>
      ))}
    </>
  )
}

const Note = ({ text }: { text: string }) => (
  <p class="plan-note">
    <Icon name="triangle" />
    <span>{text}</span>
  </p>
)

/** Apiece: for each mesa, dimension, quarter… */
function Parts({ activity: { elements, read } }: { activity: Progress }) {
  if (elements.length < 2) return null
  const nameOf = (name: string) =>
    read.multipliers.some(({ by }) => by === 'quarter')
      ? name.split(' · ').map(progressText.quarterName).join(', ')
      : name
  return (
    <>
      <h2>{progressText.parts}</h2>
      <ul class="plan-parts">
        {elements.map(({ key, name, cap, ...tally }) => (
          <li key={key}>
            <span>{nameOf(name)}</span>
            <span>{progressText.tally(tally.counted, cap, tally) || progressText.part(tally.counted, cap)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
