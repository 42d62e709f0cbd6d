// Two phones write another word in one paper: neither is lost, and a person chooses.
import { expect, test } from 'vitest'
import { resolveConflict } from '../../src/store/decide.ts'
import * as documents from '../../src/store/documents.ts'
import { openConflicts } from '../../src/store/shipments.ts'
import { findVersions } from '../../src/store/versions.ts'
import { aHouse, type Device } from '../help/a-house.ts'
import { MESA } from '../help/changes.ts'

test('[I2] both words of a paper written on two phones are kept until a person chooses', async () => {
  const house = await aHouse()
  const [one, two] = [await house.aDevice('promoter', MESA), await house.aDevice('promoter', MESA)]
  const sendAll = async () => {
    for (const { carrier } of [one, two, one]) await carrier.sendNow()
  }
  const id = await documents.beginDocument(one.store, { mesa: MESA, by: 'Alba', kind: 'letter' })
  await sendAll()
  const read = async ({ store }: Device) => {
    const found = await documents.findDocument(store, id)
    if (!found) throw new Error('no paper')
    return found
  }
  await documents.writeDocument(one.store, await read(one), { number: '015-2024' })
  await documents.writeDocument(two.store, await read(two), { number: '016-2024', title: 'Pedido' })
  await sendAll()
  expect(await read(one)).toMatchObject({ number: '015-2024', title: 'Pedido' })
  const [copy] = await openConflicts(two.store)
  if (!copy) throw new Error('no copy')
  expect(copy).toMatchObject({ of: id, ofType: 'document', values: { number: '016-2024' } })
  expect(await findVersions(two.store, copy.id, 'Alba')).toMatchObject({ copy: { id: copy.id } })
  await resolveConflict(two.store, copy, 'adopted', (await read(two)).seen, { by: 'Alba' })
  for (const { carrier } of [two, one]) await carrier.sendNow()
  for (const device of [one, two]) expect((await read(device)).number).toBe('016-2024')
})
