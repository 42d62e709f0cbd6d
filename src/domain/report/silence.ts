// Which mesas a report knows nothing of, and since when: by the rule of the panel. None of them is left out of it.
import type { MesaId } from '../id.ts'
import type { Mesa } from '../mesa.ts'
import { SILENT_FROM, standingOf, type Heard } from '../silence.ts'
import { dateOf, daysBetween, type LocalDate } from '../time.ts'

export interface HeardMesa extends Pick<Heard, 'last' | 'trips'> {
  readonly mesa: MesaId
  readonly name: string
  readonly record: Mesa
  /** Of one that the plan is still to activate nobody expects anything. */
  readonly isActive: boolean
  /** This device may read its records: of another it knows nothing, and says so. */
  readonly isHere: boolean
}

/** What is missing of a mesa. */
export interface Gap {
  /** The day of the last that came; null, nothing ever came. */
  readonly since: LocalDate | null
  /** She said that she would be away until then: it is no alarm, and still it is missing. */
  readonly expectedUntil: LocalDate | null
}

/** @param day the last of the report: who was heard of later is not missing in it */
export function gapOf(heard: Heard, day: LocalDate): Gap | null {
  const standing = standingOf(heard, day)
  const since = heard.last === null ? null : dateOf(heard.last)
  if (standing.is === 'silent' || standing.is === 'nothingYet') return { since, expectedUntil: null }
  const isRecent = since !== null && daysBetween(since, day) < SILENT_FROM
  return standing.is === 'inField' && !isRecent ? { since, expectedUntil: standing.until } : null
}

export interface MissingMesa extends Gap {
  readonly mesa: MesaId
  readonly name: string
}

export function missingMesas(mesas: readonly HeardMesa[], day: LocalDate): MissingMesa[] {
  return mesas.flatMap(({ mesa, name, record: { status }, isHere, last, trips }): MissingMesa[] => {
    const gap = isHere ? gapOf({ status, last, trips }, day) : null
    return gap ? [{ mesa, name, ...gap }] : []
  })
}
