// The value line of each part in the hub: what it says now, in a few words.
import { presentIn, type Agreement, type Meeting, type Part } from '../../domain/meeting.ts'
import { meetingsText } from '../text/meetings.ts'
import { headcount, type AttendanceRow } from './attendance-rows.ts'

export function valueOf(meeting: Meeting, part: Part, rows: readonly AttendanceRow[]): string {
  switch (part) {
    case 'details':
      return meeting.place?.trim() || meetingsText.noPlace
    case 'attendance': {
      const { present, expected } = headcount(rows)
      return presentIn(meeting).length > 0 ? meetingsText.present(present, expected) : meetingsText.nobodyYet
    }
    case 'agenda':
      return meeting.agenda.length > 0 ? meetingsText.points(meeting.agenda.length) : meetingsText.noAgenda
    case 'development':
      return notesValue(meeting)
    case 'agreements':
      if (meeting.agreements.length > 0)
        return meetingsText.agreements(meeting.agreements.length, lacksOf(meeting.agreements))
      return meeting.noAgreements ? meetingsText.noAgreements : meetingsText.agreementsNotYet
  }
}

function notesValue({ agenda, otherNotes }: Meeting): string {
  const written = agenda.filter(({ notes }) => notes?.trim()).length
  if (written > 0) return meetingsText.notes(written, agenda.length)
  return otherNotes?.trim() ? meetingsText.otherNotes : meetingsText.noNotes
}

function lacksOf(agreements: readonly Agreement[]): string[] {
  const lacks = [
    { is: agreements.some(({ text }) => !text?.trim()), words: meetingsText.withoutText },
    { is: agreements.some(({ responsible }) => !responsible?.trim()), words: meetingsText.withoutResponsible },
    { is: agreements.some(({ due }) => !due), words: meetingsText.withoutDue },
  ]
  return lacks.filter(({ is }) => is).map(({ words }) => words)
}
