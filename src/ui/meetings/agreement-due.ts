// «¿Para cuándo?»: days counted from the meeting, at once, or another day.
import type { Agreement } from '../../domain/meeting.ts'
import { addDays, localDate, yearOf, type LocalDate } from '../../domain/time.ts'

export type Due = NonNullable<Agreement['due']>
export const DUE_CHOICES = ['7', '15', '30', 'immediate', 'other'] as const
export type DueChoice = (typeof DUE_CHOICES)[number]

/** Null for «Otra fecha», which needs one. */
export function dueOf(choice: DueChoice, meetingDay: LocalDate): Due | null {
  if (choice === 'other') return null
  return choice === 'immediate' ? choice : addDays(meetingDay, Number(choice))
}

export function choiceOf(due: Due | undefined, meetingDay: LocalDate): DueChoice | undefined {
  if (due === undefined) return undefined
  return DUE_CHOICES.find((choice) => dueOf(choice, meetingDay) === due) ?? 'other'
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
