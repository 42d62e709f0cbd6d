// How the cell of an activity in a quarter is drawn, and what it says to who does not see it.
import type { Cell, Progress } from '../../domain/progress/progress.ts'
import { number } from '../text/format.ts'
import { progressText } from '../text/progress.ts'

/** `late`: left empty, and still missed. `waiting`: nothing validated yet, and something to be. */
export type Look = 'done' | 'half' | 'empty' | 'late' | 'waiting' | 'none' | 'out'

export interface CellLook {
  readonly look: Look
  /** Written in it. */
  readonly mark: string
  readonly words: string
}

type Around = Pick<Progress, 'scheduled' | 'target' | 'flags'>

export function lookOf(cell: Cell, { scheduled, target, flags }: Around): CellLook {
  const words = progressText.cellWords
  const { state, proposed } = cell
  const done = cell.counted + cell.surplus
  const waiting = cell.toValidate + cell.unsent
  // In the only quarter that is marked, all of the target is due.
  const due = proposed ?? (scheduled.length === 1 ? target : null)
  const says = (text: string) => words.with(text, cell)
  if (state === 'outOfSchedule') return { look: 'out', mark: '', words: says(words.out) }
  if (state === 'partial' || (state === 'done' && due !== null && done < due && cell.isScheduled)) {
    const isCounted = due !== null && cell.fulfilment === null
    const mark = isCounted ? `${number(done)}/${number(due)}` : '½'
    return { look: 'half', mark, words: says(isCounted ? words.of(done, due) : words.partly) }
  }
  if (state === 'done') return { look: 'done', mark: '', words: says(words.done) }
  const isMissed = state === 'notDone' && flags.includes('scheduledNotDone')
  const plain = !cell.isScheduled
    ? words.none
    : isMissed
      ? words.late
      : state === 'notDone'
        ? words.notNeeded
        : words.empty
  if (waiting > 0) return { look: 'waiting', mark: number(waiting), words: says(plain) }
  const look = !cell.isScheduled ? 'none' : isMissed ? 'late' : 'empty'
  return { look, mark: look === 'late' ? '!' : '', words: says(plain) }
}
