// The value line of each part in the hub: what it says now, in a few words.
import { isClosed, type Agreement, type Meeting } from '../../domain/meeting.ts'
import type { Part } from '../../domain/meeting-parts.ts'
import { reviewText } from '../text/meeting-review.ts'
import { meetingsText } from '../text/meetings.ts'
import { headcount, type AttendanceRow } from '../../domain/attendance-rows.ts'

export function valueOf(meeting: Meeting, part: Part, rows: readonly AttendanceRow[]): string {
  const said = saidIn(meeting, part, rows)
  return said ?? (isClosed(meeting) ? reviewText.notRecorded : meetingsText.unsaid[part])
}

/** Null where nothing is said yet. */
function saidIn(meeting: Meeting, part: Part, rows: readonly AttendanceRow[]): string | null {
  const { agenda, agreements, noAgreements, otherNotes, reports } = meeting
  switch (part) {
    case 'details':
      return meeting.place?.trim() || null
    case 'attendance': {
      const { present, expected } = headcount(rows)
      return present > 0 ? meetingsText.present(present, expected) : null
    }
    case 'agenda':
      return agenda.length > 0 ? meetingsText.points(agenda.length) : null
    case 'development': {
      const written = agenda.filter(({ notes }) => notes?.trim()).length
      if (written > 0) return meetingsText.notes(written, agenda.length)
      return otherNotes?.trim() || reports?.trim() ? meetingsText.otherNotes : null
    }
    case 'agreements':
      if (agreements.length > 0) return meetingsText.agreements(agreements.length, lacksOf(agreements))
      return noAgreements ? meetingsText.noAgreements : null
  }
}

function lacksOf(agreements: readonly Agreement[]): string[] {
  const lacks = [
    { is: agreements.some(({ text }) => !text?.trim()), words: meetingsText.withoutText },
    { is: agreements.some(({ responsible }) => !responsible?.trim()), words: meetingsText.withoutResponsible },
    { is: agreements.some(({ due }) => !due), words: meetingsText.withoutDue },
  ]
  return lacks.filter(({ is }) => is).map(({ words }) => words)
}
