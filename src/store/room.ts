// Whether the disk has room for bytes that are not words.
import { keepReserve } from './reserve.ts'
import type { Store } from './store.ts'

/** What must stay free after a photo. */
const ROOM_FOR_TEXT = 4_000_000

/** Bytes the browser still promises, beyond those kept for words; endless where it does not say. */
export async function roomLeft(): Promise<number> {
  const storage = globalThis.navigator?.storage
  const { quota = Infinity, usage = 0 } = (await storage?.estimate?.()) ?? {}
  return quota - usage - ROOM_FOR_TEXT
}

/** Asked before anything is written; the disk may still say no at the end (see `isFull`). */
export const hasRoom = async (store: Store, size: number): Promise<boolean> =>
  (await roomLeft()) >= size && (await keepReserve(store))
