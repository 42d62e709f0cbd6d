import { expect, test } from 'vitest'
import { isSealed, newKeyPair, sealTo, unseal } from '../../src/protocol/sealed.ts'
import { randomBytes } from '../help/bytes.ts'

test('what is sealed to a key only its other half opens', async () => {
  const [ours, theirs] = [await newKeyPair(), await newKeyPair()]
  const bytes = randomBytes(70_000, 7)
  const sealed = await sealTo(ours.public, bytes)
  expect(isSealed(sealed)).toBe(true)
  expect(await unseal(ours.private, sealed)).toEqual(bytes)
  expect(await unseal(theirs.private, sealed)).toBeNull()
  expect(await sealTo(ours.public, bytes), 'never the same bytes twice').not.toEqual(sealed)
})

test('one byte that changed, anywhere, and it does not open', async () => {
  const pair = await newKeyPair()
  const sealed = await sealTo(pair.public, new TextEncoder().encode('Delia'))
  for (let at = 0; at < sealed.length; at++) {
    const damaged = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte))
    expect(await unseal(pair.private, damaged), `byte ${at}`).toBeNull()
  }
  expect(await unseal(pair.private, sealed.slice(0, -1))).toBeNull()
  expect(await unseal(pair.private, new Uint8Array())).toBeNull()
})
