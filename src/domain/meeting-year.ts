// The year a meeting is of: it says which committee met and how actas are numbered.
import { dateOf, yearOf, type LocalDate } from './time.ts'

interface Dated {
  readonly date?: LocalDate | undefined
}

/** Without a date yet, it is of today in Lima. @param now milliseconds since 1970 */
export const meetingDay = ({ date }: Dated, now: number): LocalDate => date ?? dateOf(now)

/** @param now milliseconds since 1970 */
export const meetingYear = (meeting: Dated, now: number): number => yearOf(meetingDay(meeting, now))
