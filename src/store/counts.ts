// What waits, in numbers.
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
export async function counts({ db }: Store): Promise<Counts> {
  const waiting = await db.outbox.where('state').anyOf('open', 'sealed').toArray()
  const refused = await db.outbox.where({ state: 'refused' }).toArray()
  const conflicts = await db.records.where('[kind+state]').equals(['conflict', 'open']).count()
  const times = waiting.map(({ at }) => at)
  return {
    unsent: new Set(waiting.map(({ rec }) => rec)).size,
    refused: new Set(refused.map(({ rec }) => rec)).size,
    conflicts,
    since: times.length > 0 ? Math.min(...times) : null,
  }
}
