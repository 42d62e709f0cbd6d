// A meeting begun on a device.
import { record } from '../../src/store/record.ts'
import type { Device } from './a-house.ts'
import { MESA } from './changes.ts'

export async function aDraft({ store }: Device) {
  const rec = store.newRecordId()
  const write = (patch: Record<string, string>) => record(store, { mesa: MESA, rec, type: 'meeting', patch })
  await write({ place: 'Nieva', date: '2024-03-14', state: 'draft' })
  return { rec, write }
}
