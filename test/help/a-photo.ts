// A photo on its way between the devices and the endpoint of a house.
import type { Sha } from '../../src/domain/photo.ts'
import { MOST_PART } from '../../src/protocol/file.ts'
import { readFile } from '../../src/store/files.ts'
import { keepPhoto } from '../../src/store/photos.ts'
import { record } from '../../src/store/record.ts'
import { shaOf } from '../../src/store/sha-of.ts'
import type { Device, House } from './a-house.ts'
import { aThumb, randomBytes } from './bytes.ts'
import { MESA } from './changes.ts'

/** A meeting with one photo, on a device that has sent nothing of it. */
export async function aPhoto({ store }: Device, size = 2 * MOST_PART + 500, seed = 1) {
  const rec = store.newRecordId()
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { place: 'Nieva' } })
  const bytes = randomBytes(size, seed)
  const kept = await keepPhoto(store, { mesa: MESA, rec, bytes, mime: 'image/jpeg', thumb: aThumb(seed) })
  if (kept.is !== 'kept') throw new Error(kept.is)
  return { rec, bytes, sha: kept.sha, wanted: { mesa: MESA, rec, sha: kept.sha } }
}

/** The name of what the endpoint has under a name: the same, if every byte is (comparing bytes one by one takes a second). */
export const atEndpoint = ({ storage }: House, sha: Sha) =>
  storage().inMesa(MESA, async (_mesa, files) => shaOf(new Uint8Array(await files.bytes(sha))))

/** The name of what the device gives out under a name, or why it does not. */
export const readAgain = async ({ store }: Device, sha: Sha) => {
  const read = await readFile(store, MESA, sha)
  return read.is === 'here' ? shaOf(read.bytes) : read.is
}
