// How each mesa stands in a report of the plan: what came from it, and whether anything is missing.
import type { MesaId } from '../id.ts'
import type { Mesa } from '../mesa.ts'
import { isActiveBy } from '../progress/active.ts'
import type { Evidence } from '../progress/evidence.ts'
import type { Heard } from '../silence.ts'
import { dateOf, type LocalDate } from '../time.ts'
import { gapOf } from './silence.ts'

export interface KnownMesa extends Pick<Heard, 'last' | 'trips'> {
  readonly id: MesaId
  readonly mesa: Mesa
}

export interface MesaSigns {
  readonly id: MesaId
  readonly mesa: Mesa
  /** On the cut-off day. */
  readonly isActive: boolean
  /** The day on which the last of what arrived was written. */
  readonly lastSign: LocalDate | null
  readonly isSilent: boolean
  /** Until when it said that nothing would come, where something is missing because of that. */
  readonly awayUntil: LocalDate | null
  /** Closed records of the year up to the cut-off day, whether they count in an activity or not. */
  readonly validated: number
  readonly toValidate: number
  readonly unsent: number
  readonly observed: number
}

interface Until {
  readonly year: number
  readonly cutoff: LocalDate
  readonly asOf: number
  /** Nobody is accused of the days after it: nothing could be heard of anybody. */
  readonly heardUntil: LocalDate
}

/** In the region's order. A mesa that nobody has activated owes nothing. */
export const mesaSigns = (mesas: readonly KnownMesa[], evidence: readonly Evidence[], until: Until): MesaSigns[] =>
  [...mesas]
    .sort((a, b) => (a.mesa.order ?? Infinity) - (b.mesa.order ?? Infinity) || (a.id < b.id ? -1 : 1))
    .map(({ id, mesa, last, trips }) => {
      const gap = gapOf({ status: mesa.status, last, trips }, until.heardUntil)
      const known = evidence.filter((each) => each.mesa === id && isKnown(each, until))
      const own = known.filter(({ date }) => date.startsWith(`${until.year}-`))
      const many = (state: Evidence['state']): number => own.filter((each) => each.state === state).length
      return {
        id,
        mesa,
        isActive: isActiveBy(mesa, id, known),
        lastSign: last === null ? null : dateOf(last),
        isSilent: gap !== null && gap.expectedUntil === null,
        awayUntil: gap?.expectedUntil ?? null,
        validated: many('validated'),
        toValidate: many('toValidate'),
        unsent: many('unsent'),
        observed: many('observed'),
      }
    })

const isKnown = ({ date, at = 0 }: Evidence, { cutoff, asOf }: Until): boolean => date <= cutoff && at <= asOf
