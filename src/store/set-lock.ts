// Sets, changes and takes away the lock of this phone. The sealing itself is done at the next start: see `placeBehind`.
import { sealTo, type PublicKey } from '../protocol/sealed.ts'
import type { DeviceId } from '../domain/id.ts'
import { organisationKey } from './organisation-key.ts'
import { readSession } from './session.ts'
import type { Store } from './store.ts'
import { toBase64 } from './base64.ts'
import { wrapByDevice } from './device-key.ts'
import { readLockNote, writeLockNote, type LockNote } from './lock-note.ts'
import { unwrapKey, wrapKey } from './pin-key.ts'

/** AES-256. */
const KEY_BYTES = 32
/** Minutes away, until the person chooses others. */
const AWAY = 5

/** Whether a PIN may be set: only where a forgotten one would lose nothing. */
export const mayLock = async (store: Store): Promise<boolean> => (await organisationKey(store)) !== null

/** From the next start on there is a lock. @returns false where it may not be set */
export async function beginLock(store: Store, pin: string): Promise<boolean> {
  const [session, organisation] = [await readSession(store), await organisationKey(store)]
  if (!session || !organisation) return false
  const dataKey = crypto.getRandomValues(new Uint8Array(KEY_BYTES))
  const another = toBase64(crypto.getRandomValues(new Uint8Array(6))).replace(/\W/g, '')
  await writeLockNote({
    is: 'entering',
    // Never a name that was used before: what is left of an earlier attempt is no part of this one.
    sealedTables: `${store.db.name}-${another}`,
    openTables: store.db.name,
    device: session.device,
    byPin: await wrapKey(dataKey, pin),
    toOrganisation: await sealKey(dataKey, session.device, organisation),
    away: AWAY,
  })
  return true
}

/** The data key stays: nothing has to be sealed anew. @returns false when the PIN until now is another */
export async function changePin(before: string, now: string): Promise<boolean> {
  const note = readLockNote()
  const dataKey = note && (await unwrapKey(note.byPin, before))
  if (!dataKey) return false
  await writeLockNote({ ...note, byPin: await wrapKey(dataKey, now) })
  return true
}

/** Once the one before was forgotten. */
export async function setPin(note: LockNote, dataKey: Uint8Array<ArrayBuffer>, pin: string): Promise<void> {
  await writeLockNote({ ...note, byPin: await wrapKey(dataKey, pin) })
}

/** From the next start on there is none, once the PIN was written there. */
export async function beginLeaving(): Promise<void> {
  const note = readLockNote()
  if (note?.is === 'on') await writeLockNote({ ...note, is: 'leaving' })
}

/** Asks the person for her finger or face. @returns false when she declined, or the phone cannot */
export async function alsoByDevice(dataKey: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const byDevice = await wrapByDevice(dataKey)
  const note = readLockNote()
  if (!byDevice || !note) return false
  await writeLockNote({ ...note, byDevice })
  return true
}

export async function onlyByPin(): Promise<void> {
  const note = readLockNote()
  if (!note) return
  const { byDevice: _byDevice, ...others } = note
  await writeLockNote(others)
}

export async function setAway(away: number): Promise<void> {
  const note = readLockNote()
  if (note) await writeLockNote({ ...note, away })
}

/** Another person entered on this phone: it goes by another name at the endpoint. */
export async function keepSealed(store: Store, dataKey: Uint8Array<ArrayBuffer>): Promise<void> {
  const [note, session, organisation] = [readLockNote(), await readSession(store), await organisationKey(store)]
  if (!note || !session || !organisation || note.device === session.device) return
  const { device } = session
  await writeLockNote({ ...note, device, toOrganisation: await sealKey(dataKey, device, organisation) })
}

async function sealKey(dataKey: Uint8Array, device: DeviceId, to: PublicKey): Promise<string> {
  const inside = JSON.stringify({ device, key: toBase64(dataKey) })
  return toBase64(await sealTo(to, new TextEncoder().encode(inside)))
}
