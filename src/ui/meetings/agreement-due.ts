// «¿Para cuándo?»: days counted from the meeting, at once, the next meeting, or another day.
import type { Agreement } from '../../domain/meeting.ts'
import { addDays, localDate, yearOf, type LocalDate } from '../../domain/time.ts'

export type Due = NonNullable<Agreement['due']>
export const DUE_CHOICES = ['7', '15', '30', 'next', 'immediate', 'other'] as const
export type DueChoice = (typeof DUE_CHOICES)[number]

/** What can be chosen: the next meeting once its day is known. */
export const choicesWith = (nextDay: LocalDate | undefined): readonly DueChoice[] =>
  DUE_CHOICES.filter((choice) => choice !== 'next' || nextDay)

/** Null for «Otra fecha», which needs one, and for a next meeting that has no day. */
export function dueOf(choice: DueChoice, meetingDay: LocalDate, nextDay?: LocalDate): Due | null {
  if (choice === 'other') return null
  if (choice === 'next') return nextDay ?? null
  return choice === 'immediate' ? choice : addDays(meetingDay, Number(choice))
}

export function choiceOf(due: Due | undefined, meetingDay: LocalDate, nextDay?: LocalDate): DueChoice | undefined {
  if (due === undefined) return undefined
  return DUE_CHOICES.find((choice) => dueOf(choice, meetingDay, nextDay) === due) ?? 'other'
}

export const isBeforeMeeting = (due: Due | undefined, meetingDay: LocalDate): due is LocalDate =>
  due !== undefined && due !== 'immediate' && due < meetingDay

/** The same day of the first year in which it is not before the meeting; null for a 29 February without one. */
export function inLaterYear(due: LocalDate, meetingDay: LocalDate): LocalDate | null {
  const year = yearOf(meetingDay) + (due.slice(5) < meetingDay.slice(5) ? 1 : 0)
  const day = localDate.parse(`${year}${due.slice(4)}`)
  return day.endsWith('-02-29') && !isLeap(year) ? null : day
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
