// Whether so much really goes onto the disk: written as a photo is, read back, taken away. What the browser says of its
// room is no proof (sync.md §2).
import { isFull } from './full.ts'
import { mayWrite, type Store } from './store.ts'

const KEY = 'reserve/test/'
const PIECE = 32 * 1024
/** In one transaction: half a megabyte. */
const PIECES_AT_ONCE = 16

export interface WriteTest {
  readonly is: 'fits' | 'full' | 'damaged'
  /** Bytes that were written and came back as they were. */
  readonly proven: number
}

/**
 * @param onTurn hears how many bytes are proven so far
 * @throws OutdatedCode; Dexie's errors when the disk refuses for another reason than room
 */
export async function testWriting(
  store: Store,
  size: number,
  onTurn: (proven: number) => void = () => undefined,
): Promise<WriteTest> {
  const { db } = store
  const all = db.meta.where('key').startsWith(KEY)
  const total = Math.ceil(size / PIECE)
  let proven = 0
  try {
    // Another one may have been interrupted.
    await clear()
    for (let first = 0; first < total; first += PIECES_AT_ONCE) {
      const rows = Array.from({ length: Math.min(PIECES_AT_ONCE, total - first) }, (_, index) => ({
        key: `${KEY}${first + index}`,
        // Random, or the disk would pack it to nothing.
        value: crypto.getRandomValues(new Uint8Array(PIECE)).buffer,
      }))
      await db.transaction('rw', db.meta, async () => {
        await mayWrite(store)
        await db.meta.bulkPut(rows)
      })
      const back = await db.meta.bulkGet(rows.map(({ key }) => key))
      if (!rows.every(({ value }, index) => isSame(value, back[index]?.value))) return { is: 'damaged', proven }
      proven += rows.length * PIECE
      onTurn(proven)
    }
    return { is: 'fits', proven }
  } catch (failure) {
    if (isFull(failure)) return { is: 'full', proven }
    throw failure
  } finally {
    await clear()
  }

  async function clear(): Promise<void> {
    await db.transaction('rw', db.meta, async () => {
      await mayWrite(store)
      await all.delete()
    })
  }
}

function isSame(written: ArrayBuffer, read: unknown): boolean {
  if (!(read instanceof ArrayBuffer) || read.byteLength !== written.byteLength) return false
  const [a, b] = [new BigUint64Array(written), new BigUint64Array(read)]
  return a.every((word, index) => word === b[index])
}
