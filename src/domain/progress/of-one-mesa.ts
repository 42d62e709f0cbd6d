// What one mesa did of a plan that binds them all: nothing is said to be late or unmet by it alone.
import type { MesaId } from '../id.ts'
import { countPlan, type PlanProgress, type PlanRecords } from './count-plan.ts'
import type { Evidence } from './evidence.ts'
import type { PlanQuestion } from './plan-at.ts'
import type { Progress } from './progress.ts'

export function countMesa(
  records: PlanRecords,
  evidence: readonly Evidence[],
  question: PlanQuestion,
  mesa: MesaId,
): PlanProgress {
  const own = evidence.filter((each) => each.mesa === mesa)
  const counted = countPlan(records, own, question)
  return { ...counted, activities: counted.activities.map(withoutBlame) }
}

const MILD = { notDone: 'notStarted', partlyFulfilled: 'inProgress' } as const

const withoutBlame = (activity: Progress): Progress => ({
  ...activity,
  state: activity.state === 'notDone' || activity.state === 'partlyFulfilled' ? MILD[activity.state] : activity.state,
  cells: activity.cells.map((cell) =>
    cell.state === 'notDone' && !cell.fulfilment ? { ...cell, state: 'planned' } : cell,
  ),
  flags: activity.flags.filter((flag) => flag !== 'scheduledNotDone'),
})
