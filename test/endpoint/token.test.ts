// The endpoint's side of a token that is replaced: when it says so, what it takes, and what opens when.
import { expect, test } from 'vitest'
import { hashOf } from '../../src/endpoint/secret.ts'
import { syncAnswer } from '../../src/protocol/sync.ts'
import { tokenAnswer } from '../../src/protocol/token.ts'
import { bodyOf } from './a-phone.ts'
import { anEndpoint } from './in-process.ts'

const NEXT = 'n'.repeat(43)
const DAY = 86_400_000

async function aDevice() {
  const endpoint = await anEndpoint()
  const { token, device, person } = await endpoint.device('promoter', ['condorcanqui'])
  const renew = async (by = token) => syncAnswer.parse(await (await endpoint.sync(by, bodyOf([], []))).json()).renew
  const offer = (next: unknown, by = token) => {
    const headers = { authorization: `Bearer ${by}` }
    return endpoint.ask('/api/token', { method: 'POST', headers, body: JSON.stringify({ next }) })
  }
  const status = async (by: string) => (await endpoint.sync(by, bodyOf([], []))).status
  return { endpoint, token, device, person, renew, offer, status }
}

test('after thirty days it says so with each sync, and until the new one is used', async () => {
  const { endpoint, renew, offer } = await aDevice()
  endpoint.clock.now += 30 * DAY
  expect(await renew()).toBeUndefined()
  endpoint.clock.now += 1
  expect(await renew()).toBe(true)
  tokenAnswer.parse(await (await offer(hashOf(NEXT))).json())
  expect(await renew()).toBe(true)
  expect(await renew(NEXT)).toBeUndefined()
  endpoint.clock.now += 30 * DAY
  expect(await renew(NEXT)).toBeUndefined()
})

test('both open until the new one is used; then that alone, however many use it first at once', async () => {
  const { token, offer, status, endpoint, device, person } = await aDevice()
  expect(await status(NEXT)).toBe(401)
  expect((await offer(hashOf(NEXT))).status).toBe(200)
  expect((await offer(hashOf(NEXT))).status).toBe(200)
  expect(await status(token)).toBe(200)
  expect(await Promise.all([status(NEXT), status(NEXT), status(NEXT)])).toEqual([200, 200, 200])
  expect(await status(token)).toBe(401)
  expect((await offer(hashOf('x'.repeat(43)))).status).toBe(401)
  // What was the token once is nobody's next.
  expect((await offer(hashOf(token), NEXT)).status).toBe(400)
  expect(await endpoint.storage.deviceByToken(hashOf(token), person.region, endpoint.clock.now)).toMatchObject({
    caller: { device },
    isRevoked: false,
  })
})

test('what is no hash is no token, and neither token nor hash is in the log', async () => {
  const { endpoint, token, offer } = await aDevice()
  for (const next of [NEXT, '', null, 'A'.repeat(64), 7]) expect((await offer(next)).status).toBe(400)
  await offer(hashOf(NEXT))
  const log = endpoint.logged.join('')
  expect(log).toContain('token offered')
  for (const secret of [token, NEXT, hashOf(NEXT), hashOf(token)]) expect(log).not.toContain(secret)
})

test('a blocked device is told whether to erase itself under any token it ever had', async () => {
  const { endpoint, token, device, offer, status } = await aDevice()
  await offer(hashOf(NEXT))
  await status(NEXT)
  const last = 'z'.repeat(43)
  await offer(hashOf(last), NEXT)
  await endpoint.storage.revoke(device, 1)
  for (const each of [token, NEXT, last]) {
    expect(await status(each)).toBe(401)
    const headers = { authorization: `Bearer ${each}` }
    expect((await endpoint.ask('/api/erasure', { headers })).status).toBe(200)
  }
})
