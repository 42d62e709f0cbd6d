// What many phones send is taken once, and what they are sent is whole.
import { expect, test } from 'vitest'
import { incarnation } from '../../src/protocol/name.ts'
import { lineOf, syncAnswer } from '../../src/protocol/sync.ts'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { bodyOf, Phone, twoPhones } from './a-phone.ts'
import { anEndpoint } from './in-process.ts'

test('what one phone sends, another receives whole', async () => {
  const { alba, bruno } = await twoPhones(await anEndpoint())
  alba.write('r1', { date: '2024-03-14', place: 'Nieva' })
  await alba.send()
  await bruno.send()
  expect(alba.states()).toEqual(['ok'])
  expect(bruno.values('r1')).toEqual({ date: '2024-03-14', place: 'Nieva' })
})

test('the same request twice has its effect once, and the second answer says so', async () => {
  const { alba, bruno } = await twoPhones(await anEndpoint())
  alba.write('r1', { place: 'Nieva' })
  const packed = alba.pack()
  expect((await alba.post(packed)).results).toEqual([{ seq: 1, is: 'ok', v: 1 }])
  const second = await alba.post(packed)
  expect(second.results).toEqual([{ seq: 1, is: 'ok', v: 1, dup: true }])
  alba.take(packed, second)
  expect(await bruno.send()).toMatchObject({ v: 1 })
  expect(alba.rows).toEqual(bruno.rows)
})

test('after a lost answer, the changes sent again and the new ones beside them both arrive', async () => {
  const { alba, bruno } = await twoPhones(await anEndpoint())
  alba.write('r1', { place: 'Nieva' })
  await alba.post(alba.pack())
  alba.write('r1', { place: 'Huampami' })
  alba.write('r2', { place: 'Galilea' })
  const { results } = await alba.send()
  expect(results.map(({ is, dup = false }) => [is, dup])).toEqual([
    ['ok', true],
    ['ok', false],
    ['ok', false],
  ])
  await bruno.send()
  expect(bruno.values('r1')).toEqual({ place: 'Huampami' })
  expect(alba.rows).toEqual(bruno.rows)
})

test('a hole before what was sent is answered as a gap, and nothing is taken', async () => {
  const { alba } = await twoPhones(await anEndpoint())
  alba.write('r1', { place: 'Nieva' })
  const { sent, lines } = alba.pack()
  const answer = await alba.post({ sent: { ...sent, from: 5, ch: 'x' }, lines })
  expect(answer).toMatchObject({ state: 'gap', last: 0, ch: '', results: [], rows: [] })
  expect((await alba.send()).state).toBe('ok')
})

test('a copied profile is found out; what both wrote arrives once, and nothing twice', async () => {
  const { alba, bruno } = await twoPhones(await anEndpoint())
  alba.write('r1', { place: 'Nieva' })
  await alba.send()
  const clone = alba.clone()
  alba.write('r2', { place: 'Huampami' })
  clone.write('r3', { place: 'Galilea' })
  await alba.send()
  expect((await clone.send()).state).toBe('fork')
  const { results } = await clone.send()
  expect(results.map(({ is, dup = false }) => [is, dup])).toEqual([
    ['ok', true],
    ['ok', false],
  ])
  await bruno.send()
  expect([...bruno.rows.keys()].sort()).toEqual(['r1', 'r2', 'r3'])
})

test('of a batch that turns out to be a fork half-way, nothing is kept', async () => {
  const { alba, bruno } = await twoPhones(await anEndpoint())
  const clone = alba.clone()
  alba.write('r1', { place: 'Nieva' })
  clone.write('r2', { place: 'Huampami' })
  clone.write('r3', { place: 'Galilea' })
  await alba.send()
  expect(await clone.post(clone.pack())).toMatchObject({ state: 'fork', results: [], last: 1 })
  expect((await bruno.send()).rows.map(({ id }) => id)).toEqual(['r1'])
})

test('an incarnation belongs to the device that first used it', async () => {
  const { alba, bruno } = await twoPhones(await anEndpoint())
  alba.write('r1', { place: 'Nieva' })
  await alba.send()
  const { sent } = bruno.pack()
  expect((await bruno.post({ sent: { ...sent, inc: alba.pack().sent.inc }, lines: [] })).state).toBe('fork')
})

test('a device that knew another database is told to start again, and nothing is taken yet', async () => {
  const { alba, bruno } = await twoPhones(await anEndpoint())
  alba.write('r1', { place: 'Nieva' })
  const { sent, lines } = alba.pack()
  const answer = await alba.post({ sent: { ...sent, epoch: 'another life', cursor: 7 }, lines })
  expect(answer).toMatchObject({ state: 'reset', from: 7, last: 0, ch: '', results: [], rows: [] })
  expect((await bruno.send()).rows).toEqual([])
})

test('a device ahead of the database shows that a backup was put back: all start again, and all arrives', async () => {
  const { alba, bruno } = await twoPhones(await anEndpoint())
  alba.write('r1', { place: 'Nieva' })
  await alba.send()
  await bruno.send()
  const { sent } = alba.pack()
  const answer = await alba.post({ sent: { ...sent, cursor: 9 }, lines: [] })
  expect(answer.state).toBe('reset')
  expect(answer.epoch).not.toBe(sent.epoch)
  expect((await bruno.send()).state).toBe('reset')
  expect((await bruno.send()).rows.map(({ id }) => id)).toEqual(['r1'])
  expect(bruno.values('r1')).toEqual({ place: 'Nieva' })
})

test('a row that comes back to its author is left out, and both sides have it alike', async () => {
  const { alba, bruno } = await twoPhones(await anEndpoint())
  alba.write('r1', { place: 'Nieva' })
  expect((await alba.send()).rows).toEqual([])
  alba.write('r1', { venue: 'auditorio' })
  bruno.write('r2', { place: 'Huampami' })
  await bruno.send()
  expect((await alba.send()).rows.map(({ id }) => id)).toEqual(['r2'])
  await bruno.send()
  expect(alba.rows).toEqual(bruno.rows)
})

test('a row whose author missed another change of it does come back', async () => {
  const { alba, bruno } = await twoPhones(await anEndpoint())
  alba.write('r1', { place: 'Nieva' })
  await alba.send()
  await bruno.send()
  bruno.write('r1', { venue: 'auditorio' })
  await bruno.send()
  alba.write('r1', { date: '2024-03-14' })
  expect((await alba.send()).rows.map(({ id }) => id)).toEqual(['r1'])
  expect(alba.values('r1')).toEqual({ place: 'Nieva', venue: 'auditorio', date: '2024-03-14' })
})

test('pages end at whole versions, and the last one is complete', async () => {
  const { alba, bruno } = await twoPhones(await anEndpoint())
  for (const batch of [1, 2, 3]) {
    alba.write(`r${batch}a`, { otherNotes: 'x'.repeat(700) })
    alba.write(`r${batch}b`, { otherNotes: 'y'.repeat(700) })
    await alba.send()
  }
  bruno.room = 1_000
  const pages: unknown[] = []
  for (let more = true; more;) {
    const page = await bruno.send()
    pages.push([page.v, page.rows.length, page.more])
    more = page.more
  }
  expect(pages).toEqual([
    [1, 2, true],
    [2, 2, true],
    [3, 2, false],
  ])
})

test('its own rows do come back while the answer is not complete', async () => {
  const { alba, bruno } = await twoPhones(await anEndpoint())
  alba.write('r1', { otherNotes: 'x'.repeat(1_100) })
  await alba.send()
  bruno.room = 1_000
  bruno.write('r2', { otherNotes: 'y'.repeat(1_100) })
  expect(await bruno.send()).toMatchObject({ v: 1, more: true, rows: [{ id: 'r1' }] })
  expect(await bruno.send()).toMatchObject({ v: 2, more: false, rows: [{ id: 'r2' }] })
})

test('what an answer has no room for comes with the next one', async () => {
  const endpoint = await anEndpoint()
  const { token } = await endpoint.device('promoter', ['condorcanqui', 'bagua'])
  const mesas = ['condorcanqui', 'bagua']
  for (const mesa of mesas) {
    const author = new Phone(endpoint, token, mesa)
    author.write('r1', { otherNotes: 'x'.repeat(1_100) })
    await author.send()
  }
  const requests = mesas.map((mesa) => new Phone(endpoint, token, mesa).pack().sent)
  const answer = syncAnswer.parse(await (await endpoint.sync(token, bodyOf(requests, [], 1_000))).json())
  expect(answer.mesas.map(({ v, more, rows }) => [v, more, rows.length])).toEqual([
    [1, false, 1],
    [0, true, 0],
  ])
})

test('a first name already taken by other content is refused, by the same content is a repeat', async () => {
  const endpoint = await anEndpoint()
  const { alba } = await twoPhones(endpoint)
  alba.write('r1', { place: 'Nieva' })
  const { sent, lines } = alba.pack()
  await alba.post({ sent, lines })
  const [{ name = '', bytes = '' } = {}] = alba.device.heldIn(alba.mesa)
  const again = [lineOf('s9', name, bytes), lineOf('s9', name, bytes.replace('Nieva', 'Huampami'))]
  const { results } = await alba.post({ sent: { ...sent, inc: incarnation.parse('other'), n: 2 }, lines: again })
  expect(results).toEqual([
    { seq: 1, is: 'ok', v: 1, dup: true },
    { seq: 2, is: 'refused', why: 'nameTaken', v: 2 },
  ])
})

test('the answer is packed for whoever can unpack it, and carries the grants and the request’s own word', async () => {
  const endpoint = await anEndpoint()
  const { token, grants } = await endpoint.device('promoter', ['condorcanqui'])
  const { sent } = new Phone(endpoint, token, 'amazonas').pack()
  const plainly = await endpoint.sync(token, bodyOf([sent], []))
  const packed = await endpoint.sync(token, bodyOf([sent], []), { 'accept-encoding': 'gzip, br' })
  expect(plainly.headers.get('content-encoding')).toBeNull()
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  const { mesas, ...rest } = syncAnswer.parse(await plainly.json())
  expect(rest).toEqual({ kind: 'mclcp-sync', proto: PROTOCOL, req: 'request-1', now: endpoint.clock.now, grants })
  expect(mesas[0]?.rows.map(({ type }) => type).sort()).toEqual([...Array<string>(8).fill('mesa'), 'plan', 'targets'])
})
