// «Para llevar»: what this device carries for others, until the endpoint has it. In tables of their own: none of it is of
// the person who carries it, and she can read none of it.
import { Dexie, type Table } from 'dexie'
import type { RecordId } from '../domain/id.ts'
import type { Sha } from '../domain/photo.ts'
import type { ParcelHead } from '../protocol/parcel.ts'
import type { RelayAnswer } from '../protocol/relay.ts'
import { isFull } from './full.ts'
import { hasRoom } from './room.ts'
import { mayWrite, type Store } from './store.ts'

export interface CarriedParcel extends Pick<ParcelHead, 'by' | 'at' | 'records' | 'files' | 'words'> {
  /** Of its packets as they were in the file: the same file again is the same parcel. */
  readonly id: Sha
  readonly size: number
  /** When it came here, milliseconds since 1970. */
  readonly came: number
  readonly packets: number
  /** The packet that goes next. */
  readonly next: number
  /** `unreadable`: the endpoint could not open it, and never will. */
  readonly state: 'waiting' | 'delivered' | 'unreadable'
  /** What the endpoint has said of its records so far. */
  readonly said: Readonly<Record<RecordId, Said>>
}
export type Said = 'fresh' | 'repeated' | 'apart'

interface PacketRow {
  readonly parcel: Sha
  readonly n: number
  readonly bytes: ArrayBuffer
}

export interface CarriedPacket {
  readonly parcel: Sha
  readonly n: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

class Box extends Dexie {
  declare readonly parcels: Table<CarriedParcel, Sha>
  declare readonly packets: Table<PacketRow, [Sha, number]>

  constructor(name: string) {
    // `strict`, as the device's own work: the colleague has put the file away by now.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ parcels: 'id', packets: '[parcel+n]' })
  }
}

const boxes = new Map<string, Box>()
function boxOf({ db }: Store): Box {
  const name = `${db.name}-box`
  const box = boxes.get(name) ?? new Box(name)
  boxes.set(name, box)
  return box
}

const IN_USE = 'box'
/** Where nothing was ever carried there are no such tables, and nothing waits for them. */
const isInUse = async ({ db }: Store): Promise<boolean> => (await db.meta.get(IN_USE)) !== undefined

/** The last that came first. */
export async function carriedParcels(store: Store): Promise<CarriedParcel[]> {
  if (!(await isInUse(store))) return []
  return (await boxOf(store).parcels.toArray()).sort((a, b) => b.came - a.came)
}

/** In bytes, of what is still to be delivered. */
export const carriedSize = async (store: Store): Promise<number> =>
  (await carriedParcels(store)).reduce((sum, { state, size }) => sum + (state === 'waiting' ? size : 0), 0)

/** Puts it there to be delivered, from the beginning: also one that was delivered before. All of it or nothing. */
export async function putInBox(
  store: Store,
  parcel: Omit<CarriedParcel, 'came' | 'packets' | 'next' | 'state' | 'said' | 'size'>,
  packets: readonly Uint8Array<ArrayBuffer>[],
): Promise<'kept' | 'noRoom'> {
  const size = packets.reduce((sum, { length }) => sum + length, 0)
  if (!(await hasRoom(store, size))) return 'noRoom'
  const box = boxOf(store)
  const row = {
    ...parcel,
    size,
    came: store.now(),
    packets: packets.length,
    next: 0,
    state: 'waiting',
    said: {},
  } as const
  try {
    await store.db.transaction('rw', store.db.meta, async () => {
      await mayWrite(store)
      await store.db.meta.put({ key: IN_USE, value: true })
    })
    await box.transaction('rw', box.parcels, box.packets, async () => {
      await dropPackets(box, parcel.id)
      await box.parcels.put(row)
      await box.packets.bulkPut(packets.map((bytes, n) => ({ parcel: parcel.id, n, bytes: bytes.slice().buffer })))
    })
    return 'kept'
  } catch (failure) {
    if (isFull(failure)) return 'noRoom'
    throw failure
  }
}

/**
 * What goes next, the oldest parcel first.
 * @param skipped parcels that had their turn
 */
export async function nextPacket(
  store: Store,
  which: 'words' | 'files',
  skipped: ReadonlySet<Sha>,
): Promise<CarriedPacket | null> {
  const box = boxOf(store)
  const waiting = (await carriedParcels(store))
    .reverse()
    .filter(({ state, id }) => state === 'waiting' && !skipped.has(id))
  const parcel = waiting.find(({ next, words }) => which === 'files' || next < words)
  const row = parcel && (await box.packets.get([parcel.id, parcel.next]))
  return row ? { parcel: row.parcel, n: row.n, bytes: new Uint8Array(row.bytes) } : null
}

/** Notes what the endpoint said of a packet. Bytes go when all of the parcel is there. */
export async function noteCarried(store: Store, { parcel, n }: CarriedPacket, answer: RelayAnswer): Promise<void> {
  const box = boxOf(store)
  await box.transaction('rw', box.parcels, box.packets, async () => {
    const before = await box.parcels.get(parcel)
    if (!before || before.next !== n) return
    // The pieces of a file that came before are not there any more: all of them go again.
    if (answer.is === 'gap') return void (await box.parcels.put({ ...before, next: before.words }))
    const next = n + 1
    const state = answer.is === 'unreadable' ? answer.is : next === before.packets ? 'delivered' : 'waiting'
    await box.parcels.put({ ...before, next, state, said: saidWith(before.said, answer) })
    if (state === 'delivered') await dropPackets(box, parcel)
  })
}

export async function removeFromBox(store: Store, id: Sha): Promise<void> {
  const box = boxOf(store)
  await box.transaction('rw', box.parcels, box.packets, async () => {
    await dropPackets(box, id)
    await box.parcels.delete(id)
  })
}

const dropPackets = (box: Box, id: Sha): PromiseLike<number> =>
  box.packets.where('[parcel+n]').between([id, 0], [id, Infinity]).delete()

/** A record of which something is new is new, whatever else of it was there. */
function saidWith(before: CarriedParcel['said'], { fresh, repeated, apart }: RelayAnswer): CarriedParcel['said'] {
  const all = new Map(Object.entries(before))
  for (const id of repeated) if (!all.has(id)) all.set(id, 'repeated')
  for (const id of apart) if (all.get(id) !== 'fresh') all.set(id, 'apart')
  for (const id of fresh) all.set(id, 'fresh')
  return Object.fromEntries(all)
}
