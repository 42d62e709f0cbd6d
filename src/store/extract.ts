// What the lists and the search need of a record, taken out of it once: small, and read without the record.
import { addendumShape } from '../domain/addendum.ts'
import { followUpShape, type FollowUp } from '../domain/follow-up.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import { meetingShape, type Agreement, type Meeting } from '../domain/meeting.ts'
import { personShape } from '../domain/person.ts'
import { factOf, type Fact } from '../domain/progress/fact.ts'
import { recordOf } from '../domain/record.ts'
import { searchable } from '../domain/searchable.ts'
import { valuesOf } from '../protocol/row.ts'
import { storedToRecord } from './content.ts'
import type { RecordRow } from './database.ts'
import { saidOf, type SaidExtract } from './extract-evidence.ts'

/** Raised when what is taken out changes: all of it is taken out again. */
export const EXTRACT_FORMAT = 4

export interface AgreementExtract extends Agreement {
  /** Its place in the acta, from 1. */
  readonly number: number
  readonly words: string
}

/** Which meeting it was. */
type Head = 'date' | 'state' | 'kind' | 'minutesNumber' | 'place'
export type MeetingHead = { readonly [H in Head]: Meeting[H] | undefined }
/** What tells that two records are of one meeting. */
type Telling = 'startTime' | 'endTime' | 'author' | 'startedAt'
export interface MeetingExtract extends MeetingHead, Pick<Meeting, Telling | 'placeCode'> {
  readonly type: 'meeting'
  /** All that is written in it, as it is looked for. */
  readonly words: string
  readonly placeWords: string
  readonly people: readonly PersonExtract[]
  readonly agreements: readonly AgreementExtract[]
  /** Of a closed one: what it may prove of the plan. */
  readonly fact?: Fact
}
export type StepExtract = FollowUp & { readonly type: 'followUp' }
export interface PersonExtract {
  readonly name: string
  readonly institution: string
  readonly words: string
}
/** A number given to an acta once it was closed. */
export interface NumberExtract {
  readonly type: 'addendum'
  readonly of: RecordId
  readonly minutesNumber: string
  readonly at: number
}
export type Extracted =
  | MeetingExtract
  | NumberExtract
  | StepExtract
  | SaidExtract
  | (PersonExtract & { readonly type: 'person' })

const EXTRACTED = new Set(['meeting', 'followUp', 'person', 'addendum', 'document', 'validation', 'contribution'])

export interface Extract {
  readonly mesa: MesaId
  readonly id: RecordId
  /** The row's when this was taken out of it. */
  readonly rev: number
  readonly content: Extracted
}

/** Null when no list shows such a record. */
export function extractOf({ mesa, id, rev, kind, content }: RecordRow): Extract | null {
  if (!EXTRACTED.has(kind)) return null
  const { view } = storedToRecord(content)
  if (!view) return null
  const said = saidOf(kind, view)
  if (said) return { mesa, id, rev, content: said }
  const leaves = valuesOf(view)
  if (kind === 'meeting') return { mesa, id, rev, content: ofMeeting(recordOf(meetingShape, leaves), { mesa, id }) }
  if (kind === 'followUp') return { mesa, id, rev, content: { type: 'followUp', ...recordOf(followUpShape, leaves) } }
  if (kind === 'addendum') {
    const { of, minutesNumber, at = 0 } = recordOf(addendumShape, leaves)
    return of && minutesNumber ? { mesa, id, rev, content: { type: 'addendum', of, minutesNumber, at } } : null
  }
  return { mesa, id, rev, content: { type: 'person', ...asPerson(recordOf(personShape, leaves)) } }
}

function ofMeeting(meeting: Meeting, at: Pick<Extract, 'mesa' | 'id'>): MeetingExtract {
  const { date, state, kind, minutesNumber, place, placeCode, startTime, endTime, author, startedAt } = meeting
  const agreements = meeting.agreements.map((agreement, index): AgreementExtract => {
    const words = searchable([agreement.text, agreement.responsible].filter(Boolean).join(' '))
    return { ...agreement, number: index + 1, words }
  })
  const people = meeting.attendance.filter(({ name }) => name).map(asPerson)
  const words = [searchable(wordsOf(meeting)), ...agreements.map((each) => each.words)].join(' ')
  const fact = factOf(meeting, at)
  return {
    type: 'meeting',
    ...(fact && { fact }),
    date,
    state,
    kind,
    minutesNumber,
    place,
    ...(placeCode && { placeCode }),
    ...(startTime && { startTime }),
    ...(endTime && { endTime }),
    ...(author && { author }),
    ...(startedAt !== undefined && { startedAt }),
    words,
    placeWords: searchable(place ?? ''),
    people,
    agreements,
  }
}

const asPerson = ({ name = '', institution = '' }: { name?: string; institution?: string }): PersonExtract => ({
  name,
  institution,
  words: searchable(`${name} ${institution}`),
})

function wordsOf(meeting: Meeting): string {
  const { place, venue, minutesNumber, previousNote, reports, otherNotes, attendance, agenda } = meeting
  const people = attendance.flatMap(({ name, institution }) => [name, institution])
  const points = agenda.flatMap(({ text, notes }) => [text, notes])
  return [place, venue, minutesNumber, previousNote, reports, otherNotes, ...people, ...points]
    .filter(Boolean)
    .join(' ')
}
