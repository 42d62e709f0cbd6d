// What cannot be taken is kept, word for word, and its author is told why. The queue never stops.
import { expect, test } from 'vitest'
import { incarnation } from '../../src/protocol/name.ts'
import { lineOf, type MesaAnswer } from '../../src/protocol/sync.ts'
import { Phone, twoPhones } from './a-phone.ts'
import { anEndpoint, type InProcess } from './in-process.ts'

/** The table itself: no request reads it yet. */
function quarantineOf({ database }: InProcess): Promise<unknown[]> {
  const columns = ['mesa', 'name', 'why', 'bytes'] as const
  return database.look((db) => db.selectFrom('quarantine').select(columns).orderBy('name').execute())
}

const change = (extra: object): string =>
  JSON.stringify({ rec: 'r1', type: 'meeting', op: 'set', patch: {}, over: {}, schema: 1, at: 0, off: -300, ...extra })

/** Sends these bytes as sealed changes of a fresh incarnation. */
function sendRaw(phone: Phone, ...bytes: string[]): Promise<MesaAnswer> {
  const { sent } = phone.pack()
  const lines = bytes.map((each) => lineOf('s1', null, each))
  return phone.post({ sent: { ...sent, inc: incarnation.parse('raw1'), from: 1, ch: '', n: lines.length }, lines })
}

test('one bad change of each sort is set apart, the good ones around them are taken, and a repeat says the same', async () => {
  const endpoint = await anEndpoint()
  const { alba } = await twoPhones(endpoint)
  const bad = {
    badShape: '{"rec":"r1","__proto__":{}}',
    unknownType: change({ type: 'assessment' }),
    badValue: change({ patch: { date: '14/03/2024' } }),
    tooBig: change({ patch: { otherNotes: 'x'.repeat(400_000) } }),
    forbidden: change({ type: 'plan', patch: { title: 'POA' } }),
  }
  const all = [
    change({ patch: { place: 'Nieva' } }),
    ...Object.values(bad),
    change({ rec: 'r2', patch: { place: 'X' } }),
  ]
  const { results } = await sendRaw(alba, ...all)
  expect(results.map(({ is, why }) => why ?? is)).toEqual(['ok', ...Object.keys(bad), 'ok'])
  const kept = Object.entries(bad).map(([why, bytes], index) => ({
    mesa: 'condorcanqui',
    name: `raw1.s1.${index + 2}`,
    why,
    bytes,
  }))
  expect(await quarantineOf(endpoint)).toEqual(kept)
  const again = await sendRaw(alba, ...all)
  expect(again.results).toEqual(results.map((result) => ({ ...result, dup: true })))
  expect(await quarantineOf(endpoint)).toEqual(kept)
})

test('bytes that are not JSON at all have a name all the same, and are set apart', async () => {
  const endpoint = await anEndpoint()
  const { alba } = await twoPhones(endpoint)
  expect((await sendRaw(alba, 'not, json')).results).toMatchObject([{ is: 'refused', why: 'badShape' }])
  expect(await quarantineOf(endpoint)).toMatchObject([{ bytes: 'not, json' }])
})

test('bytes that an engine does not take in a text are kept to the letter all the same, and stop nothing', async () => {
  const endpoint = await anEndpoint()
  const { alba } = await twoPhones(endpoint)
  const { results } = await sendRaw(alba, 'a\0b', '"a\\u0000b"', change({ patch: { place: 'Nieva\0' } }))
  expect(results.map(({ is, why }) => why ?? is)).toEqual(['badShape', 'badShape', 'ok'])
  expect(await quarantineOf(endpoint)).toMatchObject([
    { bytes: JSON.stringify('a\0b') },
    { bytes: JSON.stringify('"a\\u0000b"') },
  ])
})

test('a leaf of a later version is kept as it came', async () => {
  const endpoint = await anEndpoint()
  const { alba, bruno } = await twoPhones(endpoint)
  await sendRaw(alba, change({ patch: { place: 'Nieva', weather: { sky: 'lluvia' } } }))
  await bruno.send()
  expect(bruno.values('r1')).toEqual({ place: 'Nieva', weather: { sky: 'lluvia' } })
})

test('emptying a leaf always fits', async () => {
  const endpoint = await anEndpoint()
  const { alba } = await twoPhones(endpoint)
  expect((await sendRaw(alba, change({ patch: { date: null } }))).results).toMatchObject([{ is: 'ok' }])
})

test('a closed acta is not changed any more; its author goes on seeing the acta', async () => {
  const endpoint = await anEndpoint()
  const { alba, bruno } = await twoPhones(endpoint)
  alba.write('r1', { place: 'Nieva' })
  await alba.send()
  await bruno.send()
  alba.write('r1', {}, { op: 'close' })
  await alba.send()
  bruno.write('r1', { place: 'Huampami' })
  await bruno.send()
  expect(bruno.states()).toEqual(['refused sealed'])
  expect(bruno.values('r1')).toEqual({ place: 'Nieva', state: 'closed' })
  expect(await quarantineOf(endpoint)).toMatchObject([{ why: 'sealed' }])
})

test('a device makes no conflict copies, and changes nothing in one but what was decided', async () => {
  const { alba } = await twoPhones(await anEndpoint())
  const { results } = await sendRaw(
    alba,
    change({ rec: 'c1', type: 'conflict', patch: { of: 'r1', values: {} } }),
    change({ rec: 'c1', type: 'conflict', patch: { resolved: 'adopted' } }),
  )
  expect(results).toMatchObject([{ why: 'forbidden' }, { why: 'badShape' }])
})

test('a record does not change its kind', async () => {
  const { alba } = await twoPhones(await anEndpoint())
  const { results } = await sendRaw(
    alba,
    change({ patch: { place: 'Nieva' } }),
    change({ type: 'person', patch: { name: 'X' } }),
  )
  expect(results).toMatchObject([{ is: 'ok' }, { why: 'badShape' }])
})

test.each([
  ['bagua', 'bagua'],
  ['no-such-mesa', 'amazonas/no-such-mesa'],
])('what is sent to «%s» without a grant is set apart, and nothing is told of it', async (mesa, kept) => {
  const endpoint = await anEndpoint()
  const secretariat = new Phone(endpoint, (await endpoint.device('secretariat')).token, 'bagua')
  secretariat.write('r0', { place: 'Bagua' })
  await secretariat.send()
  const { token } = await endpoint.device('promoter', ['condorcanqui'])
  const phone = new Phone(endpoint, token, mesa)
  phone.write('r1', { place: 'Nieva' })
  expect(await phone.send()).toMatchObject({
    state: 'ok',
    v: 0,
    rows: [],
    more: false,
    results: [{ why: 'forbidden' }],
  })
  expect(phone.states()).toEqual(['refused forbidden'])
  expect(phone.values('r1')).toEqual({ place: 'Nieva' })
  expect(await quarantineOf(endpoint)).toMatchObject([{ mesa: kept, why: 'forbidden' }])
  phone.write('r2', { place: 'Huampami' })
  expect(await phone.send()).toMatchObject({ last: 2 })
})

test('who may only read receives everything and writes nothing', async () => {
  const endpoint = await anEndpoint()
  const phone = new Phone(endpoint, (await endpoint.device('promoter', ['condorcanqui'])).token, 'amazonas')
  phone.write('poa-2024', { title: 'Otro plan' }, { type: 'plan' })
  const { results, rows } = await phone.send()
  expect(results).toMatchObject([{ why: 'forbidden' }])
  expect(rows.map(({ type }) => type).sort()).toEqual(['apart', ...Array<string>(8).fill('mesa'), 'plan', 'targets'])
})

test('each refusal is in the log, without a word of what was written', async () => {
  const endpoint = await anEndpoint()
  const { alba } = await twoPhones(endpoint)
  await sendRaw(alba, change({ type: 'assessment', patch: { secret: 'palabra reservada' } }))
  const log = endpoint.logged.join('')
  expect(log).toContain('"why":"unknownType"')
  for (const word of ['palabra reservada', alba.token, 'Alba Ficticia']) expect(log).not.toContain(word)
})

test('[I10] a name that another device made up before does not stop the one whose name it is', async () => {
  const endpoint = await anEndpoint()
  const { alba, bruno } = await twoPhones(endpoint)
  alba.write('m1', { place: 'Nieva' })
  const next = alba.pack()
  const [mine] = alba.device.heldIn(alba.mesa)
  const name = mine?.name ?? ''
  const forged = { rec: 'x1', type: 'meeting', op: 'set', patch: { date: 'ayer' }, over: {}, schema: 1, at: 0, off: 0 }
  const { sent } = bruno.pack()
  await bruno.post({ sent: { ...sent, n: 1 }, lines: [lineOf('s9', name, JSON.stringify(forged))] })
  expect((await alba.post(next)).results).toMatchObject([{ is: 'refused', why: 'nameTaken' }])
  alba.write('m2', { place: 'Galilea' })
  expect((await alba.post(alba.pack())).state).toBe('ok')
})

test.each([
  ['a schema before the first', change({ schema: 0 })],
  ['a moment no calendar has', change({ at: 1e300 })],
])('[I10] %s is set apart like any other bad change', async (_, bytes) => {
  const { alba } = await twoPhones(await anEndpoint())
  expect((await sendRaw(alba, bytes)).results).toMatchObject([{ is: 'refused', why: 'badShape' }])
})

test('an hour beyond any calendar, and an id of the endpoint’s own records, are not taken', async () => {
  const { alba } = await twoPhones(await anEndpoint())
  alba.write('m1', { startedAt: 1e300 })
  alba.write('apart-phone.s1.1', { place: 'Nieva' })
  expect((await alba.send()).results).toMatchObject([{ why: 'badValue' }, { why: 'badShape' }])
})
