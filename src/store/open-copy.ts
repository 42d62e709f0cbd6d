// «Abrir copia»: a file from another phone is looked at, and put in the box to be delivered. Nothing of it is believed
// before every byte was counted.
import { parcelHead, parcelMark, PARCEL, type ParcelHead } from '../protocol/parcel.ts'
import { splitLine } from '../protocol/relay.ts'
import { isSealed, sealTo } from '../protocol/sealed.ts'
import { sha256 } from '../protocol/hash.ts'
import { sha, type Sha } from '../domain/photo.ts'
import { putInBox } from './box.ts'
import { MOST_BYTES } from './make-copy.ts'
import { organisationKey } from './organisation-key.ts'
import { lockerOf } from './passphrase.ts'
import { readSession } from './session.ts'
import { shaOf } from './sha-of.ts'
import type { Store } from './store.ts'

/** Why a file is not opened. The file itself stays as it is, whatever the reason. */
export type Unfit =
  /** Something else altogether. */
  | 'notACopy'
  /** Made by a later version of the program. */
  | 'newer'
  /** Cut, or changed on its way. */
  | 'damaged'
  /** Of another region: this endpoint could not open it. */
  | 'foreign'

export interface OpenedFile {
  readonly head: ParcelHead
  readonly packets: readonly Uint8Array<ArrayBuffer>[]
}

/** Looks at the file, down to its last byte. */
export async function readCopy(store: Store, file: Blob): Promise<OpenedFile | Unfit> {
  // Packing and seals add to what a copy may hold; far above that it is none, and is not read into memory.
  if (file.size > MOST_BYTES * 2) return 'notACopy'
  const parts = splitLine(new Uint8Array(await file.arrayBuffer()))
  const mark = parcelMark.safeParse(parts?.line)
  if (!parts || !mark.success) return 'notACopy'
  if (mark.data.cuaderno > PARCEL) return 'newer'
  const head = parcelHead.safeParse(parts.line)
  if (!head.success || head.data.packets.length === 0) return 'damaged'
  if (head.data.region !== (await readSession(store))?.person.region) return 'foreign'
  const packets: Uint8Array<ArrayBuffer>[] = []
  let at = 0
  for (const { size, sum } of head.data.packets) {
    const packet = parts.bytes.slice(at, (at += size))
    if (packet.length !== size || (await shaOf(packet)) !== sum) return 'damaged'
    if (!head.data.passphrase && !isSealed(packet)) return 'damaged'
    packets.push(packet)
  }
  return at === parts.bytes.length ? { head: head.data, packets } : 'damaged'
}

/**
 * Puts a copy in the box: from there it is delivered with the next sending, as its author sealed it.
 * @param passphrase for one that has such a lock
 */
export async function carryCopy(
  store: Store,
  { head, packets }: OpenedFile,
  passphrase: string,
): Promise<'kept' | 'noRoom' | 'noKey' | 'wrongPassphrase'> {
  const sealed = head.passphrase ? await unlocked(store, head.passphrase, packets, passphrase) : packets
  if (typeof sealed === 'string') return sealed
  const { by, at, records, files, words } = head
  return putInBox(store, { id: parcelId(head), by, at, records, files, words }, sealed)
}

/** The same file is the same parcel, whoever brings it and as often as they do. */
export const parcelId = ({ packets }: ParcelHead): Sha => sha.parse(sha256(packets.map(({ sum }) => sum).join()))

/** From the passphrase's lock under the organisation's, for the way. */
async function unlocked(
  store: Store,
  lock: NonNullable<ParcelHead['passphrase']>,
  packets: OpenedFile['packets'],
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>[] | 'noKey' | 'wrongPassphrase'> {
  const key = await organisationKey(store)
  if (!key) return 'noKey'
  const locker = await lockerOf(passphrase, lock)
  const sealed: Uint8Array<ArrayBuffer>[] = []
  for (const [place, packet] of packets.entries()) {
    const plain = await locker.open(place, packet)
    if (!plain) return 'wrongPassphrase'
    sealed.push(await sealTo(key, plain))
  }
  return sealed
}
