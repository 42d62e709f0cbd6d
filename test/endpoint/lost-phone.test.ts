// What the secretariat may know and ask of a phone that was lost, and who may not.
import { expect, test } from 'vitest'
import { devicesAnswer, erasureAnswer, heldPeopleAnswer } from '../../src/protocol/devices.ts'
import { anEndpoint, type InProcess } from './in-process.ts'
import { Phone } from './a-phone.ts'

const get = (endpoint: InProcess, token: string, path: string, init: RequestInit = {}) =>
  endpoint.ask(path, { ...init, headers: { authorization: `Bearer ${token}` } })
const block = (endpoint: InProcess, token: string, device: string, erase: boolean) =>
  get(endpoint, token, `/api/devices/${device}/block`, { method: 'POST', body: JSON.stringify({ erase }) })

async function aLostPhone() {
  const endpoint = await anEndpoint()
  const office = await endpoint.device('secretariat')
  const lost = await endpoint.device('promoter', ['condorcanqui'], 'Rosa')
  const other = await endpoint.device('promoter', ['bagua'], 'Delia')
  const phone = new Phone(endpoint, lost.token)
  phone.write('m1', {
    date: '2024-07-05',
    'attendance/a1/name': 'Ana Prueba',
    'attendance/a1/institution': 'UGEL',
    'attendance/a1/phone': '900000001',
  })
  await phone.send()
  return { endpoint, office, lost, other }
}

test('the secretariat sees each phone with its person, its mesas, its last contact, what was unsent and its version', async () => {
  const { endpoint, office, lost } = await aLostPhone()
  const { devices } = devicesAnswer.parse(await (await get(endpoint, office.token, '/api/devices')).json())
  expect(devices.find(({ id }) => id === lost.device)).toMatchObject({
    person: 'Rosa',
    label: 'Samsung A05',
    mesas: expect.arrayContaining(['condorcanqui']),
    revoked: null,
    wipe: null,
  })
  expect(devices).toHaveLength(3)
})

test.each(['/api/devices', '/api/devices/x/people'])('%s is answered to nobody but the secretariat', async (path) => {
  const { endpoint, lost } = await aLostPhone()
  expect((await get(endpoint, lost.token, path)).status).toBe(401)
  expect((await endpoint.ask(path, {})).status).toBe(401)
})

test('whose data it had: those of its mesas, and the look is noted with who looked', async () => {
  const { endpoint, office, lost, other } = await aLostPhone()
  const peopleOf = async (device: string) =>
    heldPeopleAnswer.parse(await (await get(endpoint, office.token, `/api/devices/${device}/people`)).json()).people
  expect(await peopleOf(lost.device)).toContainEqual({
    name: 'Ana Prueba',
    institution: 'UGEL',
    mesa: 'condorcanqui',
    hasPhone: true,
    hasDocument: false,
  })
  expect((await peopleOf(other.device)).map(({ name }) => name)).not.toContain('Ana Prueba')
  expect(endpoint.logged.join('')).toContain('whose data a phone had was looked at')
  expect(endpoint.logged.join('')).not.toContain('Ana Prueba')
})

test('a list that is taken away is noted as that', async () => {
  const { endpoint, office, lost } = await aLostPhone()
  for (const use of ['', '?use=look', '?use=file'])
    expect((await get(endpoint, office.token, `/api/devices/${lost.device}/people${use}`)).status).toBe(200)
  const deeds = await endpoint.storage.deeds({ region: null, after: 0, limit: 100 })
  expect(deeds.slice(-3).map(({ what, about }) => [what, about])).toEqual([
    ['device-people-seen', lost.device],
    ['device-people-seen', lost.device],
    ['device-people-exported', lost.device],
  ])
})

test('a promoter blocks nobody, and nobody blocks her own', async () => {
  const { endpoint, office, lost, other } = await aLostPhone()
  expect((await block(endpoint, lost.token, other.device, true)).status).toBe(401)
  expect((await block(endpoint, office.token, office.device, false)).status).toBe(400)
  expect((await block(endpoint, office.token, 'nobody', false)).status).toBe(404)
  expect((await endpoint.storage.devices()).every(({ revoked }) => revoked === null)).toBe(true)
})

test('[I13] a blocked phone is told to erase itself only if that was asked, and says when it does', async () => {
  const { endpoint, office, lost } = await aLostPhone()
  const ask = async (method = 'GET') => get(endpoint, lost.token, '/api/erasure', { method })
  const told = async (method?: string) => erasureAnswer.parse(await (await ask(method)).json()).erase
  const wiped = async () => (await endpoint.storage.devices()).find(({ id }) => id === lost.device)?.wiped
  // Not blocked: the question has no answer.
  expect((await ask()).status).toBe(401)
  expect((await block(endpoint, office.token, lost.device, false)).status).toBe(200)
  expect((await endpoint.sync(lost.token, '')).status).toBe(401)
  expect(await told()).toBe(false)
  expect(await told('POST')).toBe(false)
  expect(await wiped()).toBeNull()
  await block(endpoint, office.token, lost.device, true)
  expect(await told()).toBe(true)
  expect(await wiped()).toBeNull()
  expect(await told('POST')).toBe(true)
  expect(await wiped()).toBe(endpoint.clock.now)
})
