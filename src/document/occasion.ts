// What a meeting's papers are made from.
import type { Addendum } from '../domain/addendum.ts'
import type { EntryKey } from '../domain/id.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Mesa } from '../domain/mesa.ts'
import type { District } from '../domain/place.ts'
import type { Plan } from '../domain/plan.ts'
import type { Signed } from '../domain/signature.ts'

/** A meeting with what is known around it. */
export interface Occasion {
  readonly meeting: Meeting
  readonly mesa: Mesa | null
  /** The district its place lies in. */
  readonly district: District | null
  readonly plan: Plan | null
  /** By attendee. */
  readonly signatures?: ReadonlyMap<EntryKey, Signed> | undefined
  /** What was added since it was closed, the oldest first. */
  readonly addenda?: readonly Addendum[]
  /** Of a closed acta: its check code, and the address at which it is checked. */
  readonly seal?: { readonly code: string; readonly link: string } | null
}
