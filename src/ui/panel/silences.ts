// How each mesa stands with its sendings.
import type { MesaFigures } from '../../domain/progress/panel-figures.ts'
import { silenceOf, type Silence } from '../../domain/silence.ts'
import { dateOf, type LocalDate } from '../../domain/time.ts'

/** Nothing is expected of one that works no more than on paper yet. */
export type Standing = Silence | { readonly is: 'toActivate' }

export interface HeardMesa extends MesaFigures {
  readonly silence: Standing
}

/** @param until when this device last heard of the others: one that had no signal itself accuses nobody */
export const silences = (mesas: readonly MesaFigures[], until: number): HeardMesa[] =>
  mesas.map((each) => ({ ...each, silence: standingOf(each, dateOf(until)) }))

function standingOf({ status, last, trips }: MesaFigures, day: LocalDate): Standing {
  const silence = silenceOf(last === null ? undefined : dateOf(last), day, trips)
  return silence.is === 'nothingYet' && status !== 'active' ? { is: 'toActivate' } : silence
}
