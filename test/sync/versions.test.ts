// Two versions of one record on real stores: who wrote each, what is chosen, and that both can always be read.
import { expect, test } from 'vitest'
import { path } from '../../src/domain/record.ts'
import { resolveConflict } from '../../src/store/decide.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { openConflicts } from '../../src/store/shipments.ts'
import { findVersions, keptVersions } from '../../src/store/versions.ts'
import { aHouse, type Device } from '../help/a-house.ts'
import { MESA } from '../help/changes.ts'

/** Two phones that changed the same of one meeting, and both know it. The first one's value stands. */
async function twoVersions() {
  const house = await aHouse()
  const [phone, other] = [
    await house.aDevice('promoter', 'condorcanqui'),
    await house.aDevice('promoter', 'condorcanqui'),
  ]
  const rec = phone.store.newRecordId()
  const write = ({ store }: Device, patch: Record<string, string>) =>
    record(store, { mesa: MESA, rec, type: 'meeting', patch })
  const meet = async () => {
    for (const { carrier } of [phone, other, phone, other]) await carrier.sendNow()
  }
  await write(phone, { place: 'Nieva', venue: 'local' })
  await meet()
  await write(phone, { place: 'Huampami', venue: 'escuela' })
  await write(other, { place: 'Galilea', venue: 'posta', chair: 'Rosa' })
  await meet()
  const meeting = async ({ store }: Device) => {
    const found = await findRecord(store, 'meeting', rec)
    if (!found) throw new Error('no meeting')
    return found
  }
  const copyOn = async ({ store }: Device) => {
    const [copy] = await openConflicts(store)
    if (!copy) throw new Error('no copy')
    return copy
  }
  return { phone, other, write, meet, meeting, copyOn }
}

test('[ux §7.14] each version says who wrote it and when, on both phones, and the rest was merged alone', async () => {
  const { phone, other, copyOn } = await twoVersions()
  for (const { store } of [phone, other]) {
    const versions = await findVersions(store, (await copyOn(phone)).id, 'nobody')
    expect(versions?.copy).toMatchObject({ values: { place: 'Galilea', venue: 'posta' }, merged: ['chair'] })
    expect(versions?.copy.by).toMatch(/^promoter-/)
    expect(versions?.standing.by).toMatch(/^promoter-/)
    expect(versions?.standing.by).not.toBe(versions?.copy.by)
    expect(versions?.standing.at).toBeGreaterThan(0)
  }
})

test('one field of the other version: the rest stays, and both versions stay in the history, who chose too', async () => {
  const { phone, other, meet, meeting, copyOn } = await twoVersions()
  const copy = await copyOn(other)
  const seen = (await meeting(other)).seen
  await resolveConflict(other.store, copy, 'adopted', seen, { taken: [path.parse('venue')], by: 'Rosa' })
  await meet()
  for (const device of [phone, other]) {
    expect(await meeting(device)).toMatchObject({ place: 'Huampami', venue: 'posta' })
    expect(await openConflicts(device.store)).toEqual([])
    expect(await keptVersions(device.store, await meeting(device))).toMatchObject([
      {
        copy: {
          values: { place: 'Galilea', venue: 'posta' },
          replaced: { place: 'Huampami', venue: 'escuela' },
          resolved: 'adopted',
          taken: ['venue'],
          decidedBy: 'Rosa',
        },
      },
    ])
  }
})

test('a choice can be taken back, also after it was sent', async () => {
  const { phone, other, meet, meeting, copyOn } = await twoVersions()
  const undo = await resolveConflict(other.store, await copyOn(other), 'adopted', (await meeting(other)).seen)
  await meet()
  expect(await meeting(phone)).toMatchObject({ place: 'Galilea', venue: 'posta' })
  await undo?.()
  await meet()
  for (const device of [phone, other]) {
    expect(await meeting(device)).toMatchObject({ place: 'Huampami', venue: 'escuela' })
    expect(await copyOn(device)).toMatchObject({ values: { place: 'Galilea', venue: 'posta' } })
  }
})

test('whoever wrote over what stands since is not said to be its first author', async () => {
  const { phone, other, write, meet, copyOn } = await twoVersions()
  const { id } = await copyOn(phone)
  await write(phone, { place: 'Yutupis' })
  expect((await findVersions(phone.store, id, 'Alba'))?.standing).toMatchObject({ by: 'Alba' })
  await write(phone, { venue: 'plaza' })
  await meet()
  expect((await findVersions(other.store, id, 'Bruno'))?.standing).toEqual({})
})

test('a removal that was kept beside, taken and taken back', async () => {
  const { phone, other, write, meet, meeting } = await twoVersions()
  const seen = await meeting(other)
  await write(phone, { secretary: 'Irma' })
  await phone.carrier.sendNow()
  await record(other.store, { mesa: MESA, rec: seen.id, type: 'meeting', op: 'del' })
  await meet()
  const removal = (await openConflicts(other.store)).find(({ values = {} }) => path.parse('removed') in values)
  if (!removal) throw new Error('no removal')
  const undo = await resolveConflict(other.store, removal, 'adopted', (await meeting(other)).seen)
  expect(await findRecord(other.store, 'meeting', seen.id)).toBeNull()
  await undo?.()
  expect(await meeting(other)).toMatchObject({ secretary: 'Irma', place: 'Huampami' })
})
