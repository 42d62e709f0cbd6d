// What is not taken travels to everyone of the mesa, and says as much as they may know.
import { expect, test } from 'vitest'
import { apartShape } from '../../src/domain/apart.ts'
import { recordOf } from '../../src/domain/record.ts'
import { decodeRow, valuesOf, type Row } from '../../src/protocol/row.ts'
import { Phone } from './a-phone.ts'
import { anEndpoint } from './in-process.ts'

const apartIn = (rows: readonly Row[]) =>
  rows.filter(({ type }) => type === 'apart').map((row) => recordOf(apartShape, valuesOf(row)))

test('[rule 19] a change that is refused reaches the others as a record, with its reason and its words', async () => {
  const endpoint = await anEndpoint()
  const [rosa, alba] = await Promise.all(
    ['promoter', 'secretariat'].map(async (role) => {
      const { token } = await endpoint.device(role === 'promoter' ? 'promoter' : 'secretariat', ['condorcanqui'])
      return new Phone(endpoint, token, 'condorcanqui')
    }),
  )
  rosa?.write('m1', { place: 'Nieva', date: 'mañana' })
  await rosa?.send()
  const { rows = [] } = (await alba?.send()) ?? {}
  expect(apartIn(rows.map(decodeRow))).toMatchObject([
    { why: 'badValue', of: 'm1', ofType: 'meeting', values: { place: 'Nieva', date: 'mañana' } },
  ])
})

test('[rule 19] who has no part in a mesa gets no word into it', async () => {
  const endpoint = await anEndpoint()
  const outsider = new Phone(endpoint, (await endpoint.device('promoter', ['bagua'])).token, 'condorcanqui')
  outsider.write('m1', { place: 'Nieva' })
  expect((await outsider.send()).results).toMatchObject([{ why: 'forbidden' }])
  const { token } = await endpoint.device('secretariat', [])
  const { rows } = await new Phone(endpoint, token, 'condorcanqui').send()
  expect(apartIn(rows.map(decodeRow))).toEqual([])
})

test('[I2] who corrects her own refused words is not asked to choose between them and what they were written over', async () => {
  const endpoint = await anEndpoint()
  const phone = new Phone(endpoint, (await endpoint.device('promoter', ['condorcanqui'])).token)
  phone.write('m1', { place: 'Nieva' })
  await phone.send()
  phone.write('m1', { place: 'Huampami', date: 'mañana' })
  const lost = phone.pack()
  await phone.post(lost)
  phone.write('m1', { place: 'Galilea' })
  await phone.send()
  await phone.send()
  expect(phone.states()).toEqual(['ok', 'refused badValue', 'ok'])
  expect(phone.rowsOfType('conflict')).toEqual([])
  expect(phone.values('m1')).toMatchObject({ place: 'Galilea' })
})
