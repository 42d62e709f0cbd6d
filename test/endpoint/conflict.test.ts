// Nobody's words are replaced unseen: what cannot be merged stands beside, for everyone to see.
import { expect, test } from 'vitest'
import { twoPhones } from './a-phone.ts'
import { anEndpoint } from './in-process.ts'

/** Both know the meeting; then each works without the other. */
async function bothKnow(values: Record<string, string>) {
  const phones = await twoPhones(await anEndpoint())
  phones.alba.write('r1', values)
  await phones.alba.send()
  await phones.bruno.send()
  return phones
}

test('different leaves of one record merge without a word', async () => {
  const { alba, bruno } = await bothKnow({ place: 'Nieva' })
  alba.write('r1', { venue: 'auditorio' })
  bruno.write('r1', { date: '2024-03-14' })
  await alba.send()
  await bruno.send()
  await alba.send()
  expect(alba.values('r1')).toEqual({ place: 'Nieva', venue: 'auditorio', date: '2024-03-14' })
  expect(alba.rows).toEqual(bruno.rows)
})

test('the same leaf written twice unseen leaves a copy with the second value, for both to see', async () => {
  const { alba, bruno } = await bothKnow({ place: 'Nieva' })
  alba.write('r1', { place: 'Huampami' })
  bruno.write('r1', { place: 'Galilea', venue: 'escuela' })
  await alba.send()
  expect((await bruno.send()).results).toMatchObject([{ is: 'conflict', v: 3 }])
  await alba.send()
  expect(alba.values('r1')).toEqual({ place: 'Huampami', venue: 'escuela' })
  expect(alba.rowsOfType('conflict')).toMatchObject([
    { of: 'r1', ofType: 'meeting', values: { place: 'Galilea' }, by: 'Bruno Ejemplo', at: 0 },
  ])
  // Who wrote the one that stands, and what of the same change was merged alone.
  const [copy] = alba.rowsOfType('conflict')
  expect(copy?.['standing']).toMatchObject({ place: { by: 'Alba Ficticia', at: 0 } })
  expect(copy?.['merged']).toEqual(['venue'])
  expect(bruno.rows).toEqual(alba.rows)
})

test('a text corrected again before its conflict is known replaces its own copy, however often', async () => {
  const { alba, bruno } = await bothKnow({ place: 'Nieva' })
  alba.write('r1', { place: 'Huampami' })
  await alba.send()
  for (const place of ['Galilea', 'Puerto Galilea', 'Puerto Galilea, Río Santiago']) {
    bruno.write('r1', { place })
    bruno.pack()
  }
  await bruno.send()
  expect(bruno.states()).toEqual(['conflict', 'conflict', 'conflict'])
  expect(bruno.rowsOfType('conflict')).toMatchObject([{ values: { place: 'Puerto Galilea, Río Santiago' } }])
})

test('a copy a person has settled is not written to again', async () => {
  const { alba, bruno } = await bothKnow({ place: 'Nieva' })
  alba.write('r1', { place: 'Huampami' })
  await alba.send()
  bruno.write('r1', { place: 'Galilea' })
  const packed = bruno.pack()
  bruno.write('r1', { place: 'Puerto Galilea' })
  await bruno.post(packed)
  await alba.send()
  const copy = [...alba.rows.values()].find(({ type }) => type === 'conflict')
  alba.write(copy?.id ?? '', { resolved: 'dismissed' }, { type: 'conflict' })
  await alba.send()
  await bruno.send()
  expect(bruno.rowsOfType('conflict')).toMatchObject([
    { values: { place: 'Galilea' }, resolved: 'dismissed' },
    { values: { place: 'Puerto Galilea' } },
  ])
})

test('a closing over something unseen becomes a copy with its whole content', async () => {
  const { alba, bruno } = await bothKnow({ place: 'Nieva' })
  alba.write('r1', { venue: 'auditorio' })
  await alba.send()
  bruno.write('r1', {}, { op: 'close' })
  await bruno.send()
  expect(bruno.values('r1')).toEqual({ place: 'Nieva', venue: 'auditorio' })
  expect(bruno.rowsOfType('conflict')).toMatchObject([{ values: { place: 'Nieva', state: 'closed' } }])
})

test('a removal of something changed meanwhile removes nothing', async () => {
  const { alba, bruno } = await bothKnow({ place: 'Nieva' })
  alba.write('r1', { place: 'Huampami' })
  await alba.send()
  bruno.write('r1', {}, { op: 'del' })
  await bruno.send()
  await alba.send()
  expect(alba.values('r1')).toEqual({ place: 'Huampami' })
  expect(alba.rowsOfType('conflict')).toMatchObject([{ values: { removed: true } }])
})

test('a copy never takes the key of a record of the same name', async () => {
  const { alba, bruno } = await bothKnow({ place: 'Nieva' })
  alba.write('r1', { place: 'Huampami' })
  await alba.send()
  bruno.write('r1', { place: 'Galilea' })
  await bruno.send()
  const name = bruno.device.heldIn(bruno.mesa)[0]?.name ?? ''
  bruno.write(name, { place: 'Yutupis' })
  await bruno.send()
  await alba.send()
  expect(alba.values(name)).toEqual({ place: 'Yutupis' })
  expect(alba.rowsOfType('conflict')).toMatchObject([{ values: { place: 'Galilea' } }])
})
