// What the national level takes away: whole, in pages that hold while work goes on, without a name, and noted.
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { mesaId } from '../../src/domain/id.ts'
import { hashOf, newToken } from '../../src/endpoint/secret.ts'
import { NATIONAL_TABLES, nationalAnswer, nationalRows } from '../../src/protocol/national.ts'
import { admin } from './a-console.ts'
import { Phone } from './a-phone.ts'
import { anEndpoint, type InProcess } from './in-process.ts'

const DAY = 86_400_000

async function withToken(region: string | null = null) {
  const endpoint = await anEndpoint()
  const [token, { now: created }] = [newToken(), endpoint.clock]
  const given = { id: 'token1', name: 'Mesa Nacional', hash: hashOf(token), created, expires: created + DAY }
  await endpoint.storage.addExportToken({
    ...given,
    region: region === null ? null : mesaId.parse(region),
    revoked: null,
  })
  const get = (path: string, shown = token) =>
    endpoint.ask(`/api/national/${path}`, { headers: { authorization: `Bearer ${shown}` } })
  return { endpoint, get, token }
}

const FILLED = {
  date: '2024-03-12',
  kind: 'ordinary',
  place: 'Casa de Rosa Secreta',
  'attendance/a/name': 'Ana Secreta',
  'attendance/a/institution': 'UGEL',
  'attendance/a/segment': 'nationalState',
  'attendance/a/sex': 'female',
  'attendance/a/state': 'present',
  'attendance/a/documentNumber': '40000001',
  'attendance/a/phone': '900000001',
  'attendance/b/name': 'Bruno Secreto',
  'attendance/b/institution': 'ugel ',
  'attendance/b/sex': 'male',
  'attendance/b/state': 'late',
  'attendance/c/name': 'Cruz Secreta',
  'attendance/c/state': 'excused',
  'agreements/g/text': 'Que Ana Secreta llame',
  'agreements/g/responsible': 'Ana Secreta; Bruno Secreto',
  'agreements/g/due': '2024-03-15',
  minors: [1, 0, 2, 0],
}

async function meetings(endpoint: InProcess, mesa: string, count: number, from = 0): Promise<Phone> {
  const phone = new Phone(endpoint, (await endpoint.device('promoter', [mesa], 'Rosa Secreta')).token, mesa)
  for (let n = from; n < from + count; n++) {
    phone.write(`m${String(n).padStart(3, '0')}`, FILLED)
    phone.write(`m${String(n).padStart(3, '0')}`, {}, { op: 'close' })
  }
  phone.write(`draft${from}`, FILLED)
  await phone.send()
  return phone
}

const page = nationalAnswer(z.looseObject({ id: z.optional(z.string()), mesa: z.optional(z.string()) }))

/** All pages, one after the other. @param between what happens meanwhile */
async function all(get: (path: string) => Promise<Response>, path: string, between = () => Promise.resolve()) {
  const rows: z.infer<typeof page>['rows'] = []
  let pages = 0
  for (let after: string | null = ''; after !== null; pages++) {
    const answer = page.parse(await (await get(`${path}&after=${after}`)).json())
    rows.push(...answer.rows)
    after = answer.next
    await between()
  }
  return { rows, pages }
}

test('a closed acta is told in counts: women, men, bands of age, sectors; a draft is not', async () => {
  const { endpoint, get } = await withToken()
  const phone = await meetings(endpoint, 'condorcanqui', 1)
  phone.write('s1', { of: 'm000', agreement: 'g', state: 'rescheduled', due: '2024-04-01' }, { type: 'followUp' })
  await phone.send()
  const { rows } = await all(get, 'meetings?limit=10')
  expect(rows).toMatchObject([
    {
      region: 'amazonas',
      mesa: 'condorcanqui',
      id: 'm000',
      date: '2024-03-12',
      kind: 'ordinary',
      present: 2,
      women: 1,
      men: 1,
      girlsUnder12: 1,
      boysUnder12: 2,
      institutions: 1,
      nationalState: 1,
      agreements: 1,
    },
  ])
  const agreed = await all(get, 'agreements?limit=10')
  expect(agreed.rows).toMatchObject([
    { meeting: 'm000', key: 'g', due: '2024-04-01', state: 'rescheduled', isLate: false, responsibles: 2 },
  ])
})

test('nobody’s name, document, telephone nor words are in any table, as JSON or as CSV', async () => {
  const { endpoint, get } = await withToken()
  await meetings(endpoint, 'condorcanqui', 2)
  for (const table of NATIONAL_TABLES) {
    for (const format of ['json', 'csv']) {
      const text = await (await get(`${table}?limit=1000&format=${format}`)).text()
      expect(text).not.toMatch(/secret|4000000|9000000/i)
      expect(text.length).toBeGreaterThan(200)
    }
  }
})

test('all rows come once, in pages of any size, while others go on working', async () => {
  const { endpoint, get } = await withToken()
  await meetings(endpoint, 'condorcanqui', 7)
  await meetings(endpoint, 'bagua', 5)
  let late = 100
  const { rows, pages } = await all(get, 'meetings?limit=3', async () => {
    await meetings(endpoint, 'chachapoyas', 1, (late += 1))
  })
  expect(pages).toBeGreaterThan(3)
  const keys = rows.map(({ mesa, id }) => `${mesa} ${id}`)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.filter((key) => /^(condorcanqui|bagua)/.test(key))).toHaveLength(12)
  const whole = await all(get, 'mesas?limit=1')
  expect(whole.rows).toHaveLength(8)
  expect((await all(get, 'activities?limit=7')).rows).toHaveLength(26)
  expect((await all(get, 'progress?limit=7')).rows).toHaveLength(26)
})

test('as CSV: the columns, a page that says where it goes on, and no cell that is a formula', async () => {
  const { endpoint, get } = await withToken()
  const office = new Phone(endpoint, (await endpoint.device('secretariat')).token, 'amazonas')
  await office.send()
  office.write('luya', { name: '=HYPERLINK("http://x")' }, { type: 'mesa' })
  await office.send()
  const answer = await get('mesas?format=csv&limit=1')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  const next = answer.headers.get('x-next')
  expect((await answer.text()).split('\r\n').slice(0, 2)).toEqual([
    Object.keys(nationalRows.mesas.shape).join(','),
    'amazonas,bagua,Bagua,provincial,0102,toActivate',
  ])
  const rest = await get(`mesas?format=csv&after=${next}`)
  expect(rest.headers.get('x-next')).toBeNull()
  expect(await rest.text()).toContain(`"'=HYPERLINK(""http://x"")"`)
})

test('a token of one region reads that one; one taken back, out of date or of a device reads nothing', async () => {
  const { endpoint, get } = await withToken('cusco')
  expect((await all(get, 'mesas?limit=9')).rows).toEqual([])
  expect((await all(get, 'mesas?limit=9&region=amazonas')).rows).toEqual([])
  const { token } = await endpoint.device('administrator')
  expect((await get('mesas', token)).status).toBe(401)
  expect((await get('mesas', 'x'.repeat(43))).status).toBe(401)
  endpoint.clock.now += DAY
  expect((await get('mesas')).status).toBe(401)
  endpoint.clock.now -= DAY
  expect((await get('mesas')).status).toBe(200)
  await endpoint.storage.revokeExportToken('token1', endpoint.clock.now)
  expect((await get('mesas')).status).toBe(401)
})

test('a question that makes no sense is refused', async () => {
  const { get } = await withToken()
  for (const query of ['limit=0', 'limit=1001', 'limit=x', 'format=xml', 'after=x', 'after=bnVsbA', 'region=Á'])
    expect((await get(`mesas?${query}`)).status, query).toBe(400)
})

test('each reading is noted once, with the token and the table', async () => {
  const { endpoint, get } = await withToken()
  await all(get, 'mesas?limit=3')
  const deeds = await endpoint.storage.deeds({ region: null, after: 0, limit: 100 })
  expect(deeds.filter(({ what }) => what === 'national-export')).toMatchObject([
    { by: 'national', about: 'token1', detail: 'mesas', region: null },
  ])
})

test('who makes a cursor by hand is noted as well', async () => {
  const { endpoint, get } = await withToken()
  await all(get, 'mesas?limit=3')
  const after = Buffer.from('["",""]').toString('base64url')
  expect((await get(`meetings?after=${after}`)).status).toBe(200)
  const deeds = await endpoint.storage.deeds({ region: null, after: 0, limit: 100 })
  expect(deeds.filter(({ what }) => what === 'national-export').map(({ detail }) => detail)).toEqual([
    'mesas',
    'meetings',
  ])
})

test('the console gives a token once, lists them without it, and takes one back', { timeout: 120_000 }, async () => {
  const endpoint = await anEndpoint()
  const given = await admin(endpoint, 'export-token', '--name', 'Mesa Nacional', '--region', 'amazonas', '--days', '30')
  const token = given.trim().split('\n').at(-1) ?? ''
  endpoint.clock.now = Date.now()
  const get = () => endpoint.ask('/api/national/mesas', { headers: { authorization: `Bearer ${token}` } })
  expect((await get()).status).toBe(200)
  const list = await admin(endpoint, 'export-token')
  expect(list).toContain('«Mesa Nacional»')
  expect(list).not.toContain(token)
  const [id = ''] = list.split(' ')
  expect(await admin(endpoint, 'export-token', '--revoke', id)).toContain('ya no sirve')
  expect((await get()).status).toBe(401)
  expect(await admin(endpoint, 'export-token', '--name', 'x', '--region', 'nada')).toContain('No existe la región')
})
