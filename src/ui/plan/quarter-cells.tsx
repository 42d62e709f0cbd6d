// The four quarters of an activity: programmed or not, and how many closed actas wait to be validated in each.
import { isScheduled, type Activity } from '../../domain/plan.ts'
import { QUARTERS, type Quarter } from '../../domain/time.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { planText } from '../text/plan.ts'
import { countIn } from './evidence.ts'

export interface QuarterCellProps {
  readonly activity: Activity
  readonly when: Quarter
  readonly meetings: readonly StoredMeeting[] | undefined
}

export function QuarterCell({ activity, when, meetings }: QuarterCellProps) {
  const [scheduled, waiting] = [isScheduled(activity, when), countIn(meetings, when)]
  return <Cell scheduled={scheduled} waiting={waiting} label={planText.cell(when, scheduled, waiting)} />
}

/** Without a label it is only a sample beside its word. */
export function Cell({ scheduled, waiting, label }: { scheduled: boolean; waiting: number; label?: string }) {
  const look = `plan-cell${scheduled ? ' plan-cell-scheduled' : ''}${waiting > 0 ? ' plan-cell-waiting' : ''}`
  return (
    <span class={look} {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}>
      {waiting > 0 && waiting}
    </span>
  )
}

export function QuarterCells({ activity, meetings }: Omit<QuarterCellProps, 'when'>) {
  return (
    <span class="plan-cells">
      {QUARTERS.map((when) => (
        <QuarterCell key={when} {...{ activity, when, meetings }} />
      ))}
    </span>
  )
}

export function Legend() {
  return (
    <ul class="plan-legend" aria-label={planText.legend}>
      <li>
        <Cell scheduled waiting={0} /> {planText.scheduled}
      </li>
      <li>
        <Cell scheduled waiting={1} /> {planText.waitingCell}
      </li>
      <li>
        <Cell scheduled={false} waiting={0} /> {planText.notScheduled}
      </li>
    </ul>
  )
}
