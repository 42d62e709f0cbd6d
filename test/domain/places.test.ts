// The places of the region, by the codes of INEI.
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { district, districtCodeOf, settlement } from '../../src/domain/place.ts'
import districtData from '../../src/domain/data/districts.json' with { type: 'json' }
import settlementData from '../../src/domain/data/settlements.json' with { type: 'json' }

const districts = z.array(district).parse(districtData)
const settlements = z.array(settlement).parse(settlementData)

test('84 districts in 7 provinces, each code once', () => {
  expect(new Set(districts.map(({ code }) => code)).size).toBe(84)
  expect(districts).toHaveLength(84)
  const sizes: Record<string, number> = {}
  for (const { province } of districts) sizes[province] = (sizes[province] ?? 0) + 1
  expect(sizes).toEqual({
    Chachapoyas: 21,
    Bagua: 6,
    Bongará: 12,
    Condorcanqui: 3,
    Luya: 23,
    'Rodríguez de Mendoza': 12,
    Utcubamba: 7,
  })
})

test('the codes are those of INEI: RENIEC gives 010401 to Lámud and swaps El Cenepa with Río Santiago', () => {
  const names = new Map(districts.map(({ code, name }) => [code, name]))
  expect(['010401', '010402', '010403', '010501'].map((code) => names.get(code))).toEqual([
    'Nieva',
    'El Cenepa',
    'Río Santiago',
    'Lámud',
  ])
})

test('271 settlements of Condorcanqui: 131 in Nieva, 72 in El Cenepa, 68 in Río Santiago', () => {
  expect(new Set(settlements.map(({ code }) => code)).size).toBe(271)
  const sizes = ['010401', '010402', '010403'].map(
    (code) => settlements.filter((each) => districtCodeOf(each) === code).length,
  )
  expect(sizes).toEqual([131, 72, 68])
})

test('settlement names are for reading, not in capitals', () => {
  const names = new Map(settlements.map(({ code, name }) => [code, name]))
  expect(names.get('0104010001')).toBe('Santa María de Nieva')
  expect(names.get('0104020001')).toBe('Huampami')
  expect(names.get('0104030001')).toBe('Puerto Galilea')
  expect(settlements.filter(({ name }) => name === name.toUpperCase())).toEqual([])
})

test('every place lies in the region', () => {
  for (const { latitude, longitude } of [...districts, ...settlements]) {
    expect(latitude).toBeGreaterThan(-7.1)
    expect(latitude).toBeLessThan(-2.9)
    expect(longitude).toBeGreaterThan(-78.8)
    expect(longitude).toBeLessThan(-77)
  }
})
