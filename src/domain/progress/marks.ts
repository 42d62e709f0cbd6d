// The marked quarters of a plan, one by one: «n de m avances», wherever they are counted.
import type { EntryKey } from '../id.ts'
import type { Quarter } from '../time.ts'
import type { Progress } from './progress.ts'

/**
 * `late`: its quarter ended with nothing done, and the target is missed. `waiting`: what was done is still to be sent
 * or validated. `left`: it ended empty, and the target was met all the same. `planned`: still to come.
 */
export type MarkState = 'done' | 'waiting' | 'late' | 'left' | 'planned'

export interface Mark {
  readonly activity: EntryKey
  readonly line: EntryKey | undefined
  readonly quarter: Quarter
  readonly state: MarkState
}

/** In the order of the plan. */
export function marksOf(activities: readonly Progress[]): Mark[] {
  return activities.flatMap(({ key, read, cells, flags }) =>
    cells.flatMap((cell): Mark[] => {
      const { isScheduled, quarter, state } = cell
      const waits = cell.toValidate + cell.unsent > 0
      const ended = flags.includes('scheduledNotDone') ? 'late' : 'left'
      const rest = waits ? 'waiting' : state === 'notDone' ? ended : 'planned'
      const isDone = state === 'done' || state === 'partial'
      return isScheduled ? [{ activity: key, line: read.row.line, quarter, state: isDone ? 'done' : rest }] : []
    }),
  )
}

export interface MarkTally {
  readonly done: number
  readonly of: number
  readonly late: number
  readonly waiting: number
}

/** Of none it says 0 of 0: «sin programar», never 0 %. */
export function tallyMarks(marks: readonly Pick<Mark, 'state'>[]): MarkTally {
  const count = (wanted: MarkState): number => marks.filter(({ state }) => state === wanted).length
  return { done: count('done'), of: marks.length, late: count('late'), waiting: count('waiting') }
}
