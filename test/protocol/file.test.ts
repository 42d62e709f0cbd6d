import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checksum, MOST_PART, partSize, partVerdict } from '../../src/protocol/file.ts'

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

test('parts are never larger than a row, are larger on a better line, and never too small to be worth it', () => {
  expect(partSize(Infinity)).toBe(MOST_PART)
  // 300 kbit/s, cut every 3 s: half a part is lost of nine.
  expect(partSize(112_500)).toBe(14 * 1024)
  expect(partSize(0)).toBe(4 * 1024)
  fc.assert(
    fc.property(fc.nat(5_000_000), fc.nat(5_000_000), (a, b) => {
      expect(partSize(Math.min(a, b))).toBeLessThanOrEqual(partSize(Math.max(a, b)))
    }),
  )
})

test('only the next part is taken, and none that goes beyond the file', () => {
  expect(partVerdict({ at: 8, length: 8, size: 16 }, 8)).toBe('take')
  expect(partVerdict({ at: 0, length: 8, size: 16 }, 8)).toBe('elsewhere')
  expect(partVerdict({ at: 12, length: 4, size: 16 }, 8)).toBe('elsewhere')
  expect(partVerdict({ at: 8, length: 9, size: 16 }, 8)).toBe('badRequest')
  expect(partVerdict({ at: 8, length: 0, size: 16 }, 8)).toBe('badRequest')
})
