import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BLOCK, checksum, checksums, MOST_PART, partVerdict } from '../../src/protocol/file.ts'
import { randomBytes } from '../help/bytes.ts'

test('the checksum is the CRC-32 everyone has, and one bit changes it', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe('cbf43926')
  expect(checksum(new Uint8Array())).toBe('00000000')
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(bytes, fc.nat(), fc.nat(7), (whole, at, bit) => {
      const flipped = whole.with(at % whole.length, (whole[at % whole.length] ?? 0) ^ (1 << bit))
      expect(checksum(flipped)).not.toBe(checksum(whole))
    }),
  )
})

test('each block of a part has its own checksum', () => {
  const part = randomBytes(2 * BLOCK + 10, 1)
  const sums = checksums(part).split(',')
  expect(sums).toEqual([0, 1, 2].map((block) => checksum(part.slice(block * BLOCK, (block + 1) * BLOCK))))
  expect(checksums(new Uint8Array(MOST_PART)).split(',')).toHaveLength(8)
})

test('only the next part is taken, and none that goes beyond the file', () => {
  expect(partVerdict({ at: 8, length: 8, size: 16 }, 8)).toBe('take')
  expect(partVerdict({ at: 0, length: 8, size: 16 }, 8)).toBe('elsewhere')
  expect(partVerdict({ at: 12, length: 4, size: 16 }, 8)).toBe('elsewhere')
  expect(partVerdict({ at: 8, length: 9, size: 16 }, 8)).toBe('badRequest')
  expect(partVerdict({ at: 8, length: 0, size: 16 }, 8)).toBe('badRequest')
})
