// What each kind of report brings of its own.
import type { ReportTable } from '../../document/report.ts'
import type { MesaId } from '../../domain/id.ts'
import type { Level } from '../../domain/mesa.ts'
import type { ReportGround } from './report-frame.ts'

export interface Made {
  readonly name: string
  /** In a few words, how much it holds. */
  readonly says: string
  readonly missing: readonly string[]
  readonly tables: readonly ReportTable[]
}

export const levelNamed = ({ source }: ReportGround, mesa: MesaId): Level | undefined =>
  source.mesas.find((each) => each.mesa === mesa)?.record.level
