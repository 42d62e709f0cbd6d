// A person is forgotten: on the server, on every phone at its next sync, and whatever a phone still says of before. The acta
// keeps her name and her institution.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fileId, thumbId } from '../../../src/domain/file.ts'
import { recordId } from '../../../src/domain/id.ts'
import type { Json } from '../../../src/domain/json.ts'
import { sha as shaSchema } from '../../../src/domain/photo.ts'
import { erasureIn } from '../../../src/protocol/erased.ts'
import { checksums, fileAnswer, SUMS_HEADER } from '../../../src/protocol/file.ts'
import { digestOf, markOf } from '../../../src/protocol/row-marks.ts'
import { sealOf } from '../../../src/protocol/seal.ts'
import { randomBytes } from '../../help/bytes.ts'
import { MESA } from '../../help/changes.ts'
import { twoPhones, type Phone } from '../a-phone.ts'
import { anEndpoint, type InProcess } from '../in-process.ts'
import { twoRegions } from '../two-regions.ts'
import { asking, chosen } from './asking.ts'

const OLD = '999000111'
const DNI = '99999901'
const DRAWING = 'M1 2l3 4'
const ACTA = {
  date: '2024-03-14',
  state: 'draft',
  'attendance/a1/name': 'Rosa Ficticia',
  'attendance/a1/institution': 'UGEL Condorcanqui',
  'attendance/a1/phone': OLD,
  'attendance/a1/documentNumber': DNI,
  'attendance/a2/name': 'Otra Persona',
  'attendance/a2/phone': '999000222',
}
const KEPT = {
  'attendance/a1/name': 'Rosa Ficticia',
  'attendance/a1/institution': 'UGEL Condorcanqui',
  'attendance/a2/phone': '999000222',
}

/** Both phones have the acta, the roster and the signature; nobody has unsent work. */
async function allKnow(more: Record<string, Json> = {}) {
  const endpoint = await anEndpoint()
  const { alba, bruno } = await twoPhones(endpoint)
  alba.write('p1', { name: 'Rosa Ficticia', phone: OLD, documentNumber: DNI }, { type: 'person' })
  alba.write('r1', { ...ACTA, ...more })
  alba.write('sign-r1.1', { of: 'r1', attendee: 'a1', way: 'screen', strokes: DRAWING }, { type: 'signature' })
  alba.write('sign-r1.2', { of: 'r1', attendee: 'a2', way: 'screen', strokes: DRAWING }, { type: 'signature' })
  await alba.send()
  await bruno.send()
  const { token } = await endpoint.device('secretariat', [], 'Delia Inventada')
  return { endpoint, alba, bruno, office: asking(endpoint, token) }
}

async function forget(office: ReturnType<typeof asking>, words = 'rosa ficticia') {
  const { records, untaken } = await office.find(words)
  return office.erase(words, chosen(records), untaken)
}

/** What a phone keeps of the mesa, as text. */
const told = (phone: Phone): string => JSON.stringify([...phone.rows.values()].map((row) => [...row.leaves]))

/** Everything the endpoint has in tables, as text. */
const stored = ({ database }: InProcess): Promise<string> =>
  database.look(async (db) =>
    JSON.stringify([
      await db.selectFrom('record').selectAll().execute(),
      await db.selectFrom('quarantine').selectAll().execute(),
    ]),
  )

async function sameEverywhere({ storage }: InProcess, ...phones: readonly Phone[]): Promise<void> {
  const there = await storage.inMesa(MESA, (mesa) => Promise.resolve(mesa.scope?.digest))
  for (const phone of phones) {
    await phone.send()
    expect((await phone.send()).digest).toEqual(there)
    expect(digestOf([...phone.rows.values()].map(markOf))).toEqual(there)
  }
}

test('phone, DNI and drawn signature go from the server and from every phone; name and institution stay, and all of the others', async () => {
  const { endpoint, alba, bruno, office } = await allKnow()
  expect(await forget(office)).toMatchObject({ values: 5, files: 0 })
  await sameEverywhere(endpoint, alba, bruno)
  for (const text of [told(alba), told(bruno), await stored(endpoint)]) {
    expect(text).not.toContain(OLD)
    expect(text).not.toContain(DNI)
  }
  expect(alba.values('r1')).toMatchObject({ ...KEPT, 'attendance/a1/phone': null })
  expect(alba.values('p1')).toMatchObject({ name: 'Rosa Ficticia', phone: null })
  expect(alba.values('sign-r1.1')).toMatchObject({ way: 'screen', strokes: null })
  expect(alba.values('sign-r1.2')).toMatchObject({ strokes: DRAWING })
  expect(alba.rows).toEqual(bruno.rows)
})

test('of two with one name in one acta, only the one that was chosen is forgotten, and what counts is counted once', async () => {
  const { alba, office } = await allKnow({
    'attendance/a2/name': 'Rosa Ficticia',
    'photos/f1/caption': 'Rosa Ficticia',
  })
  const all = chosen((await office.find('rosa ficticia')).records)
  const others = all.filter(({ id, leaves }) => id === 'sign-r1.2' || leaves.some((at) => at.includes('/a2/')))
  expect(others).toHaveLength(2)
  const hers = all.filter((each) => !others.includes(each)).reverse()
  expect(await office.erase('rosa ficticia', hers)).toMatchObject({ values: 6, files: 0 })
  await alba.send()
  expect(alba.values('r1')).toMatchObject({ 'attendance/a1/phone': null, 'attendance/a2/phone': '999000222' })
  expect(alba.values('sign-r1.2')).toMatchObject({ strokes: DRAWING })
  expect(alba.values('r1')).toMatchObject({ 'photos/f1/caption': null })
})

test('a phone with unsent work that still says the old number does not bring it back, and nothing of its work is set apart', async () => {
  const { endpoint, alba, bruno, office } = await allKnow()
  bruno.write('r1', { 'attendance/a1/phone': `${OLD} (casa)`, place: 'Nieva' })
  bruno.pack()
  bruno.write('r1', { 'attendance/a1/phone': `${OLD} (trabajo)` })
  bruno.write('p1', { phone: `${OLD} (casa)` }, { type: 'person' })
  bruno.write('sign-r1.9', { of: 'r1', attendee: 'a1', way: 'screen', strokes: 'M5 6l7 8' }, { type: 'signature' })
  await forget(office)
  await alba.send()
  await bruno.send()
  expect(bruno.states()).toEqual(['ok', 'ok', 'ok', 'ok'])
  await sameEverywhere(endpoint, alba, bruno)
  expect(alba.rowsOfType('conflict')).toEqual([])
  expect(alba.rowsOfType('apart')).toEqual([])
  expect(bruno.values('r1')).toMatchObject({ ...KEPT, place: 'Nieva', 'attendance/a1/phone': null })
  expect(bruno.values('sign-r1.9')).toMatchObject({ way: 'screen', attendee: 'a1' })
  for (const text of [told(alba), told(bruno), await stored(endpoint)]) {
    expect(text).not.toContain(OLD)
    expect(text).not.toContain('M5 6l7 8')
  }
})

test.each(['close', 'del'] as const)('an acta can still be given its %s by a phone that did not know', async (op) => {
  const { endpoint, alba, bruno, office } = await allKnow()
  bruno.write('r1', {}, { op })
  await forget(office)
  await bruno.send()
  expect(bruno.states()).toEqual(['ok'])
  await sameEverywhere(endpoint, alba, bruno)
  expect(alba.values('r1')).toMatchObject(op === 'close' ? { ...KEPT, state: 'closed' } : { removed: true })
  expect(alba.rowsOfType('conflict')).toEqual([])
  expect(told(bruno) + (await stored(endpoint))).not.toContain(OLD)
})

test('a closed acta is no exception, keeps the seal on its papers, and what came too late for it is kept without her number', async () => {
  const { endpoint, alba, bruno, office } = await allKnow()
  bruno.write('r1', { 'attendance/a1/phone': `${OLD} (casa)`, 'attendance/a1/position': 'Directora' })
  bruno.pack()
  bruno.write('r1', { 'attendance/a1/phone': `${OLD} (otra)` })
  alba.write('r1', {}, { op: 'close' })
  await alba.send()
  const acta = () => alba.rows.get(recordId.parse('r1')) ?? expect.fail('no acta')
  const seal = sealOf(acta())
  await forget(office)
  await alba.send()
  await bruno.send()
  await sameEverywhere(endpoint, alba, bruno)
  expect(alba.values('r1')).toMatchObject({ ...KEPT, state: 'closed', 'attendance/a1/phone': null })
  expect(sealOf(acta())).toEqual(seal)
  expect(erasureIn(acta())?.seal).toBe(seal?.hash)
  expect(bruno.states()).toEqual(['refused sealed', 'ok'])
  expect(alba.rowsOfType('apart')).toMatchObject([{ values: { 'attendance/a1/position': 'Directora' } }])
  expect(told(alba) + (await stored(endpoint))).not.toContain(OLD)
})

test('she may be written down anew by who has seen that it was taken away, and an older word still does not come back', async () => {
  const { endpoint, alba, bruno, office } = await allKnow()
  bruno.write('r1', { 'attendance/a1/phone': `${OLD} (casa)` })
  await forget(office)
  await alba.send()
  alba.write('r1', { 'attendance/a1/phone': '988777666' })
  await alba.send()
  await bruno.send()
  await sameEverywhere(endpoint, alba, bruno)
  expect(bruno.values('r1')).toMatchObject({ 'attendance/a1/phone': '988777666' })
  expect(alba.rowsOfType('conflict')).toEqual([])
  expect(await stored(endpoint)).not.toContain(OLD)
})

test('a meeting begun where there was no signal does not bring back what it copied from the roster; one begun later may', async () => {
  const { endpoint, alba, bruno, office } = await allKnow()
  const marked = {
    'attendance/p1/person': 'p1',
    'attendance/p1/name': 'Rosa Ficticia',
    'attendance/p1/documentKind': 'dni',
    'attendance/p1/documentNumber': DNI,
  }
  bruno.write('r7', { date: '2024-03-20', ...marked })
  bruno.pack()
  bruno.write('r8', { ...marked, 'attendance/p1/name': 'Otra Persona', 'attendance/p1/inPlaceOf': 'Rosa Ficticia' })
  await forget(office)
  await bruno.send()
  await sameEverywhere(endpoint, alba, bruno)
  expect(alba.values('r7')).toMatchObject({ date: '2024-03-20', 'attendance/p1/name': 'Rosa Ficticia' })
  expect(alba.values('r7')).not.toHaveProperty('attendance/p1/documentNumber')
  expect(alba.values('r8')).toMatchObject({ 'attendance/p1/documentNumber': DNI })

  bruno.write('r9', marked)
  await bruno.send()
  await sameEverywhere(endpoint, alba, bruno)
  expect(bruno.values('r9')).toMatchObject({ 'attendance/p1/documentNumber': DNI })
})

test('copies, what was set apart and what is kept to the letter lose it too; a copy of nothing else is settled', async () => {
  const { endpoint, alba, bruno, office } = await allKnow()
  alba.write('r1', { 'attendance/a1/phone': `${OLD} (casa)` })
  bruno.write('r1', { 'attendance/a1/phone': `${OLD} (trabajo)` })
  await alba.send()
  await bruno.send()
  alba.write('p1', { phone: `${OLD} (casa)`, sex: 'female' }, { type: 'person' })
  bruno.write('p1', { phone: `${OLD} (trabajo)`, sex: 'male' }, { type: 'person' })
  await alba.send()
  await bruno.send()
  // Of a meeting that was never taken: it stands in what was set apart alone.
  bruno.write('r2', { ...ACTA, kind: 'no such kind' })
  await bruno.send()
  expect(bruno.states().at(-1)).toBe('refused badValue')
  await alba.send()
  expect(told(alba)).toContain('trabajo')

  await forget(office)
  await sameEverywhere(endpoint, alba, bruno)
  for (const text of [told(alba), told(bruno), await stored(endpoint)]) {
    expect(text).not.toContain(OLD)
    expect(text).not.toContain(DNI)
  }
  const copies = alba.rowsOfType('conflict').map(({ ofType, values, resolved }) => ({ ofType, values, resolved }))
  expect(copies).toContainEqual({ ofType: 'meeting', values: {}, resolved: 'dismissed' })
  expect(copies).toContainEqual({ ofType: 'person', values: { sex: 'male' }, resolved: undefined })
  expect(alba.rowsOfType('apart')).toMatchObject([{ values: { 'attendance/a2/phone': '999000222' } }])
})

test('a picture of her goes with its bytes and its thumbnail, and is refused when a phone sends it again', async () => {
  const bytes = randomBytes(9_000, 3)
  const sha = shaSchema.parse(createHash('sha256').update(bytes).digest('hex'))
  const photo = { 'photos/f1/caption': 'Rosa Ficticia habla', 'photos/f1/file': sha, 'photos/f1/order': 1 }
  const { endpoint, alba, bruno, office } = await allKnow(photo)
  const image = 'data:image/jpeg;base64,AAAA'
  alba.write(thumbId(sha), { of: 'r1', file: sha, image }, { type: 'thumb' })
  await alba.send()
  const put = async (): Promise<unknown> => {
    const headers = { authorization: `Bearer ${alba.token}`, [SUMS_HEADER]: checksums(bytes) }
    const path = `/api/files/${MESA}/${sha}/0?size=${bytes.length}&mime=image/jpeg`
    return (await endpoint.ask(path, { method: 'PUT', body: bytes, headers })).json()
  }
  expect(fileAnswer.parse(await put())).toMatchObject({ whole: true })
  bruno.write('r1', { 'photos/f1/caption': 'Rosa Ficticia' })

  expect(await forget(office)).toMatchObject({ files: 1 })
  await bruno.send()
  await sameEverywhere(endpoint, alba, bruno)
  expect(Object.entries(alba.values('r1')).filter(([at, value]) => at.startsWith('photos') && value !== null)).toEqual(
    [],
  )
  expect(alba.values(thumbId(sha))).toMatchObject({ image: null })
  expect(alba.values(fileId(sha))).toHaveProperty('erased')
  expect(await put()).toMatchObject({ have: 0, whole: false, why: 'forbidden' })
  const parts = await endpoint.database.look((db) => db.selectFrom('file_part').selectAll().execute())
  expect(parts).toEqual([])
})

test('no phone can say that something was taken away, nor take that word back', async () => {
  const { endpoint, alba, bruno, office } = await allKnow()
  bruno.write('r1', { erased: { leaves: ['place'] }, place: 'Nieva' })
  await bruno.send()
  expect(bruno.values('r1')).not.toHaveProperty('erased')
  await forget(office)
  await bruno.send()
  bruno.write('r1', { erased: null, venue: 'auditorio' })
  await bruno.send()
  expect(bruno.values('r1')).toMatchObject({ venue: 'auditorio', erased: { leaves: expect.any(Array) } })
  await sameEverywhere(endpoint, alba, bruno)
})

test('it is noted first; who is not of the office, or of another region, takes nothing away', async () => {
  const { endpoint, office } = await allKnow()
  await forget(office)
  const deeds = await endpoint.storage.deeds({ region: null, after: 0, limit: 100 })
  expect(deeds.at(-1)).toMatchObject({ what: 'person-erased', region: 'amazonas', about: 'amazonas' })
  expect(JSON.stringify([deeds, endpoint.logged])).not.toMatch(/ficticia/i)

  const { endpoint: both, amazonas, cusco } = await twoRegions()
  const { records } = await asking(both, amazonas.tokens.secretariat).find('Ana Reservada')
  const asked = { words: 'Ana Reservada', records: chosen(records), untaken: [] }
  expect((await asking(both, cusco.tokens.secretariat).post('erase', asked)).status).toBe(404)
  expect((await asking(both, amazonas.tokens.promoter).post('erase', asked)).status).toBe(401)
})
