// What may count, whatever record it comes from: the one input of the engine.
import type { EntryKey, MesaId, RecordId } from '../id.ts'
import type { Level } from '../mesa.ts'
import type { Countable, Proof } from '../target-rule.ts'
import type { LocalDate } from '../time.ts'

/** `unsent`: on this device alone. `toValidate`: sent, and nobody has judged it. */
export type EvidenceState = 'unsent' | 'toValidate' | 'validated' | 'observed'

/** That a record is meant to add to an activity. */
export interface Link {
  /** Unsaid, the plan of the record's year. */
  readonly plan?: RecordId
  readonly activity: EntryKey
  /** Dimension, topic, addressee, mesa…: the keys of elements, or a free name. */
  readonly elements?: readonly string[]
  /** When it was made; the record's own link comes before all others. */
  readonly at?: number
}

/** Who came. */
export interface People {
  readonly present: number
  readonly women: number
  readonly men: number
  readonly minors: number
}

export interface Evidence {
  readonly id: RecordId
  /** R2: one real event, one name. Duplicates that were merged have the same. */
  readonly event: RecordId
  readonly mesa: MesaId
  readonly level?: Level
  readonly kind: Countable
  /** R7: the local day of the fact in America/Lima, never that of saving or sending. Its quarter follows from it. */
  readonly date: LocalDate
  readonly state: EvidenceState
  readonly links: readonly Link[]
  readonly proofs: readonly Proof[]
  readonly people?: People
  /** Number as printed, of a paper or an acta. */
  readonly number?: string
  readonly title?: string
  /** What the secretariat said of it. */
  readonly note?: string
  /** Milliseconds since 1970 when it was closed. */
  readonly at?: number
}

/** What any record brings as evidence. */
export const evidenceHead = ({ id, mesa, level, event = id, isSent }: Standing, at: number | undefined) => ({
  id,
  event,
  mesa,
  ...(level && { level }),
  state: isSent ? ('toValidate' as const) : ('unsent' as const),
  ...(at !== undefined && { at }),
})

/** Where a record stands, as its reader knows it. */
export interface Standing {
  readonly id: RecordId
  readonly mesa: MesaId
  readonly level?: Level
  /** The record it is a copy of, once the two were merged. */
  readonly event?: RecordId
  readonly isSent: boolean
}
