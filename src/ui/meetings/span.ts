// A year or one of its quarters, when the address of the list asks for it.
import { QUARTERS, quarterOf, yearOf, type LocalDate, type Quarter } from '../../domain/time.ts'

export interface Span {
  readonly year: number
  readonly quarter: Quarter | null
}

export function spanIn(query: Readonly<Record<string, string>>): Span | null {
  const year = Number(query['ano'])
  const quarter = QUARTERS.find((each) => String(each) === query['trimestre']) ?? null
  return year > 0 ? { year, quarter } : null
}

export const isWithin = ({ year, quarter }: Span, date: LocalDate | undefined): boolean =>
  date !== undefined && yearOf(date) === year && (quarter === null || quarterOf(date) === quarter)
