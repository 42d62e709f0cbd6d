// A PIN that was forgotten: the phone gets its own data key back, once, with a code that was given for it.
import { expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import { pairOf } from '../../src/endpoint/organisation-key.ts'
import { giveUnlockCode, UNLOCK_HOURS } from '../../src/endpoint/unlock.ts'
import { newKeyPair, sealTo, type PublicKey } from '../../src/protocol/sealed.ts'
import { anEndpoint } from './in-process.ts'

const DATA_KEY = Buffer.alloc(32, 7).toString('base64')

async function aLockedPhone() {
  const endpoint = await anEndpoint()
  const { storage, clock, ask } = endpoint
  const enrolled = await endpoint.device('promoter', ['condorcanqui'])
  const { public: key } = await pairOf(storage, mesaId.parse('amazonas'))
  const sealedFor = async (device: string, to: PublicKey = key) => {
    const inside = new TextEncoder().encode(JSON.stringify({ device, key: DATA_KEY }))
    return Buffer.from(await sealTo(to, inside)).toString('base64')
  }
  const askFor = async (code: string | null, at: { device?: string; sealed?: string; address?: string } = {}) => {
    const { device = enrolled.device, sealed = '', address = '1' } = at
    const body = JSON.stringify({ device, code, sealed: sealed || (await sealedFor(device)) })
    const answer = await ask('/api/unlock', { method: 'POST', body }, address)
    const { problem, key: given } = await answer.json()
    return [answer.status, problem ?? given]
  }
  const aCode = (device: string = enrolled.device) => giveUnlockCode(storage, device, clock.now)
  return { endpoint, enrolled, sealedFor, askFor, aCode }
}

test('with its code a phone gets its own data key, once, and the log tells that it did and no secret', async () => {
  const { endpoint, enrolled, askFor, aCode } = await aLockedPhone()
  const code = await aCode()
  expect(await askFor(code)).toEqual([200, DATA_KEY])
  expect(await askFor(code)).toEqual([410, 'usedCode'])
  const log = endpoint.logged.join('')
  expect(log).toContain('data key asked for')
  expect(log).toContain(enrolled.device)
  expect(log).not.toContain(DATA_KEY)
  expect(log).not.toContain(code)
})

test('a code nobody gave, one out of date and one to enter with do not open it', async () => {
  const { endpoint, askFor, aCode } = await aLockedPhone()
  expect(await askFor('ABCDEFGHJK')).toEqual([404, 'unknownCode'])
  expect(await askFor(await endpoint.code('promoter', ['condorcanqui']))).toEqual([404, 'unknownCode'])
  const late = await aCode()
  endpoint.clock.now += UNLOCK_HOURS * 3_600_000
  expect(await askFor(late)).toEqual([410, 'usedCode'])
})

test('a code opens one phone alone, and is not spent on what it does not open', async () => {
  const { endpoint, enrolled, sealedFor, askFor, aCode } = await aLockedPhone()
  const other = await endpoint.device('promoter', ['bagua'], 'Otra Ficticia')
  const code = await aCode()
  expect(await askFor(code, { device: other.device })).toEqual([404, 'unknownCode'])
  // The other phone's key, under this one's name.
  expect(await askFor(code, { sealed: await sealedFor(other.device) })).toEqual([400, 'badRequest'])
  const foreign = await sealedFor(enrolled.device, (await newKeyPair()).public)
  expect(await askFor(code, { sealed: foreign })).toEqual([400, 'badRequest'])
  expect(await askFor(code)).toEqual([200, DATA_KEY])
})

test('a phone that was blocked gets neither a code nor its key', async () => {
  const { endpoint, enrolled, askFor, aCode } = await aLockedPhone()
  const code = await aCode()
  await endpoint.storage.revoke(enrolled.device, endpoint.clock.now)
  expect(await askFor(code)).toEqual([401, 'unauthorised'])
  expect(await aCode()).toBeNull()
  expect(await aCode('nobody')).toBeNull()
})

test('who tries codes is slowed down', async () => {
  const { askFor } = await aLockedPhone()
  const answers = []
  for (let n = 0; n < 12; n++) answers.push((await askFor('ABCDEFGHJK', { address: '9' }))[0])
  expect(answers.slice(0, 10)).toEqual(Array(10).fill(404))
  expect(answers.at(-1)).toBe(429)
})
