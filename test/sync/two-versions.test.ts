// The same thing changed on two phones: both versions stay, and a person chooses.
import { expect, test } from 'vitest'
import type { RecordId } from '../../src/domain/id.ts'
import { counts } from '../../src/store/counts.ts'
import { resolveConflict } from '../../src/store/decide.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { openConflicts } from '../../src/store/shipments.ts'
import { aDraft } from '../help/a-draft.ts'
import { aHouse, type Device } from '../help/a-house.ts'
import { MESA } from '../help/changes.ts'

/** A meeting that both have. */
async function onTwoPhones() {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const other = await house.aDevice('promoter', 'condorcanqui')
  const { rec, write } = await aDraft(phone)
  await phone.carrier.sendNow()
  await other.carrier.sendNow()
  return { phone, other, rec, write }
}

async function adopt({ store }: Device, rec: RecordId): Promise<void> {
  const [copy] = await openConflicts(store)
  const seen = (await findRecord(store, 'meeting', rec))?.seen
  if (copy) await resolveConflict(store, copy, 'adopted', seen)
}

test('two people on the same leaf: both versions stay, one tap chooses, and everyone agrees', async () => {
  const { phone, other, rec, write } = await onTwoPhones()
  await write({ place: 'Huampami', venue: 'local' })
  await record(other.store, { mesa: MESA, rec, type: 'meeting', patch: { place: 'Galilea', chair: 'Rosa' } })
  await phone.carrier.sendNow()
  await other.carrier.sendNow()
  await phone.carrier.sendNow()

  for (const { store } of [phone, other]) {
    expect(await findRecord(store, 'meeting', rec)).toMatchObject({ place: 'Huampami', venue: 'local', chair: 'Rosa' })
    expect(await openConflicts(store)).toMatchObject([{ of: rec, values: { place: 'Galilea' } }])
  }
  await adopt(other, rec)
  await other.carrier.sendNow()
  await phone.carrier.sendNow()
  for (const { store } of [phone, other]) {
    expect(await findRecord(store, 'meeting', rec)).toMatchObject({ place: 'Galilea' })
    expect(await openConflicts(store)).toEqual([])
  }
})

test('what arrives while a person is typing was not seen by her, and is not replaced', async () => {
  const { phone, other, rec } = await onTwoPhones()
  const onScreen = await findRecord(phone.store, 'meeting', rec)
  await record(other.store, { mesa: MESA, rec, type: 'meeting', patch: { place: 'Galilea' } })
  await other.carrier.sendNow()
  await phone.carrier.sendNow()
  // Her field still shows what she types; «Galilea» has arrived under it.
  for (const place of ['Huam', 'Huampami']) {
    await record(phone.store, { mesa: MESA, rec, type: 'meeting', patch: { place }, seen: onScreen?.seen })
    await phone.carrier.sendNow()
  }
  expect(await findRecord(phone.store, 'meeting', rec)).toMatchObject({ place: 'Galilea' })
  expect(await openConflicts(phone.store)).toMatchObject([{ of: rec, values: { place: 'Huampami' } }])
})

test('[I2] what arrives while two versions are being compared is not replaced by the one that is chosen', async () => {
  const { phone, other, rec, write } = await onTwoPhones()
  await write({ place: 'Huampami' })
  await record(other.store, { mesa: MESA, rec, type: 'meeting', patch: { place: 'Galilea' } })
  await phone.carrier.sendNow()
  await other.carrier.sendNow()
  const [copy] = await openConflicts(other.store)
  const seen = (await findRecord(other.store, 'meeting', rec))?.seen
  await write({ place: 'Cenepa' })
  await phone.carrier.sendNow()
  await other.carrier.sendNow()
  if (copy) await resolveConflict(other.store, copy, 'adopted', seen)
  await other.carrier.sendNow()
  expect(await findRecord(other.store, 'meeting', rec)).toMatchObject({ place: 'Cenepa' })
  expect(await openConflicts(other.store)).toMatchObject([{ of: rec, values: { place: 'Galilea' } }])
})

test('adopting a copy keeps in the history what stood there', async () => {
  const { phone, other, rec, write } = await onTwoPhones()
  await write({ place: 'Huampami' })
  await phone.carrier.sendNow()
  await record(other.store, { mesa: MESA, rec, type: 'meeting', op: 'del' })
  await other.carrier.sendNow()
  await adopt(other, rec)
  await other.carrier.sendNow()
  expect(await counts(other.store)).toEqual({ unsent: 0, refused: 0, conflicts: 0, files: 0, since: null })
  expect(await findRecord(other.store, 'meeting', rec)).toBeNull()
})
