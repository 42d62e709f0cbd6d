// The planned meetings, for the calendar of whoever looks at the list.
import type { CalendarEntry } from '../../document/calendar.ts'
import { dateOf } from '../../domain/time.ts'
import { plannedMeetings, type PlannedMeeting } from '../../store/planned-meetings.ts'
import { useApp } from '../app-context.ts'
import { CalendarButton } from '../calendar-button.tsx'
import { useMesas, type MesaNames } from '../mesas.ts'
import { calendarText as text } from '../text/calendar.ts'
import { meetingTitle } from '../text/meeting-title.ts'
import { meetingsText } from '../text/meetings.ts'

export function MeetingsCalendar() {
  const { store } = useApp()
  const mesas = useMesas()
  if (!mesas) return null
  const content = async () => {
    const { calendarFile } = await import('../../document/calendar.ts')
    const days = (await plannedMeetings(store, dateOf(store.now()))).map((planned) => meetingEntry(planned, mesas))
    return { calendar: calendarFile(text.meetings, days, store.now()), count: days.length }
  }
  return <CalendarButton file={text.meetingsFile} none={text.noMeetings} content={content} />
}

function meetingEntry(planned: PlannedMeeting, mesas: MesaNames): CalendarEntry {
  const { of, isAnnounced, kind, day, from, to, place } = planned
  const mesa = mesas.get(planned.mesa)
  const title = kind ? meetingTitle(kind, mesa?.level) : text.nextMeeting
  return {
    uid: `${isAnnounced ? 'proxima' : 'reunion'}-${of}`,
    day,
    from,
    to,
    title: meetingsText.within(title, mesa?.name ?? ''),
    detail: '',
    place,
  }
}
