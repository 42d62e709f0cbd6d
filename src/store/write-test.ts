// Whether so much really goes onto the disk: written, read back, taken away. What the browser says of its room is no proof
// (sync.md §2).
import { isFull } from './full.ts'
import { mayWrite, type Store } from './store.ts'

const NAME = 'reserve/test/'
const PIECE = 32 * 1024
/** In one go: half a megabyte. */
const PIECES_AT_ONCE = 16

export interface WriteTest {
  readonly is: 'fits' | 'full' | 'damaged'
  /** Bytes that were written and came back as they were. */
  readonly proven: number
}

/** Where the test writes. */
interface Ground {
  readonly put: (turn: number, pieces: readonly ArrayBuffer[]) => Promise<void>
  readonly get: (turn: number, pieces: number) => Promise<readonly unknown[]>
  readonly clear: () => Promise<void>
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
  const ground = (await files()) ?? tables(store)
  const total = Math.ceil(size / PIECE)
  let proven = 0
  try {
    // Another one may have been interrupted.
    await ground.clear()
    for (let first = 0; first < total; first += PIECES_AT_ONCE) {
      const length = Math.min(PIECES_AT_ONCE, total - first)
      // Random, or the disk would pack it to nothing.
      const pieces = Array.from({ length }, () => crypto.getRandomValues(new Uint8Array(PIECE)).buffer)
      await ground.put(first, pieces)
      const back = await ground.get(first, length)
      if (!pieces.every((piece, index) => isSame(piece, back[index]))) return { is: 'damaged', proven }
      proven += length * PIECE
      onTurn(proven)
    }
    return { is: 'fits', proven }
  } catch (failure) {
    if (isFull(failure)) return { is: 'full', proven }
    throw failure
  } finally {
    await ground.clear()
  }
}

/** Beside the tables, of the same room: what is taken away is free at once. Null where the browser cannot write so. */
async function files(): Promise<Ground | null> {
  const root = await globalThis.navigator?.storage?.getDirectory?.().catch(() => null)
  if (!root || typeof FileSystemFileHandle.prototype.createWritable !== 'function') return null
  const name = NAME.replaceAll('/', '-')
  const fileOf = async (turn: number) =>
    (await root.getDirectoryHandle(name, { create: true })).getFileHandle(`${turn}`, { create: true })
  return {
    put: async (turn, pieces) => {
      const writing = await (await fileOf(turn)).createWritable()
      await writing.write(new Blob([...pieces]))
      await writing.close()
    },
    get: async (turn, pieces) => {
      const bytes = await (await (await fileOf(turn)).getFile()).arrayBuffer()
      return Array.from({ length: pieces }, (_, index) => bytes.slice(index * PIECE, (index + 1) * PIECE))
    },
    clear: () =>
      root.removeEntry(name, { recursive: true }).catch((failure: unknown) => {
        if (!(failure instanceof DOMException && failure.name === 'NotFoundError')) throw failure
      }),
  }
}

/** As a photo is. The room comes back only when the browser tidies up: a test to the last byte leaves none for words. */
function tables(store: Store): Ground {
  const { db } = store
  const keyOf = (turn: number, index: number) => `${NAME}${turn + index}`
  const writing = (write: () => Promise<unknown>) =>
    db.transaction('rw', db.meta, async () => {
      await mayWrite(store)
      await write()
    })
  return {
    put: (turn, pieces) =>
      writing(() => db.meta.bulkPut(pieces.map((value, index) => ({ key: keyOf(turn, index), value })))),
    get: async (turn, pieces) => {
      const keys = Array.from({ length: pieces }, (_, index) => keyOf(turn, index))
      return (await db.meta.bulkGet(keys)).map((row) => row?.value)
    },
    clear: () => writing(() => db.meta.where('key').startsWith(NAME).delete()),
  }
}

function isSame(written: ArrayBuffer, read: unknown): boolean {
  if (!(read instanceof ArrayBuffer) || read.byteLength !== written.byteLength) return false
  const [a, b] = [new BigUint64Array(written), new BigUint64Array(read)]
  return a.every((word, index) => word === b[index])
}
