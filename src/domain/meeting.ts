// Any recorded gathering with attendance, from its first keystroke to its closed acta.
import * as z from 'zod/mini'
import { photoFields, sha } from './photo.ts'
import { entryKey, recordId } from './id.ts'
import { seatRole, segment } from './membership.ts'
import { documentKind, sex } from './person.ts'
import type { EntryOf, RecordOf } from './record.ts'
import { line, order, prose } from './text.ts'
import { instant, localDate, localTime, type LocalDate } from './time.ts'
import { whole } from './whole.ts'

export const meetingKind = z.enum([
  'installation',
  'ordinary',
  'extraordinary',
  'activation',
  'workMeeting',
  'workingGroup',
  'training',
  'encounter',
  'formerCoordinators',
  /** Of somebody else, where the Mesa takes part. */
  'externalSpace',
  'other',
])
export type MeetingKind = z.infer<typeof meetingKind>

/** Present, late (also present), excused (absent with a reason), absent (said so). Nothing written is absent too. */
export const attendanceState = z.enum(['present', 'late', 'excused', 'absent'])

const attendeeFields = {
  /** The roster's person, when there is one. Name and institution are copied: an acta says what was true that day. */
  person: recordId,
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
  state: attendanceState,
  order,
}
const agendaFields = { text: prose, notes: prose, order }
const agreementFields = {
  text: prose,
  responsible: line,
  /** A day, or «inmediato». */
  due: z.custom<LocalDate | 'immediate'>((due) => due === 'immediate' || localDate.safeParse(due).success),
  /** Activity of the plan it serves. */
  activity: entryKey,
  /** Unsaid, by consensus. */
  decidedBy: z.enum(['consensus', 'votes']),
  /** In favour, against, abstained. */
  votes: z.array(whole),
  /** A recording of it, as it was said in Awajún or Wampis. */
  voice: sha,
  voiceSeconds: whole,
  order,
}

export const meetingShape = {
  fields: {
    kind: meetingKind,
    /** Correlative of the mesa's committee and year as printed, `001-2024`. */
    minutesNumber: line,
    date: localDate,
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
    activity: entryKey,
    plan: recordId,
    otherNotes: prose,
    noAgreements: z.boolean(),
    author: line,
    state: z.enum(['draft', 'closed']),
    /** Milliseconds since 1970, shown to people, never used for order. */
    startedAt: instant,
    closedAt: instant,
    closedBy: line,
  },
  entries: { attendance: attendeeFields, agenda: agendaFields, agreements: agreementFields, photos: photoFields },
} as const
export type Meeting = RecordOf<typeof meetingShape>
export type Attendee = EntryOf<typeof attendeeFields>
export type AgendaItem = EntryOf<typeof agendaFields>
export type Agreement = EntryOf<typeof agreementFields>
export type Photo = EntryOf<typeof photoFields>

export const isPresent = ({ state }: Pick<Attendee, 'state'>): boolean => state === 'present' || state === 'late'
export const presentIn = (meeting: Meeting): readonly Attendee[] => meeting.attendance.filter(isPresent)
export const isClosed = (meeting: Meeting): boolean => meeting.state === 'closed'

/** Agreements whose day has passed without being dated «inmediato». */
export const isOverdue = ({ due }: Agreement, today: LocalDate): boolean =>
  due !== undefined && due !== 'immediate' && due < today
