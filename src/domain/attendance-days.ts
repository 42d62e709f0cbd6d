// Who came on which day of a gathering of several days. One person is one attendee, present when she came on any of them.
import type { Attendee, Meeting } from './meeting.ts'
import { isPresent } from './meeting-brief.ts'
import type { LocalDate } from './time.ts'

type Days = Pick<Meeting, 'date' | 'moreDays'>
type State = NonNullable<Attendee['state']>

const inOrder = (days: readonly LocalDate[]): LocalDate[] => [...new Set(days)].sort()

/** Each once, the earliest first. */
export const daysOfMeeting = ({ date, moreDays = [] }: Days): readonly LocalDate[] =>
  inOrder(date ? [date, ...moreDays] : moreDays)

/**
 * The days on which she came; none when she is not present. Where no day is written, or one that the meeting has no
 * more, because its date was corrected, it is the day the meeting is dated.
 */
export function daysOf(attendee: Pick<Attendee, 'state' | 'days'>, meeting: Days): readonly LocalDate[] {
  const all = daysOfMeeting(meeting)
  const main = meeting.date ?? all[0]
  if (!isPresent(attendee) || main === undefined) return []
  const written = attendee.days?.length ? attendee.days : [main]
  return inOrder(written.map((day) => (all.includes(day) ? day : main)))
}

/** What the list says of her when it is opened at that day. */
export function stateOnDay(attendee: Attendee, meeting: Days, day: LocalDate): State | undefined {
  if (!isPresent(attendee)) return attendee.state
  return daysOf(attendee, meeting).includes(day) ? attendee.state : undefined
}

/** What is written of a person when she is marked on one day; null empties. */
export interface DayValues {
  readonly state: State | null
  readonly days: LocalDate[] | null
}

/** @param mark null takes the mark of that day away, and leaves those of the others */
export function markedOnDay(
  attendee: Pick<Attendee, 'state' | 'days'>,
  meeting: Days,
  day: LocalDate,
  mark: State | null,
): DayValues {
  if (mark === 'absent') return { state: 'absent', days: null }
  const before = daysOf(attendee, meeting)
  if (mark === 'present' || mark === 'late') {
    const wasLate = attendee.state === 'late' && before.length > 0 && !before.includes(day)
    return { state: wasLate ? 'late' : mark, days: inOrder([...before, day]) }
  }
  const days = before.filter((each) => each !== day)
  return days.length > 0 ? { state: attendee.state ?? 'present', days } : { state: mark, days: null }
}

export interface DayCounts {
  readonly byDay: readonly { readonly day: LocalDate; readonly present: number }[]
  /** Each person once. */
  readonly people: number
}

export function countByDay(meeting: Pick<Meeting, 'date' | 'moreDays' | 'attendance'>): DayCounts {
  const came = meeting.attendance.map((each) => daysOf(each, meeting))
  return {
    byDay: daysOfMeeting(meeting).map((day) => ({ day, present: came.filter((days) => days.includes(day)).length })),
    people: came.filter((days) => days.length > 0).length,
  }
}
