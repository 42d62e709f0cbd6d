// A copy made on one device and opened on another, as the screens do it.
import { carriedParcels, type CarriedParcel, type Said } from '../../src/store/box.ts'
import { makeCopy, type Copy } from '../../src/store/make-copy.ts'
import { carryCopy, readCopy } from '../../src/store/open-copy.ts'
import type { Device } from './a-house.ts'

/** @param passphrase none: sealed to the organisation */
export async function aCopyOf({ store }: Device, passphrase: string | null = null, most?: number): Promise<Copy> {
  const copy = await makeCopy(store, { passphrase, app: 'test', ...(most !== undefined && { most }) })
  if (typeof copy === 'string') throw new Error(`no copy: ${copy}`)
  return copy
}

/** Into the box only: nothing is sent. */
export async function take({ store }: Device, file: Blob, passphrase = ''): Promise<void> {
  const read = await readCopy(store, file)
  if (typeof read === 'string') throw new Error(`not opened: ${read}`)
  const carried = await carryCopy(store, read, passphrase)
  if (carried !== 'kept') throw new Error(`not kept: ${carried}`)
}

export async function deliver(device: Device, file: Blob, passphrase = ''): Promise<CarriedParcel> {
  await take(device, file, passphrase)
  await device.carrier.sendNow()
  const [parcel] = await carriedParcels(device.store)
  if (!parcel) throw new Error('the box is empty')
  return parcel
}

export const countOf = ({ said }: CarriedParcel, what: Said): number =>
  Object.values(said).filter((each) => each === what).length
