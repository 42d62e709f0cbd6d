// Room kept for words: half a megabyte that nothing needs, given up when the disk is full, so that photos never take the
// place of an acta.
import { isFull } from './full.ts'
import { mayWrite, type Store } from './store.ts'

const PIECES = 16
/** Below the size from which the browser keeps a value in a file of its own (sync.md §0.4). */
const PIECE = 32 * 1024
const KEYS = Array.from({ length: PIECES }, (_, piece) => `reserve/${piece}`)

/** Makes sure that the room for words is there. @returns whether it is */
export async function keepReserve(store: Store): Promise<boolean> {
  const { db } = store
  if ((await db.meta.where('key').anyOf(KEYS).count()) === PIECES) return true
  try {
    // Random, or the disk would pack it to nothing.
    const piece = () => crypto.getRandomValues(new Uint8Array(PIECE)).buffer
    await db.transaction('rw', db.meta, async () => {
      await mayWrite(store)
      await db.meta.bulkPut(KEYS.map((key) => ({ key, value: piece() })))
    })
    return true
  } catch (failure) {
    if (isFull(failure)) return false
    throw failure
  }
}

/** @returns whether there was anything to give up */
export async function releaseReserve(store: Store): Promise<boolean> {
  const { db } = store
  return db.transaction('rw', db.meta, async () => {
    await mayWrite(store)
    return (await db.meta.where('key').anyOf(KEYS).delete()) > 0
  })
}
