// The parts of a meeting's record, how far each one is, and what would keep its acta from being closed.
import type { Agreement, Meeting } from './meeting.ts'
import { presentIn } from './meeting-brief.ts'

export const PARTS = ['details', 'attendance', 'agenda', 'development', 'agreements'] as const
export type Part = (typeof PARTS)[number]
export type PartStatus = 'done' | 'incomplete' | 'inProgress' | 'notStarted'

const isWritten = (text: string | undefined): boolean => !!text?.trim()

/** How far one part of the meeting is, from its data alone (ux.md S6). */
export function partStatus(meeting: Meeting, part: Part): PartStatus {
  switch (part) {
    case 'details':
      return meeting.date && meeting.startTime && isWritten(meeting.place) ? 'done' : 'incomplete'
    case 'attendance':
      if (presentIn(meeting).length > 0) return 'done'
      return meeting.attendance.length > 0 ? 'inProgress' : 'notStarted'
    case 'agenda':
      return meeting.agenda.some(({ text }) => isWritten(text)) ? 'done' : 'notStarted'
    case 'development': {
      const written = meeting.agenda.filter(({ notes }) => isWritten(notes)).length
      if (written === 0 && !isWritten(meeting.otherNotes) && !isWritten(meeting.reports)) return 'notStarted'
      return written < meeting.agenda.length ? 'inProgress' : 'done'
    }
    case 'agreements':
      if (meeting.agreements.length === 0) return meeting.noAgreements ? 'done' : 'notStarted'
      return meeting.agreements.every(isComplete) ? 'done' : 'incomplete'
  }
}

const isComplete = ({ text, responsible, due }: Agreement): boolean =>
  isWritten(text) && isWritten(responsible) && !!due

/** What prevents closing (ux.md S7): only what would make the acta say nothing. */
export type Obstacle = 'noDate' | 'noAttendance'
export function obstacles(meeting: Meeting): readonly Obstacle[] {
  return [
    ...(meeting.date ? [] : (['noDate'] as const)),
    ...(presentIn(meeting).length > 0 ? [] : (['noAttendance'] as const)),
  ]
}
