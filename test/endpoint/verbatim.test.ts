// What another version of the program wrote stays to the letter, on the endpoint and on every device.
import { expect, test } from 'vitest'
import { mesaId, recordId } from '../../src/domain/id.ts'
import { path } from '../../src/domain/record.ts'
import { NO_ROWS } from '../../src/protocol/digest.ts'
import { moved } from '../../src/protocol/row-marks.ts'
import { Phone } from './a-phone.ts'
import { anEndpoint } from './in-process.ts'

async function twoPhones() {
  const endpoint = await anEndpoint()
  const phone = async () => new Phone(endpoint, (await endpoint.device('promoter', ['condorcanqui'])).token)
  return { endpoint, newer: await phone(), older: await phone() }
}

test('[fault 34] a field of a later version is kept and sent on, and a phone that does not know it erases nothing', async () => {
  const { newer, older } = await twoPhones()
  newer.write('m1', { place: 'Nieva', weather: 'lluvia', 'boats/b1.x.1/crew': 4 })
  await newer.send()
  await older.send()
  older.write('m1', { place: 'Huampami' })
  await older.send()
  await newer.send()
  expect(newer.values('m1')).toEqual({ place: 'Huampami', weather: 'lluvia', 'boats/b1.x.1/crew': 4 })
  expect(older.values('m1')).toEqual(newer.values('m1'))
})

test('[fault 35] a record of a kind that a device does not know yet is there when it learns it', async () => {
  const { endpoint, older } = await twoPhones()
  await endpoint.storage.inMesa(mesaId.parse('condorcanqui'), async (tx) => {
    const id = recordId.parse('future')
    const leaves = new Map([[path.parse('score'), { value: { of: [1, 2] }, name: null }]])
    const { v, digest } = tx.scope ?? { v: 0, digest: NO_ROWS }
    const row = { id, type: 'assessment', v: v + 1, leaves }
    await tx.put({ rows: [row], v: v + 1, digest: moved(digest, null, row) })
  })
  await older.send()
  expect(older.rowsOfType('assessment')).toEqual([{ score: { of: [1, 2] } }])
})

test('[rule 16] to a closed acta only addenda are added: records of their own that name it', async () => {
  const { newer, older } = await twoPhones()
  newer.write('m1', { place: 'Nieva' })
  newer.write('m1', {}, { op: 'close' })
  await newer.send()
  await older.send()
  newer.write('a1', { of: 'm1', text: 'Donde dice Nieva debe decir Huampami.' }, { type: 'addendum' })
  older.write('m1', { place: 'Huampami' })
  await newer.send()
  await older.send()
  await newer.send()
  expect(newer.states()).toEqual(['ok', 'ok', 'ok'])
  expect(older.states()).toEqual(['refused sealed'])
  expect(newer.values('m1')).toMatchObject({ place: 'Nieva', state: 'closed' })
  expect(older.values('a1')).toMatchObject({ of: 'm1' })
})
