// What an acta about to be closed lacks: told, never in the way.
import type { Meeting } from '../../domain/meeting.ts'
import { reviewText } from '../text/meeting-review.ts'
import { isBeforeMeeting } from './agreement-due.ts'

export interface ClosingWarnings {
  /** Short names, for one sentence. */
  readonly lacks: readonly string[]
  /** Whole sentences. */
  readonly doubts: readonly string[]
}

/** @param unsigned people who are here and whose signature is not known of */
export function closingWarnings(meeting: Meeting, unsigned = 0): ClosingWarnings {
  const { agenda, agreements, date } = meeting
  const points = agenda.filter(({ text }) => !isBlank(text))
  const withoutNotes = points.filter(({ notes }) => isBlank(notes)).length
  const inAgreements = agreements.flatMap(({ text, responsible, due }, index) => [
    ...missing(isBlank(text), reviewText.lackText(index + 1)),
    ...missing(isBlank(responsible), reviewText.lackResponsible(index + 1)),
    ...missing(!due, reviewText.lackDue(index + 1)),
  ])
  const lacks = [
    ...missing(isBlank(meeting.place), reviewText.lackPlace),
    ...missing(!meeting.startTime, reviewText.lackStart),
    ...missing(!meeting.endTime, reviewText.lackEnd),
    ...missing(!meeting.noticeReadAt, reviewText.lackNotice),
    ...missing(points.length === 0, reviewText.lackAgenda),
    ...missing(withoutNotes > 0 && isBlank(meeting.otherNotes), reviewText.lackNotes(withoutNotes)),
    ...missing(agreements.length === 0 && !meeting.noAgreements, reviewText.lackAgreements),
    ...inAgreements,
    ...missing(unsigned > 0, reviewText.lackSignatures(unsigned)),
  ]
  const doubts = agreements.flatMap(({ due }, index) =>
    missing(date !== undefined && isBeforeMeeting(due, date), reviewText.dueBeforeMeeting(index + 1)),
  )
  return { lacks, doubts }
}

const isBlank = (text: string | undefined): boolean => !text?.trim()
const missing = (isMissing: boolean, words: string): string[] => (isMissing ? [words] : [])
