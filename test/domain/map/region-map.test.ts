// The map of the region: drawn from the coordinates alone, every place on the paper, every meeting in one place.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import districts from '../../../src/domain/data/districts.json' with { type: 'json' }
import settlements from '../../../src/domain/data/settlements.json' with { type: 'json' }
import { meetingPlaces } from '../../../src/domain/map/meeting-places.ts'
import { regionMap } from '../../../src/domain/map/region-map.ts'

const map = regionMap([...districts, ...settlements])
const pointOf = (code: string) => map.at.get(code) ?? { x: Number.NaN, y: Number.NaN }
const ends = (path: string) =>
  [...path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))

test('all 84 districts and 271 communities lie on the paper, and so does every line', () => {
  expect(map.at.size).toBe(84 + 271)
  for (const { x, y } of [...map.at.values(), ...ends(map.outline), ...ends(map.provinces), ...ends(map.districts)]) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x).toBeLessThanOrEqual(map.width)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThanOrEqual(map.height)
  }
})

test('north is up, east is right, and a kilometre is a kilometre either way', () => {
  const [nieva, chachapoyas] = [pointOf('0104010001'), pointOf('010101')]
  expect(nieva.y).toBeLessThan(chachapoyas.y)
  // By the coordinates, 181 km from one to the other.
  expect(Math.hypot(nieva.x - chachapoyas.x, nieva.y - chachapoyas.y)).toBeCloseTo(181, 0)
  expect(pointOf('010601').x).toBeGreaterThan(chachapoyas.x)
})

test('a border between provinces is as near to a town of one as to a town of the other, and to no third', () => {
  const points = [...map.at].map(([code, at]) => ({ province: code.slice(0, 4), at }))
  for (const end of ends(map.provinces)) {
    const nearest = new Map<string, number>()
    for (const { province, at } of points) {
      const distance = Math.hypot(at.x - end.x, at.y - end.y)
      nearest.set(province, Math.min(distance, nearest.get(province) ?? Infinity))
    }
    const [first = 0, second = Infinity] = [...nearest.values()].sort((a, b) => a - b)
    // Lines are rounded to a tenth.
    expect(second - first).toBeLessThan(0.3)
  }
})

test('every meeting is counted once, in whatever order they come', () => {
  const aMeeting = fc.record({
    place: fc.constantFrom(undefined, '', 'Nieva', ' NIEVA', 'Huampami'),
    placeCode: fc.constantFrom(undefined, '010401', '0104010001'),
  })
  fc.assert(
    fc.property(fc.array(aMeeting), (meetings) => {
      const places = meetingPlaces(meetings)
      expect(places.reduce((sum, { count }) => sum + count, 0)).toBe(meetings.length)
      const counts = (list: typeof places) =>
        new Map(list.map(({ code, written, count }) => [code ?? written.toLowerCase(), count]))
      expect(counts(meetingPlaces([...meetings].reverse()))).toEqual(counts(places))
    }),
  )
})
