// Whether a mesa sends, is expected to be silent, or is silent: what a report says of the data that are not in it.
import { lastDayOf, type FieldTrip } from './field-trip.ts'
import type { Mesa } from './mesa.ts'
import { dateOf, daysBetween, type LocalDate } from './time.ts'

export type Silence =
  | { readonly is: 'sending'; readonly last: LocalDate }
  /** Expected: somebody of it said so. */
  | { readonly is: 'inField'; readonly until: LocalDate }
  | { readonly is: 'silent'; readonly last: LocalDate; readonly days: number }
  | { readonly is: 'nothingYet' }

/** Nothing is expected of one that works no more than on paper yet. */
export type MesaStanding = Silence | { readonly is: 'toActivate' }

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

export interface Heard {
  readonly status: Mesa['status']
  /** When the last that came of it was written, milliseconds since 1970; null, nothing ever came. */
  readonly last: number | null
  readonly trips: readonly FieldTrip[]
}

/** The one rule of the panel and of every report. */
export function standingOf({ status, last, trips }: Heard, day: LocalDate): MesaStanding {
  const silence = silenceOf(last === null ? undefined : dateOf(last), day, trips)
  return silence.is === 'nothingYet' && status === 'toActivate' ? { is: 'toActivate' } : silence
}

const latest = (days: readonly LocalDate[]): LocalDate | undefined => [...days].sort().at(-1)
