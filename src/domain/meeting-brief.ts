// As much of a meeting as the first screen tells: its file is on that screen's way, and reads quickly however long the acta.
import * as z from 'zod/mini'
import { entryKey, recordId } from './id.ts'
import type { RecordOf } from './record.ts'
import { line, order, prose } from './text.ts'
import { instant, localDate, type LocalDate } from './time.ts'

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

export const briefFields = {
  kind: meetingKind,
  date: localDate,
  /** Of the plan, which it serves. */
  activity: entryKey,
  state: z.enum(['draft', 'closed']),
  /** Milliseconds since 1970, shown to people, never used for order. */
  startedAt: instant,
} as const
export const briefEntries = {
  attendance: {
    /** The roster's, when there is one. */
    person: recordId,
    state: attendanceState,
  },
  agreements: {
    text: prose,
    responsible: line,
    /** A day, or «inmediato». */
    due: z.custom<LocalDate | 'immediate'>((due) => due === 'immediate' || localDate.safeParse(due).success),
    order,
  },
} as const
export const meetingBriefShape = { fields: briefFields, entries: briefEntries } as const
export type MeetingBrief = RecordOf<typeof meetingBriefShape>

export const isPresent = ({ state }: { readonly state?: z.infer<typeof attendanceState> | undefined }): boolean =>
  state === 'present' || state === 'late'
export const presentIn = <A extends Parameters<typeof isPresent>[0]>({
  attendance,
}: {
  readonly attendance: readonly A[]
}): readonly A[] => attendance.filter(isPresent)
