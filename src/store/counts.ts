// What waits, in numbers.
import { isThumb } from '../domain/photo.ts'
import type { RecordId } from '../domain/id.ts'
import { heldKeys } from './held-keys.ts'
import type { Store } from './store.ts'

/** How many records of each kind of news the person should know of. */
export interface Counts {
  readonly unsent: number
  readonly refused: number
  readonly conflicts: number
  /** When the oldest unsent change was written, milliseconds since 1970. */
  readonly since: number | null
}

/** Reads the outbox itself, never the memory of the last attempt: «Todo enviado» is said only when nothing waits. */
export async function counts(store: Store): Promise<Counts> {
  const waiting = await heldKeys(store, 'open', 'sealed')
  const refused = await heldKeys(store, 'refused')
  const conflicts = await store.db.records.where('[kind+state]').equals(['conflict', 'open']).count()
  return {
    unsent: asSeen(waiting),
    refused: new Set(refused.map(({ rec }) => rec)).size,
    conflicts,
    since: waiting.reduce<number | null>((first, { at }) => Math.min(first ?? at, at), null),
  }
}

/** Records as a person counts them; thumbnails alone, whose meeting has gone, are one. */
function asSeen(rows: readonly { readonly rec: RecordId }[]): number {
  const all = new Set(rows.map(({ rec }) => rec))
  return [...all].filter((rec) => !isThumb(rec)).length || Math.min(all.size, 1)
}
