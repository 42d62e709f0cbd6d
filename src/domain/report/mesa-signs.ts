// Which mesas a report can say nothing of: nothing has come from them for long, or ever.
import type { MesaId } from '../id.ts'
import type { Mesa } from '../mesa.ts'
import type { Evidence } from '../progress/evidence.ts'
import { dateOf, daysBetween, type LocalDate } from '../time.ts'

export interface KnownMesa {
  readonly id: MesaId
  readonly mesa: Mesa
  /** The last moment at which anything that arrived was written there; null where nothing did. */
  readonly lastSign: number | null
}

export interface MesaSigns {
  readonly id: MesaId
  readonly mesa: Mesa
  /** The day on which the last of what arrived was written. */
  readonly lastSign: LocalDate | null
  readonly isSilent: boolean
  /** Closed records of the year up to the cut-off day, whether they count in an activity or not. */
  readonly validated: number
  readonly toValidate: number
  readonly unsent: number
  readonly observed: number
}

/** A committee meets once in a month: longer than that, something is missing. */
export const SILENT_DAYS = 30

interface Until {
  readonly year: number
  readonly cutoff: LocalDate
  readonly asOf: number
}

/** In the region's order. A mesa that nobody has activated owes nothing. */
export const mesaSigns = (mesas: readonly KnownMesa[], evidence: readonly Evidence[], until: Until): MesaSigns[] =>
  [...mesas]
    .sort((a, b) => (a.mesa.order ?? Infinity) - (b.mesa.order ?? Infinity) || (a.id < b.id ? -1 : 1))
    .map(({ id, mesa, lastSign }) => {
      const day = lastSign === null ? null : dateOf(lastSign)
      const own = evidence.filter((each) => each.mesa === id && isWithin(each, until))
      const many = (state: Evidence['state']): number => own.filter((each) => each.state === state).length
      return {
        id,
        mesa,
        lastSign: day,
        isSilent: mesa.status !== 'toActivate' && (day === null || daysBetween(day, until.cutoff) > SILENT_DAYS),
        validated: many('validated'),
        toValidate: many('toValidate'),
        unsent: many('unsent'),
        observed: many('observed'),
      }
    })

const isWithin = ({ date, at = 0 }: Evidence, { year, cutoff, asOf }: Until): boolean =>
  date.startsWith(`${year}-`) && date <= cutoff && at <= asOf
