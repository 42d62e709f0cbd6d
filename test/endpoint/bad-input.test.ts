// Whatever comes in gets a clear refusal; nothing is lost, and the process goes on.
import { createAdaptorServer } from '@hono/node-server'
import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { aWriterThatHolds } from '../help/a-database.ts'
import { bodyOf, Phone, twoPhones } from './a-phone.ts'
import { anEndpoint } from './in-process.ts'

const problemOf = async (response: Response) => [response.status, (await response.json()).problem]

async function withToken() {
  const endpoint = await anEndpoint()
  return { endpoint, token: (await endpoint.device('promoter', ['condorcanqui'])).token }
}

test.each([
  ['no JSON', 'hello'],
  ['nothing', ''],
  ['JSON of another sort', '{"a":1}'],
  ['half a line', '{"proto":1,"req":"request-1"'],
  ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00])],
])('a body of %s is refused', async (_name, body) => {
  const { endpoint, token } = await withToken()
  expect(await problemOf(await endpoint.sync(token, body))).toEqual([400, 'badRequest'])
  expect(endpoint.logged.join('')).toContain('"problem":"badRequest"')
})

test('every answer forbids a page what the app does not use: only the camera of the phone, and no image of another site', async () => {
  const { headers } = await (await anEndpoint()).ask('/health', {})
  expect(headers.get('permissions-policy')).toBe('camera=(self), geolocation=(self), microphone=(self), payment=()')
  expect(headers.get('content-security-policy')).toContain("img-src 'self' data: blob:;")
})

test('fewer or more lines than announced, or lines without a name, are refused as a whole', async () => {
  const { endpoint, token } = await withToken()
  const phone = new Phone(endpoint, token)
  phone.write('r1', { place: 'Nieva' })
  const { sent, lines } = phone.pack()
  for (const wrong of [[], [...lines, ...lines], ['[]'], ['{"salt":1}']]) {
    expect(await problemOf(await endpoint.sync(token, bodyOf([sent], wrong)))).toEqual([400, 'badRequest'])
  }
  expect((await phone.post({ sent, lines })).results).toEqual([{ seq: 1, is: 'ok', v: 1 }])
})

test('numbers that cannot be are refused', async () => {
  const { endpoint, token } = await withToken()
  const { sent } = new Phone(endpoint, token).pack()
  for (const wrong of [{ from: 0 }, { cursor: -1 }, { n: -1 }]) {
    const response = await endpoint.sync(token, bodyOf([{ ...sent, ...wrong }], []))
    expect(await problemOf(response)).toEqual([400, 'badRequest'])
  }
})

test('a protocol nobody here speaks is refused by that name', async () => {
  const { endpoint, token } = await withToken()
  expect(await problemOf(await endpoint.sync(token, '{"proto":99}'))).toEqual([400, 'unsupportedProtocol'])
})

test('a body said to be packed that is not, or packed in another way, is refused', async () => {
  const { endpoint, token } = await withToken()
  for (const coding of ['gzip', 'br']) {
    const response = await endpoint.sync(token, 'hello', { 'content-encoding': coding })
    expect(await problemOf(response)).toEqual([400, 'badRequest'])
  }
})

test('some kilobytes that unpack to 64 MB are refused', async () => {
  const { endpoint, token } = await withToken()
  const bomb = gzipSync(Buffer.alloc(64_000_000))
  expect(bomb.length).toBeLessThan(100_000)
  const response = await endpoint.sync(token, new Uint8Array(bomb), { 'content-encoding': 'gzip' })
  expect(await problemOf(response)).toEqual([413, 'tooLarge'])
})

test('10 MB of junk over a real connection get an answer, and the next request too', async () => {
  const { endpoint, token } = await withToken()
  const server = createAdaptorServer({ fetch: (request) => endpoint.ask(new URL(request.url).pathname, request) })
  onTestFinished(() => void server.close())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const url = `http://127.0.0.1:${address.port}/api/sync`
  const junk = new Uint8Array(10_000_000).fill(7)
  const post = (authorization: string) => fetch(url, { method: 'POST', body: junk, headers: { authorization } })
  expect(await problemOf(await post(`Bearer ${token}`))).toEqual([413, 'tooLarge'])
  expect(await problemOf(await post('Bearer nobody'))).toEqual([401, 'unauthorised'])
  expect(await problemOf(await fetch(url))).toEqual([404, 'notFound'])
})

test('no token, a wrong one, or one of a revoked phone is not let in; what the phone holds stays there', async () => {
  const endpoint = await anEndpoint()
  const { token, device } = await endpoint.device('promoter', ['condorcanqui'])
  const phone = new Phone(endpoint, token)
  phone.write('r1', { place: 'Nieva' })
  const { sent, lines } = phone.pack()
  await endpoint.storage.revoke(device, endpoint.clock.now)
  for (const wrong of ['', 'short', 'x'.repeat(43), token]) {
    expect(await problemOf(await endpoint.sync(wrong, bodyOf([sent], lines)))).toEqual([401, 'unauthorised'])
  }
  expect(phone.states()).toEqual(['sealed'])
})

test('a database locked by another process: nothing is acknowledged, and later it is taken', async () => {
  const endpoint = await anEndpoint({ patience: 20 })
  const { alba } = await twoPhones(endpoint)
  alba.write('r1', { place: 'Nieva' })
  const packed = alba.pack()
  const other = await aWriterThatHolds(endpoint.database)
  const response = await endpoint.sync(alba.token, bodyOf([packed.sent], packed.lines))
  expect(await problemOf(response)).toEqual([503, 'unavailable'])
  expect(endpoint.logged.join('')).toContain('storage unavailable')
  await other.letGo()
  expect((await alba.post(packed)).results).toEqual([{ seq: 1, is: 'ok', v: 1 }])
})

test('a failure nobody foresaw answers without details, and is in the log with them', async () => {
  const endpoint = await anEndpoint()
  const { alba } = await twoPhones(endpoint)
  await endpoint.close()
  const response = await endpoint.sync(alba.token, bodyOf([], []))
  expect(await problemOf(response)).toEqual([500, 'unavailable'])
  expect(endpoint.logged.join('')).toMatch(/"unexpected failure"|"stack"/)
})

test('an address of the API that does not exist says so in JSON', async () => {
  const endpoint = await anEndpoint()
  expect(await problemOf(await endpoint.ask('/api/nothing', {}))).toEqual([404, 'notFound'])
})

test('every answer carries the headers that keep foreign code out', async () => {
  const endpoint = await anEndpoint()
  for (const path of ['/health', '/api/nothing', '/']) {
    const { headers } = await endpoint.ask(path, {})
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})
