// The days a report tells of: a month, a quarter or a year, as far as its cut-off day.
import { addDays, daysOfQuarter, localDate, type LocalDate, type Quarter } from '../time.ts'

export type Part =
  | { readonly is: 'year' }
  | { readonly is: 'quarter'; readonly quarter: Quarter }
  | { readonly is: 'month'; readonly month: number }

export interface Span {
  readonly from: LocalDate
  /** The last day of it, or the cut-off day where that is earlier. */
  readonly to: LocalDate
}

/** A part that begins after the cut-off day has no day: its `to` is before its `from`. */
export function spanOf(year: number, part: Part, cutoff: LocalDate): Span {
  const [from, last] = edgesOf(year, part)
  return { from, to: last < cutoff ? last : cutoff }
}

function edgesOf(year: number, part: Part): readonly [from: LocalDate, last: LocalDate] {
  if (part.is === 'quarter') return daysOfQuarter(dayOf(year, part.quarter * 3))
  if (part.is === 'year') return [dayOf(year, 1), addDays(dayOf(year + 1, 1), -1)]
  const next = part.month === 12 ? dayOf(year + 1, 1) : dayOf(year, part.month + 1)
  return [dayOf(year, part.month), addDays(next, -1)]
}

/** The first of a month. */
const dayOf = (year: number, month: number): LocalDate =>
  localDate.parse(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)

export const isIn = ({ from, to }: Span, day: LocalDate | undefined): boolean =>
  day !== undefined && from <= day && day <= to
