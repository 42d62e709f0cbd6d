// A day taken away from a gathering, with the marks that it had.
import { markedOnDay } from '../../domain/attendance-days.ts'
import type { Meeting } from '../../domain/meeting.ts'
import type { LocalDate } from '../../domain/time.ts'
import { entryPatch, fieldsPatch, type Leaves } from './patches.ts'

/** Nobody came on a day that was not; and how all of it is put back. */
export function withoutDay(meeting: Meeting, day: LocalDate): { patch: Leaves; undo: Leaves } {
  const { moreDays = [] } = meeting
  const patch = fieldsPatch({ moreDays: moreDays.filter((each) => each !== day) })
  const undo = fieldsPatch({ moreDays: [...moreDays] })
  for (const attendee of meeting.attendance.filter(({ days }) => days?.includes(day))) {
    const { state = null, days = [] } = attendee
    Object.assign(patch, entryPatch('attendance', attendee.key, { ...markedOnDay(attendee, meeting, day, null) }))
    Object.assign(undo, entryPatch('attendance', attendee.key, { state, days: [...days] }))
  }
  return { patch, undo }
}
