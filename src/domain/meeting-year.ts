// The year a meeting is of: it says which committee met and how actas are numbered.
import { dateOf, yearOf, type LocalDate } from './time.ts'

/** Without a date yet, it is of this year in Lima. @param now milliseconds since 1970 */
export const meetingYear = ({ date }: { readonly date?: LocalDate | undefined }, now: number): number =>
  yearOf(date ?? dateOf(now))
