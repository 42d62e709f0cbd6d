// What waits, in numbers.
import { isBeside } from '../domain/photo.ts'
import type { RecordId } from '../domain/id.ts'
import { eachHeldKey } from './held-keys.ts'
import { readableRows } from './read-core.ts'
import type { Store } from './store.ts'

/** How many records of each kind of news the person should know of. */
export interface Counts {
  readonly unsent: number
  readonly refused: number
  readonly conflicts: number
  /** Photos and papers that only this device has. */
  readonly files: number
  /** When the oldest unsent change was written, milliseconds since 1970. */
  readonly since: number | null
}

/** Reads the outbox itself, never the memory of the last attempt: «Todo enviado» is said only when nothing waits. */
export async function counts(store: Store): Promise<Counts> {
  const waiting = new Set<RecordId>()
  const refused = new Set<RecordId>()
  let since: number | null = null
  await eachHeldKey(store, ['open', 'sealed'], ({ rec, at }) => {
    waiting.add(rec)
    since = Math.min(since ?? at, at)
  })
  // Of a person who had this device before, nobody else is asked to correct anything.
  const isReadable = await readableRows(store)
  await eachHeldKey(store, ['refused'], (key) => isReadable(key) && refused.add(key.rec))
  const conflicts = await store.db.records.where('[kind+state]').equals(['conflict', 'open']).count()
  return {
    unsent: asSeen(waiting),
    refused: refused.size,
    conflicts,
    files: await filesAlone(store),
    since,
  }
}

/** Records as a person counts them; what stands beside alone, whose meeting has gone, are one. */
export const asSeen = (all: ReadonlySet<RecordId>): number =>
  [...all].filter((rec) => !isBeside(rec)).length || Math.min(all.size, 1)

/** Who else has them is looked up only where there are any: that code is not on the way of the first screen. */
async function filesAlone(store: Store): Promise<number> {
  if ((await store.db.files.count()) === 0) return 0
  // So wrapped, the live query that asks goes on watching what is read after it.
  const { filesWaiting } = await Promise.resolve(import('./file-custody.ts'))
  const { files, damaged } = await filesWaiting(store)
  return files + damaged
}
