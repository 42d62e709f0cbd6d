// The four quarters of an activity: what was done in each that the plan marks, and what worries.
import type { Progress } from '../../domain/progress/progress.ts'
import type { Quarter } from '../../domain/time.ts'
import { Icon } from '../parts/icon.tsx'
import { planText } from '../text/plan.ts'
import { progressText } from '../text/progress.ts'
import { lookOf, type Look } from './cell-look.ts'

export function QuarterCell({ activity, when }: { activity: Progress; when: Quarter }) {
  const cell = activity.cells.find(({ quarter }) => quarter === when)
  if (!cell) return null
  const { look, mark, words } = lookOf(cell, activity)
  return <Cell {...{ look, mark }} isScheduled={cell.isScheduled} label={progressText.cell(when, words)} />
}

interface CellProps {
  readonly look: Look
  readonly mark: string
  readonly isScheduled?: boolean
  /** Without it, it is only a sample beside its word. */
  readonly label?: string
}

function Cell({ look, mark, isScheduled = true, label }: CellProps) {
  const dashed = isScheduled ? '' : ' plan-cell-unscheduled'
  return (
    <span class={`plan-cell plan-cell-${look}${dashed}`} {...(label ? { role: 'img', 'aria-label': label } : HIDDEN)}>
      {look === 'done' || look === 'out' ? <Icon name="tick" /> : mark && <span>{mark}</span>}
    </span>
  )
}
const HIDDEN = { 'aria-hidden': true } as const

export function QuarterCells({ activity }: { activity: Progress }) {
  return (
    <span class="plan-cells">
      {activity.cells.map(({ quarter }) => (
        <QuarterCell key={quarter} activity={activity} when={quarter} />
      ))}
    </span>
  )
}

const SAMPLES = [
  ['done', ''],
  ['half', '1/2'],
  ['empty', ''],
  ['late', '!'],
  ['waiting', '1'],
  ['none', ''],
] as const satisfies readonly (readonly [Look, string])[]

export function Legend() {
  return (
    <ul class="plan-legend" aria-label={planText.legend}>
      {SAMPLES.map(([look, mark]) => (
        <li key={look}>
          <Cell look={look} mark={mark} /> {progressText.legend[look]}
        </li>
      ))}
    </ul>
  )
}
