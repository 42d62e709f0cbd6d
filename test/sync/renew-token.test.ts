// A device's token is replaced in service, and no misfortune leaves the phone without one that opens.
import { expect, test } from 'vitest'
import { hashOf } from '../../src/endpoint/secret.ts'
import { REGION } from '../../src/endpoint/seed.ts'
import { readSession } from '../../src/store/session.ts'
import { nextToken, takeNext, turnToOther } from '../../src/store/spare-tokens.ts'
import { renewToken } from '../../src/sync/renew-token.ts'
import { aHouse, type Device, type House } from '../help/a-house.ts'

const tokenOf = async ({ store }: Device) => (await readSession(store))?.token ?? 'none'
/** What an endpoint says to this token, if it is asked for anything. */
const opens = async (house: House, token: string) => (await house.storage().callerByToken(hashOf(token))) !== null
const age = (house: House) => house.look(async (db) => db.updateTable('device').set({ token_since: 1 }).execute())

async function anOldToken() {
  const house = await aHouse()
  const device = await house.aDevice('promoter', 'condorcanqui')
  const old = await tokenOf(device)
  await age(house)
  return { house, device, old }
}

test('a token of thirty days is replaced with the next sending, and the old one is dead once the new one was used', async () => {
  const { house, device, old } = await anOldToken()
  expect(await device.carrier.sendNow()).toBe('allSent')
  const fresh = await tokenOf(device)
  expect(fresh).not.toBe(old)
  expect(fresh).toMatch(/^[\w-]{43}$/)
  expect(await opens(house, old)).toBe(true)
  expect(await device.carrier.sendNow()).toBe('allSent')
  expect(await opens(house, old)).toBe(false)
  expect(await opens(house, fresh)).toBe(true)
  // And then it stays.
  expect(await device.carrier.sendNow()).toBe('allSent')
  expect(await tokenOf(device)).toBe(fresh)
  const deeds = await house.storage().deeds({ region: null, after: 0, limit: 100 })
  expect(deeds.filter(({ what }) => what === 'token-renewed')).toHaveLength(1)
  const kept = await house.look((db) => db.selectFrom('device').selectAll().execute())
  expect(JSON.stringify(kept)).not.toContain(fresh)
})

test.each(['requestLost', 'answerLost', 'answerCut', 'portal'] as const)(
  'the offer meets %s: the old token goes on, and the same one is offered again',
  async (weather) => {
    const { house, device, old } = await anOldToken()
    // The sync itself goes through; what comes after it does not.
    device.weather.push('fair', weather)
    expect(await device.carrier.sendNow()).toBe('allSent')
    expect(await tokenOf(device)).toBe(old)
    const offered = (await nextToken(device.store))?.next
    expect(await device.carrier.sendNow()).toBe('allSent')
    expect(await tokenOf(device)).toBe(offered)
    expect(await device.carrier.sendNow()).toBe('allSent')
    expect(await opens(house, old)).toBe(false)
  },
)

test('killed after the endpoint heard of it: the next life offers the same one', async () => {
  const { house, device, old } = await anOldToken()
  device.weather.push('answerLost')
  await renewToken(device.store, device.send)
  expect(await tokenOf(device)).toBe(old)
  await house.restart()
  expect(await device.carrier.sendNow()).toBe('allSent')
  expect(await device.carrier.sendNow()).toBe('allSent')
  expect(await tokenOf(device)).not.toBe(old)
  expect(await opens(house, old)).toBe(false)
})

test('two tabs renew at once: there is one new token, and both go on with it', async () => {
  const { house, device, old } = await anOldToken()
  await Promise.all([renewToken(device.store, device.send), renewToken(device.store, device.send)])
  const fresh = await tokenOf(device)
  expect(fresh).not.toBe(old)
  expect(await device.carrier.sendNow()).toBe('allSent')
  expect(await opens(house, fresh)).toBe(true)
  // The one that was frozen with the old token in its hands finds the new one, and takes nothing back.
  expect(await turnToOther(device.store, old)).toBe(true)
  expect(await tokenOf(device)).toBe(fresh)
  await takeNext(device.store, fresh)
  expect(await tokenOf(device)).toBe(fresh)
})

test('an endpoint put back from before the change knows the former token: the phone turns to it by itself', async () => {
  const { house, device, old } = await anOldToken()
  const before = await house.look((db) => db.selectFrom('device').selectAll().executeTakeFirstOrThrow())
  await device.carrier.sendNow()
  await device.carrier.sendNow()
  await house.look(async (db) => {
    await db.deleteFrom('former_token').execute()
    await db.updateTable('device').set(before).execute()
  })
  expect(await opens(house, old)).toBe(true)
  expect(await device.carrier.sendNow()).toBe('allSent')
  await device.carrier.sendNow()
  expect(await tokenOf(device)).not.toBe(old)
  expect(await opens(house, old)).toBe(false)
})

test('a blocked device gets in with none of its tokens', async () => {
  const { house, device, old } = await anOldToken()
  await device.carrier.sendNow()
  const fresh = await tokenOf(device)
  const [known] = await house.storage().devices()
  if (!known) throw new Error('no device')
  await house.storage().revoke(known.id, 1)
  // Offered, and not used before it was blocked.
  expect(await device.carrier.sendNow()).toBe('unauthorised')
  expect(await opens(house, old)).toBe(false)
  expect(await opens(house, fresh)).toBe(false)
  for (const token of [old, fresh])
    expect(await house.storage().revokedByToken(hashOf(token))).toMatchObject({ id: known.id })
})

test('the next person on the phone has nothing of the former one’s tokens', async () => {
  const { house, device } = await anOldToken()
  await device.carrier.sendNow()
  await device.carrier.sendNow()
  await house.handOver(device, 'promoter', 'bagua')
  expect(await turnToOther(device.store, await tokenOf(device))).toBe(false)
})

test('a packet sealed under a former token is still its author’s, and after ninety days set apart', async () => {
  const { house, device, old } = await anOldToken()
  await device.carrier.sendNow()
  await device.carrier.sendNow()
  const [known] = await house.storage().devices()
  const of = async (days: number) => house.storage().deviceByToken(hashOf(old), REGION, Date.now() + days * 86_400_000)
  expect(await of(89)).toMatchObject({ caller: { device: known?.id }, isRevoked: false })
  expect(await of(91)).toMatchObject({ caller: { device: known?.id }, isRevoked: true })
})

test('no device takes for its own a token that another has, or had', async () => {
  const { house, device, old } = await anOldToken()
  await device.carrier.sendNow()
  await device.carrier.sendNow()
  const other = await house.aDevice('promoter', 'bagua')
  const [, second] = await house.storage().devices()
  if (!second) throw new Error('two devices should be there')
  for (const token of [old, await tokenOf(device), await tokenOf(other)])
    expect(await house.storage().offerToken(second.id, hashOf(token), 1)).toBe('known')
  expect(await opens(house, await tokenOf(device))).toBe(true)
})
