// Finding a place among 84 districts and 271 communities, and the activity a meeting usually serves.
import { expect, test } from 'vitest'
import districts from '../../src/domain/data/districts.json' with { type: 'json' }
import settlements from '../../src/domain/data/settlements.json' with { type: 'json' }
import { entryKey } from '../../src/domain/id.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { activityBeginning } from '../../src/ui/meetings/activity-field.tsx'
import { placesOf, searchPlaces } from '../../src/ui/meetings/place-search.ts'
import { usualActivity } from '../../src/ui/text/meeting-details.ts'

const places = placesOf(districts, settlements)

test('a community is found without accents, with its code and district', () => {
  expect(searchPlaces(places, 'santa maria de ni', 6)).toEqual([
    { code: '0104010001', name: 'Santa María de Nieva', within: 'Nieva', isDistrict: false },
  ])
})

test('names that begin with the words come first', () => {
  const found = searchPlaces(places, 'nieva', 10).map(({ name, isDistrict }) => [name, isDistrict])
  expect(found[0]).toEqual(['Nieva', true])
  expect(found.map(([name]) => name)).toContain('Santa María de Nieva')
})

test('places of the same name are told apart by their district', () => {
  const found = searchPlaces(places, 'chapiza', 6)
  expect(new Set(found.map(({ code }) => code)).size).toBe(found.length)
  expect(new Set(found.map(({ within }) => within)).size).toBeGreaterThan(1)
})

test('one letter is not a search, and no more come than fit', () => {
  expect(searchPlaces(places, 's', 6)).toEqual([])
  expect(searchPlaces(places, 'an', 6)).toHaveLength(6)
})

const texts = [
  'Instalación anual del Comité Ejecutivo Regional.',
  'Instalación de los Comités Ejecutivos Locales de la Mesa de Chachapoyas y Condorcanqui (Mesas Activas)',
  'Apoyo a las reuniones mensuales de los Comités Ejecutivos Locales.',
]
const plan: Plan = {
  lines: [],
  groups: [],
  activities: texts.map((text, i) => ({ key: entryKey.parse(`a${i}`), text })),
}
const suggested = (...[kind, level]: Parameters<typeof usualActivity>) => {
  const words = usualActivity(kind, level)
  return words === null ? undefined : activityBeginning(plan, words)?.text
}

test('the activity is searched in the plan by its words, for the committee’s level', () => {
  expect(suggested('installation', 'provincial')).toBe(texts[1])
  expect(suggested('installation', 'regional')).toBe(texts[0])
  expect(suggested('ordinary', 'provincial')).toBe(texts[2])
})

test('nothing is suggested where the plan does not say it, or where it is the secretariat’s choice', () => {
  expect(suggested('ordinary', 'regional')).toBeUndefined()
  expect(suggested('formerCoordinators', 'regional')).toBeUndefined()
})
