// What has passed its period is counted before anything goes, and goes from the server and every phone; the acta stays.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { mesaId } from '../../../src/domain/id.ts'
import { sha } from '../../../src/domain/photo.ts'
import { applyRetention, countDue } from '../../../src/endpoint/law/retention.ts'
import { verifyDeeds } from '../../../src/endpoint/law/verify-deeds.ts'
import { Phone } from '../a-phone.ts'
import { admin } from '../a-console.ts'
import { anEndpoint, type InProcess } from '../in-process.ts'

const MESA = mesaId.parse('condorcanqui')
const YEAR = 365.25 * 86_400_000

async function aFile({ storage }: InProcess, text: string, mime: 'image/jpeg' | 'audio/ogg', touched: number) {
  const bytes = new TextEncoder().encode(text)
  const name = sha.parse(createHash('sha256').update(bytes).digest('hex'))
  await storage.inMesa(MESA, async (_tx, files) => {
    const file = { sha: name, size: bytes.length, mime, have: bytes.length, whole: true } as const
    await files.addPart(file, { at: 0, bytes }, touched)
  })
  return name
}
const isHere = ({ storage }: InProcess, file: Awaited<ReturnType<typeof aFile>>) =>
  storage.inMesa(MESA, async (_tx, files) => (await files.file(file)) !== null)

/** A meeting with Ana, her phone and DNI. */
const meeting = (date: string) => ({
  date,
  'attendance/a1/name': 'Ana Prueba',
  'attendance/a1/institution': 'UGEL',
  'attendance/a1/phone': '900000001',
  'attendance/a1/documentNumber': '00000001',
})

async function threeYears() {
  const endpoint = await anEndpoint()
  const now = endpoint.clock.now
  const { token } = await endpoint.device('promoter', ['condorcanqui'], 'Rosa')
  const rosa = new Phone(endpoint, token)
  const [loose, annexed, fresh] = [
    await aFile(endpoint, 'loose', 'image/jpeg', now - 2.1 * YEAR),
    await aFile(endpoint, 'annexed', 'image/jpeg', now - 2.1 * YEAR),
    await aFile(endpoint, 'fresh', 'image/jpeg', now - 1.9 * YEAR),
  ]
  const [spoken, lately] = [
    await aFile(endpoint, 'spoken', 'audio/ogg', now - 3 * YEAR),
    await aFile(endpoint, 'lately', 'audio/ogg', now - 3 * YEAR),
  ]
  rosa.write('old', { ...meeting('2022-03-20'), 'photos/p1/file': annexed, 'agreements/c1/text': 'Se acordó' })
  rosa.write('old', { 'agreements/c1/voice': spoken, 'agreements/c1/voiceSeconds': 9 })
  rosa.write('old', { state: 'closed', closedAt: now - 1.1 * YEAR, closedBy: 'Rosa' }, { op: 'close' })
  rosa.write('new', { ...meeting('2022-03-30'), 'agreements/c1/voice': lately })
  rosa.write('draft', {
    date: '2024-01-01',
    'photos/p1/file': loose,
    'photos/p1/caption': 'La sala',
    'photos/p2/file': fresh,
  })
  await rosa.send()
  return { endpoint, rosa, now, files: { loose, annexed, fresh, spoken, lately } }
}

test('what is due is counted with its oldest day, and nothing is changed by counting', async () => {
  const { endpoint, rosa, now } = await threeYears()
  const before = await rosa.send()
  expect(await countDue(endpoint.storage, now)).toEqual(
    [
      { mesa: MESA, region: 'amazonas', kind: 'contact', count: 1, oldest: Date.parse('2022-03-20T12:00:00-05:00') },
      { mesa: MESA, region: 'amazonas', kind: 'photo', count: 1, oldest: now - 2.1 * YEAR },
      { mesa: MESA, region: 'amazonas', kind: 'voice', count: 1, oldest: now - 1.1 * YEAR },
    ].map((each) => ({ ...each, oldest: expect.closeTo(each.oldest, -3) })),
  )
  expect((await rosa.send()).v).toBe(before.v)
  expect(await countDue(endpoint.storage, now - YEAR)).toEqual([])
})

test('it goes from the server and from a phone at its next sync; the acta keeps who was there, what was agreed and its annex', async () => {
  const { endpoint, rosa, now, files } = await threeYears()
  await applyRetention(endpoint.storage, await countDue(endpoint.storage, now), now)
  await rosa.send()
  expect(rosa.values('old')).toMatchObject({
    state: 'closed',
    'attendance/a1/name': 'Ana Prueba',
    'attendance/a1/institution': 'UGEL',
    'agreements/c1/text': 'Se acordó',
    'photos/p1/file': files.annexed,
  })
  const left = JSON.stringify([rosa.values('old'), rosa.values('draft')])
  for (const gone of ['900000001', '00000001"', files.loose, files.spoken, 'La sala']) expect(left).not.toContain(gone)
  expect(rosa.values('new')).toMatchObject({ 'attendance/a1/phone': '900000001', 'agreements/c1/voice': files.lately })
  const here = await Promise.all(Object.values(files).map((file) => isHere(endpoint, file)))
  expect(here).toEqual([false, true, true, false, true])
  expect(await countDue(endpoint.storage, now)).toEqual([])

  const deeds = await endpoint.storage.deeds({ region: null, after: 0, limit: 100 })
  expect(deeds.at(-1)).toMatchObject({
    what: 'retention',
    by: 'console',
    region: 'amazonas',
    detail: 'condorcanqui: teléfono y DNI 1, condorcanqui: fotos sueltas 1, condorcanqui: grabaciones 1',
  })
})

test('an old word of a phone that was away does not bring it back', async () => {
  const { endpoint, rosa, now } = await threeYears()
  const away = rosa.clone()
  await applyRetention(endpoint.storage, await countDue(endpoint.storage, now), now)
  away.write('draft', { 'photos/p1/caption': 'La sala grande' })
  await away.send()
  await rosa.send()
  expect(JSON.stringify(rosa.values('draft'))).not.toContain('La sala')
})

test('changes set apart, codes and traces of tokens end too; the log of deeds stays whole', async () => {
  const endpoint = await anEndpoint()
  const { token, device } = await endpoint.device('promoter', ['condorcanqui'], 'Rosa')
  const rosa = new Phone(endpoint, token)
  rosa.write('m1', { date: 'ayer' })
  await rosa.send()
  await endpoint.code('promoter', ['bagua'], 'Delia')
  await endpoint.database.look((db) =>
    db.insertInto('former_token').values({ hash: 'x', device, until: endpoint.clock.now }).execute(),
  )
  const later = endpoint.clock.now + 10.1 * YEAR
  const counts = await countDue(endpoint.storage, later)
  expect(counts.map(({ mesa, kind, count }) => [mesa, kind, count])).toEqual([
    [MESA, 'quarantine', 1],
    [null, 'code', 2],
    [null, 'token', 1],
    [null, 'deed', 5],
  ])
  await applyRetention(endpoint.storage, counts, later)
  expect((await countDue(endpoint.storage, later)).map(({ kind }) => kind)).toEqual(['deed'])
  expect(await verifyDeeds(endpoint.storage)).toMatchObject({ is: 'whole', count: 7 })
})

test('the command counts, and takes away only when it is told to', { timeout: 60_000 }, async () => {
  const { endpoint, files } = await threeYears()
  const dry = await admin(endpoint, 'retention')
  expect(dry).toMatch(/teléfono y DNI +2 años +de quien asistió/)
  expect(dry).toMatch(/actas +siempre/)
  expect(dry).toMatch(/condorcanqui +teléfono y DNI +2 +2022-03-20/)
  expect(dry).toContain('Nada se borró.')
  expect(await isHere(endpoint, files.loose)).toBe(true)
  expect(await admin(endpoint, 'retention', '--apply')).toContain('Lo anterior se borró')
  expect(await isHere(endpoint, files.loose)).toBe(false)
  expect(await admin(endpoint, 'retention')).not.toContain('condorcanqui')
})
