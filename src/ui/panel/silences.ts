// How each mesa stands with its sendings.
import type { MesaFigures } from '../../domain/progress/panel-figures.ts'
import { standingOf, type MesaStanding } from '../../domain/silence.ts'
import { dateOf } from '../../domain/time.ts'

export interface HeardMesa extends MesaFigures {
  readonly silence: MesaStanding
}

/** @param until when this device last heard of the others: one that had no signal itself accuses nobody */
export const silences = (mesas: readonly MesaFigures[], until: number): HeardMesa[] =>
  mesas.map((each) => ({ ...each, silence: standingOf(each, dateOf(until)) }))
