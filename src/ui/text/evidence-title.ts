// What a record is called where it sustains an activity.
import { meetingKind, type MeetingKind } from '../../domain/meeting-brief.ts'
import type { Evidence } from '../../domain/progress/evidence.ts'
import { meetingTitle } from './meeting-title.ts'
import { paperNames } from './progress.ts'

export const isMeeting = (evidence: Evidence): evidence is Evidence & { readonly kind: MeetingKind } =>
  meetingKind.safeParse(evidence.kind).success

export function evidenceTitle(evidence: Evidence): string {
  if (isMeeting(evidence)) return meetingTitle(evidence.kind, evidence.level)
  const kind = paperNames[evidence.kind as keyof typeof paperNames] // what is no gathering is a paper
  const name = evidence.number ? `${kind} ${evidence.number}` : kind
  return evidence.title ? `${name}: ${evidence.title}` : name
}
