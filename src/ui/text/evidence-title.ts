// What a record is called where it sustains an activity.
import type { PaperKind } from '../../domain/document-record.ts'
import { meetingKind, type MeetingKind } from '../../domain/meeting-brief.ts'
import type { Evidence } from '../../domain/progress/evidence.ts'
import { paperTitle } from './documents.ts'
import { meetingTitle } from './meeting-title.ts'

export const isMeeting = (evidence: Evidence): evidence is Evidence & { readonly kind: MeetingKind } =>
  meetingKind.safeParse(evidence.kind).success

export function evidenceTitle(evidence: Evidence): string {
  if (isMeeting(evidence)) return meetingTitle(evidence.kind, evidence.level)
  const { number, title } = evidence
  const kind = evidence.kind as PaperKind // what is no gathering is a paper
  return paperTitle({ kind, ...(number && { number }), ...(title && { title }) })
}
