// A point as words of a record and back, and the one that a camera's note has.
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spotInJpeg } from '../../src/domain/exif-spot.ts'
import { geoOf, spotOf } from '../../src/domain/gps.ts'
import { exif } from '../help/located-jpeg.ts'

test('any point comes back as it was, to the metre', () => {
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
  const spot = fc.record({ lat: degrees(90), lon: degrees(180), margin: fc.integer({ min: 0, max: 99_999 }) })
  fc.assert(
    fc.property(spot, ({ lat, lon, margin }) => {
      const back = spotOf(geoOf({ lat, lon, margin }))
      expect(back?.lat).toBeCloseTo(lat, 4)
      expect(back?.lon).toBeCloseTo(lon, 4)
      expect(back?.margin).toBe(margin)
    }),
  )
})

test.each([undefined, '', 'geo:', 'geo:95,10', 'geo:1,181', 'geo:1,2;u=', 'Nieva', 'geo:1e2,3'])(
  '«%s» is no point',
  (geo) => {
    expect(spotOf(geo)).toBeNull()
  },
)

const bytes = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const start = Buffer.from([0xff, 0xd8])
const end = Buffer.from([0xff, 0xda, 0, 2])

test('a camera’s note of Nieva is read: south and west are negative', () => {
  const spot = spotInJpeg(bytes(start, exif(), end))
  expect(spot?.lat).toBeCloseTo(-(4 + 35 / 60), 6)
  expect(spot?.lon).toBeCloseTo(-(77 + 51 / 60), 6)
})

test('a picture without a note, one cut anywhere, and what is no picture have none, and nothing is thrown', () => {
  expect(spotInJpeg(bytes(start, end))).toBeNull()
  expect(spotInJpeg(bytes(Buffer.from('%PDF-1.7')))).toBeNull()
  const whole = bytes(start, exif(), end)
  for (let length = 0; length < whole.length - end.length; length++)
    expect(spotInJpeg(whole.slice(0, length))).toBeNull()
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => void spotInJpeg(bytes(start, noise))))
})
