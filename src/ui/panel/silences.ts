// How each mesa stands with its sendings.
import type { MesaFigures } from '../../domain/progress/panel-figures.ts'
import { silenceOf, type Silence } from '../../domain/silence.ts'

export interface HeardMesa extends MesaFigures {
  readonly silence: Silence
}

/** @param until when this device last heard of the others */
export const silences = (mesas: readonly MesaFigures[], until: number): HeardMesa[] =>
  mesas.map((each) => ({ ...each, silence: silenceOf({ ...each, until }) }))
