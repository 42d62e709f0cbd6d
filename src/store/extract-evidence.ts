// What the plan's count needs of a record, taken out of it once.
import { contributionShape, type Contribution } from '../domain/contribution.ts'
import { documentShape, type DocumentRecord } from '../domain/document-record.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Evidence } from '../domain/progress/evidence.ts'
import { evidenceOfMeeting } from '../domain/progress/evidence-of-meeting.ts'
import { recordOf } from '../domain/record.ts'
import { validationShape, type Validation } from '../domain/validation.ts'
import { valuesOf, type Row } from '../protocol/row.ts'
import type { Extract } from './extract.ts'

/** A closed meeting as evidence, without what depends on the moment: how it was judged, whether it was sent. */
export type FactExtract = Omit<Evidence, 'id' | 'event' | 'mesa' | 'level' | 'state'>
export type PaperExtract = DocumentRecord & { readonly type: 'document' }
export type VerdictExtract = Validation & { readonly type: 'validation' }
export type LinkExtract = Contribution & { readonly type: 'contribution' }
export type SaidExtract = PaperExtract | VerdictExtract | LinkExtract

/** Undefined of a draft. */
export function factOf(meeting: Meeting, { id, mesa }: Pick<Extract, 'id' | 'mesa'>): FactExtract | undefined {
  const evidence = evidenceOfMeeting(meeting, { id, mesa, isSent: true })
  if (!evidence) return undefined
  const { id: _id, event: _event, mesa: _mesa, state: _state, ...fact } = evidence
  return fact
}

/** Null of any other kind. */
export function saidOf(kind: string, view: Row): SaidExtract | null {
  const leaves = valuesOf(view)
  switch (kind) {
    case 'document':
      return { type: kind, ...recordOf(documentShape, leaves) }
    case 'validation':
      return { type: kind, ...recordOf(validationShape, leaves) }
    case 'contribution':
      return { type: kind, ...recordOf(contributionShape, leaves) }
    default:
      return null
  }
}
