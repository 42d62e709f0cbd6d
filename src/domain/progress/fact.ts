// What a closed meeting may prove, once and for all.
import type { MesaId, RecordId } from '../id.ts'
import type { Meeting } from '../meeting.ts'
import type { Evidence } from './evidence.ts'
import { evidenceOfMeeting } from './evidence-of-meeting.ts'

/** A closed meeting as evidence, without what depends on the moment: how it was judged, whether it was sent. */
export type Fact = Omit<Evidence, 'id' | 'event' | 'mesa' | 'level' | 'state'>

/** Undefined of a draft. */
export function factOf(
  meeting: Meeting,
  { id, mesa }: { readonly id: RecordId; readonly mesa: MesaId },
): Fact | undefined {
  const evidence = evidenceOfMeeting(meeting, { id, mesa, isSent: true })
  if (!evidence) return undefined
  const { id: _id, event: _event, mesa: _mesa, state: _state, ...fact } = evidence
  return fact
}
