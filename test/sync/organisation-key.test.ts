import { expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import { pairOf } from '../../src/endpoint/organisation-key.ts'
import { sealTo, unseal } from '../../src/protocol/sealed.ts'
import { organisationKey } from '../../src/store/organisation-key.ts'
import { aHouse } from '../help/a-house.ts'

const REGION = mesaId.parse('amazonas')

test('a phone gets the organisation’s key by itself, the same as every other and after every start; only the endpoint opens', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const key = await organisationKey(phone.store)
  if (!key) throw new Error('no key came')
  expect(Object.keys(key).sort(), 'the secret half stays').toEqual(['crv', 'kty', 'x', 'y'])
  await house.restart()
  const other = await house.aDevice('secretariat')
  expect(await organisationKey(other.store)).toEqual(key)
  const sealed = await sealTo(key, new TextEncoder().encode('Delia'))
  const pair = await pairOf(house.storage(), REGION)
  expect(new TextDecoder().decode((await unseal(pair.private, sealed)) ?? new Uint8Array())).toBe('Delia')
})

test('two that ask for the first time at once are given the same key', async () => {
  const house = await aHouse()
  const [one, two] = await Promise.all([pairOf(house.storage(), REGION), pairOf(house.storage(), REGION)])
  expect(one).toEqual(two)
})
