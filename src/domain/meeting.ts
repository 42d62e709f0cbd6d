// Any recorded gathering with attendance, from its first keystroke to its closed acta.
import * as z from 'zod/mini'
import { briefEntries, briefFields } from './meeting-brief.ts'
import { paperFields } from './meeting-paper.ts'
import { photoFields, sha } from './photo.ts'
import { entryKey, recordId } from './id.ts'
import { segment } from './membership.ts'
import { documentKind, sex } from './person.ts'
import type { EntryOf, RecordOf } from './record.ts'
import { line, order, prose } from './text.ts'
import { seatRole } from './seat.ts'
import { instant, localDate, localTime, type LocalDate } from './time.ts'
import { whole } from './whole.ts'

const attendeeFields = {
  ...briefEntries.attendance,
  /** Copied from the roster, like the institution: an acta says what was true that day. */
  name: line,
  institution: line,
  position: line,
  segment,
  /** In the committee, on that day; unsaid, she is not of it. */
  role: seatRole,
  sex,
  documentKind,
  documentNumber: line,
  phone: line,
  imageConsent: z.boolean(),
  /** Who was expected in her seat and did not come herself. */
  inPlaceOf: line,
  /** Of several days, those on which she came. */
  days: z.array(localDate),
  order,
}
const agendaFields = { text: prose, notes: prose, order }
const agreementFields = {
  ...briefEntries.agreements,
  /** Activity of the plan it serves. */
  activity: entryKey,
  /** Unsaid, by consensus. */
  decidedBy: z.enum(['consensus', 'votes']),
  /** In favour, against, abstained. */
  votes: z.array(whole),
  /** A recording of it, as it was said in Awajún or Wampis. */
  voice: sha,
  voiceSeconds: whole,
}

export const meetingShape = {
  fields: {
    ...briefFields,
    /** Correlative of the mesa's committee and year as printed, `001-2024`. */
    minutesNumber: line,
    /** The days after the first, of what lasts several. */
    moreDays: z.array(localDate),
    startTime: localTime,
    endTime: localTime,
    /** The room: «auditorio municipal». */
    venue: line,
    /** Community or town as people say it; always free text. */
    place: line,
    /** INEI code of district (6 digits) or centro poblado (10), when the place was chosen from the list. */
    placeCode: z.string().check(z.regex(/^\d{6}(\d{4})?$/)),
    /** Where she stood when she marked it: see `spotOf`. */
    gps: line,
    modality: z.enum(['inPerson', 'remote', 'mixed']),
    /** Of a gathering of others: its name. */
    space: line,
    convener: line,
    callNotice: line,
    chair: line,
    secretary: line,
    interpreter: line,
    /** Hour at which the privacy notice was read aloud (Ley 29733, art. 18). */
    noticeReadAt: localTime,
    /** Girls under 12 and of 12 to 17, boys under 12 and of 12 to 17: nothing else is noted of minors. */
    minors: z.array(whole),
    /** How many say of themselves that they are Awajún, Wampis, of another people, or would rather not say. */
    peoples: z.array(whole),
    /** As the committee's rule had it when the acta was closed. Unsaid, nobody evaluated it. */
    quorum: z.enum(['met', 'notMet']),
    /** Seats of the committee on that day. */
    members: whole,
    /** How many of its seats had somebody in them. */
    membersPresent: whole,
    /** What was done with the acta of the meeting before. */
    previousMinutes: z.enum(['approved', 'observed', 'notRead']),
    previousNote: prose,
    /** Informes and pedidos. */
    reports: prose,
    nextDate: localDate,
    nextPlace: line,
    plan: recordId,
    otherNotes: prose,
    noAgreements: z.boolean(),
    author: line,
    /** The device whose clock was in doubt when it gave this meeting its date; nothing once a person confirmed it. */
    dateDoubt: line,
    /** Who wrote it again from its paper, because the phone that had it was lost. */
    fromPaper: line,
    closedAt: instant,
    closedBy: line,
  },
  entries: {
    attendance: attendeeFields,
    agenda: agendaFields,
    agreements: agreementFields,
    photos: photoFields,
    papers: paperFields,
  },
} as const
export type Meeting = RecordOf<typeof meetingShape>
export type Attendee = EntryOf<typeof attendeeFields>
export type AgendaItem = EntryOf<typeof agendaFields>
export type Agreement = EntryOf<typeof agreementFields>
export type Photo = EntryOf<typeof photoFields>
export type Paper = EntryOf<typeof paperFields>

export const isClosed = (meeting: Meeting): boolean => meeting.state === 'closed'

/** Agreements whose day has passed without being dated «inmediato». */
export const isOverdue = ({ due }: Agreement, today: LocalDate): boolean =>
  due !== undefined && due !== 'immediate' && due < today
