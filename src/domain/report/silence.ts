// Which mesas a report knows nothing of, and since when. None of them is left out of it.
import type { MesaId } from '../id.ts'
import type { Mesa } from '../mesa.ts'
import { SILENT_DAYS } from './mesa-signs.ts'
import { dateOf, daysBetween, type LocalDate } from '../time.ts'

export interface HeardMesa {
  readonly mesa: MesaId
  readonly name: string
  readonly record: Mesa
  /** Of one that the plan is still to activate nobody expects anything. */
  readonly isActive: boolean
  /** This device may read its records: of another it knows nothing, and says so. */
  readonly isHere: boolean
  /** When the last that came of it was written, milliseconds since 1970; null, nothing ever came. */
  readonly lastHeard: number | null
}

export interface Silence {
  readonly mesa: MesaId
  readonly name: string
  /** The day of the last that came; null, nothing ever came. */
  readonly since: LocalDate | null
  /** She said that she would be away until then: it is no alarm, and still it is missing. */
  readonly expectedUntil: LocalDate | null
}

/**
 * @param day the last of the report: who was heard of later is not missing in it
 * @param awayUntil the day until which a mesa said it would be away («Salgo al campo hasta el 20»)
 */
export function silences(
  mesas: readonly HeardMesa[],
  day: LocalDate,
  awayUntil: ReadonlyMap<MesaId, LocalDate> = new Map(),
): Silence[] {
  return mesas.flatMap(({ mesa, name, isActive, isHere, lastHeard }): Silence[] => {
    if (!isHere) return []
    const since = lastHeard === null ? null : dateOf(lastHeard)
    if (!isActive && since === null) return []
    if (since !== null && daysBetween(since, day) <= SILENT_DAYS) return []
    const until = awayUntil.get(mesa)
    return [{ mesa, name, since, expectedUntil: until !== undefined && until >= day ? until : null }]
  })
}
