// What leaves a phone by itself: a photo that a verified backup has, once its days on the phone are over, and no other.
import { expect, test } from 'vitest'
import { AT_HAND_DAYS } from '../../src/domain/file-way.ts'
import { readFile } from '../../src/store/files.ts'
import { aHouse } from '../help/a-house.ts'
import { aPhoto } from '../help/a-photo.ts'
import { MESA } from '../help/changes.ts'

const DAY = 86_400_000

test('[issue 6 §7] [I1] a photo leaves the phone by itself after its days, once a verified backup has it', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', MESA)
  const { sha } = await aPhoto(phone)
  const { store, carrier } = phone
  const afterDays = async (days: number) => {
    await store.db.files.update([MESA, sha], { at: store.now() - days * DAY })
    await carrier.sendNow()
    return (await readFile(store, MESA, sha)).is
  }
  expect(await afterDays(AT_HAND_DAYS + 1), 'in no backup yet').toBe('here')
  const safe = await house.storage().inMesa(MESA, (mesa) => Promise.resolve(mesa.scope?.v ?? 0))
  await house.look((db) => db.updateTable('mesa').set({ safe }).where('id', '=', MESA).execute())
  expect(await afterDays(AT_HAND_DAYS - 1)).toBe('here')
  expect(await afterDays(AT_HAND_DAYS + 1)).toBe('notHere')
})
