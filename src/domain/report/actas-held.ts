// The actas of a month: those closed, and those that are still to be closed, which are never left out.
import type { MesaId, RecordId } from '../id.ts'
import type { MeetingKind } from '../meeting-brief.ts'
import { repeatedNumbers } from '../minutes-number.ts'
import type { Evidence } from '../progress/evidence.ts'
import type { LocalDate } from '../time.ts'
import { isIn, type Span } from './span.ts'

export interface HeldMeeting {
  readonly id: RecordId
  readonly mesa: MesaId
  /** Its own, or of one without a date yet the day it was begun. */
  readonly date: LocalDate | undefined
  readonly isClosed: boolean
  readonly kind: MeetingKind | undefined
  readonly number: string | undefined
  readonly place: string | undefined
  readonly agreements: number
  /** What it proves, who came, how it was judged; null of a draft. */
  readonly evidence: Evidence | null
}

export interface ActasHeld {
  readonly closed: readonly HeldMeeting[]
  readonly drafts: readonly HeldMeeting[]
  /** Those of one committee that have one number. */
  readonly repeated: readonly (readonly HeldMeeting[])[]
}

/** In the order of their days. */
export function actasHeld(meetings: readonly HeldMeeting[], span: Span, mesa?: MesaId): ActasHeld {
  const held = meetings
    .filter((each) => isIn(span, each.date) && (!mesa || each.mesa === mesa))
    .sort((a, b) => inOrder(a.date ?? '', b.date ?? '') || inOrder(a.id, b.id))
  const closed = held.filter(({ isClosed }) => isClosed)
  return { closed, drafts: held.filter(({ isClosed }) => !isClosed), repeated: repeatedNumbers(closed) }
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
