// The days of two records of one gathering of several days, put together: no day on which somebody came is lost.
import { daysOf, daysOfMeeting } from './attendance-days.ts'
import type { Attendee, Meeting } from './meeting.ts'
import type { LocalDate } from './time.ts'

const allOf = (...lists: readonly (readonly LocalDate[])[]): LocalDate[] => [...new Set(lists.flat())].sort()

/** Of one day that two people dated differently, one is wrong: nothing is joined. */
export const lastsSeveral = (...meetings: readonly Meeting[]): boolean =>
  meetings.some(({ moreDays = [] }) => moreDays.length > 0)

/** The days after the first. @param date of the one that stays */
export const joinedMoreDays = (of: Meeting, other: Meeting, date: LocalDate | undefined): LocalDate[] =>
  allOf(daysOfMeeting(of), daysOfMeeting(other)).filter((day) => day !== date)

/** @param row of the one that stays, if she is in it */
export const joinedDays = (
  of: Meeting,
  row: Attendee | undefined,
  other: Meeting,
  same: Attendee,
): readonly LocalDate[] => allOf(row ? daysOf(row, of) : [], daysOf(same, other))
