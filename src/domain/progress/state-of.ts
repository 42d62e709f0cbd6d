// The state of an activity on the cut-off day.
import type { Fulfilment } from '../plan-choice.ts'
import type { LocalDate, Quarter } from '../time.ts'
import type { ActivityState, Progress } from './progress.ts'

/** Until its year is over nothing is «no ejecutada»: what was not done in its quarter may still be. */
export function stateOf(
  { read, scheduled, total, target, items }: Omit<Progress, 'state' | 'flags'>,
  said: ReadonlyMap<Quarter, Fulfilment>,
  { year, cutoff }: { readonly year: number; readonly cutoff: LocalDate },
): ActivityState {
  const { row } = read
  if (row.isSuspended) return 'suspended'
  if (row.rule?.condition !== undefined) return 'conditional'
  const isOver = cutoff >= `${year}-12-31`
  const byWord = target === null ? wordOf(scheduled, said) : null
  if (byWord === 'fulfilled' || (byWord && isOver)) return byWord
  if (target !== null && total >= target) return 'fulfilled'
  const isBegun = items.some(({ fate }) => fate !== 'leftOut') || said.size > 0
  if (isOver && target !== null) return total > 0 ? 'partlyFulfilled' : 'notDone'
  // Without a number nobody but the secretariat can say that it was met.
  if (isOver && scheduled.length > 0 && !isBegun) return 'notDone'
  if (isBegun) return 'inProgress'
  return row.isRescheduled ? 'rescheduled' : 'notStarted'
}

/** What the secretariat said of a target without a number, over all its quarters, or any where none is marked. */
function wordOf(scheduled: readonly Quarter[], said: ReadonlyMap<Quarter, Fulfilment>): ActivityState | null {
  const words = scheduled.length > 0 ? scheduled.map((quarter) => said.get(quarter)) : [...said.values()]
  if (words.every((word) => word === undefined)) return null
  if (words.every((word) => word === 'met')) return 'fulfilled'
  return words.every((word) => word === 'notMet') ? 'notDone' : 'partlyFulfilled'
}
