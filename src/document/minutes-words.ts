// Every sentence an acta needs. What was not recorded comes as undefined, and the sentence does without it.
import type { DayCounts } from '../domain/attendance-days.ts'
import type { Agreement, Attendee, Meeting } from '../domain/meeting.ts'
import type { MeetingKind } from '../domain/meeting-brief.ts'
import type { Mesa } from '../domain/mesa.ts'
import type { District } from '../domain/place.ts'
import type { SignatureWay } from '../domain/signature.ts'
import type { LocalDate, LocalTime } from '../domain/time.ts'

export interface MinutesWords {
  readonly organisation: string
  readonly territory: (region: string | undefined, mesa: string | undefined) => string
  /** @param before the number it was closed with, when a later one is in force */
  readonly number: (number: string | undefined, before?: string) => string
  /** The number it was closed with. */
  readonly formerly: (number: string) => string
  readonly draft: string
  readonly title: (
    kind: MeetingKind | undefined,
    mesa: Mesa | null,
    more: { readonly number: string | undefined; readonly space: string | undefined },
  ) => string

  readonly opening: (facts: Opening) => string
  /** @param days after the first */
  readonly wentOn: (days: readonly LocalDate[]) => string
  readonly inSpace: (name: string) => string
  readonly convened: (convener: string | undefined, callNotice: string | undefined) => string
  /** @param sexes null when it was not recorded of everyone */
  readonly attended: (people: number, sexes: { readonly women: number; readonly men: number } | null) => string
  readonly byDay: (counts: DayCounts) => string
  /** @param groups as in `meetingShape` */
  readonly minors: (groups: readonly number[]) => string
  /** @param groups as in `meetingShape` */
  readonly peoples: (groups: readonly number[]) => string
  readonly quorum: (committee: Pick<Meeting, 'members' | 'membersPresent' | 'quorum'>) => string
  readonly excused: (names: readonly string[]) => string
  readonly presided: (chair: string | undefined, secretary: string | undefined) => string
  readonly interpreted: (by: string) => string
  readonly previous: string
  readonly previousMinutes: Readonly<Record<NonNullable<Meeting['previousMinutes']>, string>>
  /** Its date was taken from a clock that could not be right. */
  readonly dateToConfirm: string
  /** Written again from its paper, since the phone that had it was lost. */
  readonly fromPaper: (by: string) => string
  readonly noticeRead: (at: LocalTime) => string
  readonly activity: (text: string, year: number | undefined) => string

  readonly agenda: string
  readonly reports: string
  readonly development: string
  readonly point: (number: number) => string
  readonly otherNotes: string
  readonly agreements: string
  readonly noAgreements: string
  readonly notRecorded: string
  readonly dueDay: (due: Agreement['due']) => string
  /** Nothing where nobody said. */
  readonly decided: (agreement: Pick<Agreement, 'decidedBy' | 'votes'>) => string
  readonly lineOfAction: (number: number, name: string) => string
  readonly next: (date: LocalDate | undefined, place: string | undefined) => string
  readonly closing: (end: LocalTime | undefined) => string
  readonly signatures: (people: number) => string
  readonly document: (kind: Attendee['documentKind'], number: string | undefined) => string
  readonly cameLate: string
  readonly inPlaceOf: (name: string) => string
  /** What stands where a hand would sign; nothing yet is room for it. */
  readonly signedBy: Readonly<Record<SignatureWay | 'not', string>>
  /** In the place of a signature: minors sign nothing (Ley 29733, M5). */
  readonly minorSigns: string
  readonly changedAfter: (agreements: readonly number[], signatures: number) => string
  readonly columns: Readonly<Record<ColumnName, string>>

  readonly annexes: string
  readonly photos: (count: number, captions: readonly string[]) => string
  readonly papers: (count: number, names: readonly string[]) => string
  readonly voice: (agreement: number, seconds: number | undefined) => string
  readonly addenda: string
  readonly addendum: (number: number, date: LocalDate | undefined, by: string | undefined) => string
  readonly checkCode: string
  readonly checkHow: string
  /** «ABCDE-FGHJK» */
  readonly codeInGroups: (code: string) => string
  readonly footer: (closed: string, code: string | undefined) => string
  readonly closedOn: (day: LocalDate, hour: LocalTime, by: string | undefined) => string
  readonly draftNote: string
}
type ColumnName = 'number' | 'text' | 'responsible' | 'due' | 'line' | 'name' | 'document' | 'institution' | 'sign'

export interface Opening {
  readonly place: string | undefined
  readonly district: District | null
  readonly venue: string | undefined
  readonly date: LocalDate | undefined
  readonly startTime: LocalTime | undefined
  readonly modality: Meeting['modality']
}
