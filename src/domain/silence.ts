// Whether a mesa sends, is expected to be silent, or is silent: what a report says of the data that are not in it.
import { lastDayOf, type FieldTrip } from './field-trip.ts'
import { daysBetween, type LocalDate } from './time.ts'

export type Silence =
  | { readonly is: 'sending'; readonly last: LocalDate }
  /** Expected: somebody of it said so. */
  | { readonly is: 'inField'; readonly until: LocalDate }
  | { readonly is: 'silent'; readonly last: LocalDate; readonly days: number }
  | { readonly is: 'nothingYet' }

/** As many days without anything are worth a word. */
export const SILENT_FROM = 3

/**
 * A trip that is over without a word explains the days before its end, not those after it.
 * @param last the day its last record is of; undefined when nothing has come
 * @param trips all that were ever said of it
 */
export function silenceOf(last: LocalDate | undefined, today: LocalDate, trips: readonly FieldTrip[]): Silence {
  const ends = trips.flatMap((trip) => {
    const until = lastDayOf(trip)
    return trip.from && until && trip.from <= today && trip.from <= until
      ? { until, isBack: trip.back !== undefined }
      : []
  })
  const until = latest(ends.flatMap((end) => (!end.isBack && end.until >= today ? end.until : [])))
  if (until) return { is: 'inField', until }
  if (!last) return { is: 'nothingYet' }
  const explained = latest([last, ...ends.map((end) => end.until)]) ?? last
  return daysBetween(explained, today) < SILENT_FROM
    ? { is: 'sending', last }
    : { is: 'silent', last, days: daysBetween(last, today) }
}

const latest = (days: readonly LocalDate[]): LocalDate | undefined => [...days].sort().at(-1)
