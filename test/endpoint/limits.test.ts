// How much one may ask in a minute: a device by itself, strangers by their address, and nobody who only works.
import { expect, test } from 'vitest'
import { LIMITS } from '../../src/endpoint/config.ts'
import { hashOf, newToken } from '../../src/endpoint/secret.ts'
import { MOST_PART } from '../../src/protocol/file.ts'
import { bodyOf, Phone } from './a-phone.ts'
import { anEndpoint, type InProcess } from './in-process.ts'

const MINUTE = 60_000
const promoter = (endpoint: InProcess, name = 'Alba') => endpoint.device('promoter', ['condorcanqui'], name)
const key = (endpoint: InProcess, token: string, address?: string) =>
  endpoint.ask('/api/organisation-key', { headers: { authorization: `Bearer ${token}` } }, address)

async function times(count: number, ask: () => Promise<Response>): Promise<Response[]> {
  const answers: Response[] = []
  for (let each = 0; each < count; each++) answers.push(await ask())
  return answers
}
const statuses = (answers: readonly Response[]) => answers.map(({ status }) => status)

test('a device has its measure wherever it is; afterwards it is told how long to wait, and goes on', async () => {
  const endpoint = await anEndpoint({ limits: { device: 5, address: 100 } })
  const { token } = await promoter(endpoint)
  const addresses = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5', '10.0.0.6']
  const answers = await Promise.all(addresses.map((address) => key(endpoint, token, address)))
  expect(statuses(answers).filter((status) => status === 200).length).toBeLessThanOrEqual(6)
  const refused = await key(endpoint, token)
  expect(refused.status).toBe(429)
  expect(await refused.json()).toEqual({ kind: 'mclcp-problem', problem: 'tooManyTries' })
  const wait = Number(refused.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  endpoint.clock.now += wait * 1_000
  expect((await key(endpoint, token)).status).toBe(200)
})

test('another device behind the same address does not feel it', async () => {
  const endpoint = await anEndpoint({ limits: { device: 5, address: 100 } })
  const [one, other] = [await promoter(endpoint, 'Alba'), await promoter(endpoint, 'Bruno')]
  expect(statuses(await times(7, () => key(endpoint, one.token)))).toContain(429)
  expect((await key(endpoint, other.token)).status).toBe(200)
})

test('who shows no token that is known shares the measure of an address, on every route; a device there goes on', async () => {
  const endpoint = await anEndpoint({ limits: { device: 100, address: 10 } })
  const { token } = await promoter(endpoint)
  expect((await key(endpoint, token)).status).toBe(200)
  let tried = 0
  const strangers = await times(12, () => key(endpoint, `${++tried}`.padStart(43, 'x')))
  expect(statuses(strangers).slice(-2)).toEqual([429, 429])
  expect((await endpoint.sync('', bodyOf([], []))).status).toBe(429)
  expect((await endpoint.enrol('ABCDEFGHJK')).status).toBe(429)
  expect((await key(endpoint, token)).status).toBe(200)
  expect((await key(endpoint, 'y'.repeat(43), '10.0.0.9')).status).toBe(401)
  endpoint.clock.now += MINUTE
  expect((await key(endpoint, 'y'.repeat(43))).status).toBe(401)
})

test('the national level, which has a token of another kind, has its own measure too', async () => {
  const endpoint = await anEndpoint({ limits: { device: 200, address: 50 } })
  const [token, { now: created }] = [newToken(), endpoint.clock]
  const given = { id: 'token1', name: 'Mesa Nacional', hash: hashOf(token), region: null, revoked: null }
  await endpoint.storage.addExportToken({ ...given, created, expires: created + 60 * MINUTE })
  const mesas = () => endpoint.ask('/api/national/mesas', { headers: { authorization: `Bearer ${token}` } })
  expect(statuses(await times(10, mesas))).toEqual(Array.from({ length: 10 }, () => 200))
})

test('what weighs more is counted as more', async () => {
  const endpoint = await anEndpoint({ limits: { device: 60, address: 100 } })
  const { token, device } = await endpoint.device('secretariat')
  const people = () => endpoint.ask(`/api/devices/${device}/people`, { headers: { authorization: `Bearer ${token}` } })
  expect(statuses(await times(3, people))).toEqual([200, 200, 429])
})

test('behind a trusted proxy strangers are told apart by what it says, and by nothing else', async () => {
  const endpoint = await anEndpoint({ limits: { device: 100, address: 3 }, proxies: ['10.0.0.1'] })
  const ask = (forwarded: string, socket = '10.0.0.1') =>
    endpoint.ask('/api/organisation-key', { headers: { 'x-forwarded-for': forwarded } }, socket)
  expect(statuses(await times(4, () => ask('190.1.1.1')))).toEqual([401, 401, 401, 429])
  expect((await ask('190.1.1.2')).status).toBe(401)
  let lie = 0
  expect(statuses(await times(4, () => ask(`190.2.2.${++lie}`, '190.9.9.9')))).toEqual([401, 401, 401, 429])
})

test('ten phones of one office, one of them with eighty photos in parts, never meet them', async () => {
  const endpoint = await anEndpoint({ limits: LIMITS })
  const partsOfAPhoto = Math.ceil(400_000 / MOST_PART)
  // The clock stands still: all of it within the same instant, which no line can do.
  for (let phone = 0; phone < 10; phone++) {
    const { token } = await promoter(endpoint, `Alba ${phone}`)
    const have = () =>
      endpoint.ask(`/api/files/condorcanqui/${'0'.repeat(64)}/have`, { headers: { authorization: `Bearer ${token}` } })
    for (let photo = 0; photo < (phone === 0 ? 80 : 4); photo++) {
      const answers = await Promise.all(Array.from({ length: partsOfAPhoto }, have))
      expect(new Set(statuses(answers))).toEqual(new Set([200]))
    }
    expect((await new Phone(endpoint, token).send()).state).toBe('ok')
  }
})
