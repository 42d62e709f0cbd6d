import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../../src/protocol/hash.ts'

test('agrees with the platform on any text, at every length around a block', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.integer({ min: 50, max: 70 }).map((n) => 'ñ'.repeat(n)),
  )
  fc.assert(fc.property(text, (value) => sha256(value) === createHash('sha256').update(value, 'utf8').digest('hex')))
})

test('gives the published value for abc', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
