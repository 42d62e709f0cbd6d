// Whether the disk has room for bytes that are not words.
import { keepReserve } from './reserve.ts'
import type { Store } from './store.ts'

/** What must stay free after a photo. */
const ROOM_FOR_TEXT = 4_000_000

/** Asked before anything is written; the disk may still say no at the end (see `isFull`). */
export async function hasRoom(store: Store, size: number): Promise<boolean> {
  const storage = globalThis.navigator?.storage
  const { quota = Infinity, usage = 0 } = (await storage?.estimate?.()) ?? {}
  return quota - usage >= size + ROOM_FOR_TEXT && (await keepReserve(store))
}
