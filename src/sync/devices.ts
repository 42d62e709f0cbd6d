// The phones of the region's mesas, asked of the endpoint by the secretariat. None of it is kept on this device.
import type { DeviceId } from '../domain/id.ts'
import { devicesAnswer, heldPeopleAnswer, type HeldPerson, type KnownDevice } from '../protocol/devices.ts'
import { readSession } from '../store/session.ts'
import type { Store } from '../store/store.ts'
import { sendOver } from './transport.ts'

export type KnownPhone = KnownDevice
export type PersonOnPhone = HeldPerson

const PATIENCE = 30_000

/** Null when there was no answer. */
export async function listDevices(store: Store): Promise<readonly KnownPhone[] | null> {
  const reply = await sendOver()({ path: '/api/devices', ...(await withToken(store)) }, devicesAnswer)
  return reply.is === 'answer' ? reply.answer.devices : null
}

/** @param erase whether it is to erase itself at its next contact. @returns all of them, as they are now */
export async function blockDevice(store: Store, id: DeviceId, erase: boolean): Promise<readonly KnownPhone[] | null> {
  const call = { path: `/api/devices/${id}/block`, body: JSON.stringify({ erase }), ...(await withToken(store)) }
  const reply = await sendOver()(call, devicesAnswer)
  return reply.is === 'answer' ? reply.answer.devices : null
}

/** The endpoint notes who asked. @param use whether it is looked at, or taken away in a file */
export async function peopleOn(
  store: Store,
  id: DeviceId,
  use: 'look' | 'file' = 'look',
): Promise<readonly PersonOnPhone[] | null> {
  const call = { path: `/api/devices/${id}/people?use=${use}`, ...(await withToken(store)) }
  const reply = await sendOver()(call, heldPeopleAnswer)
  return reply.is === 'answer' ? reply.answer.people : null
}

async function withToken(store: Store) {
  const session = await readSession(store)
  return { ...(session && { token: session.token }), patience: PATIENCE }
}
