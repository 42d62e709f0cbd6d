// A mesa that says nothing: expected, worth a word, or nothing at all so far.
import { expect, test } from 'vitest'
import type { FieldTrip } from '../../src/domain/field-trip.ts'
import { silenceOf } from '../../src/domain/silence.ts'
import { localDate } from '../../src/domain/time.ts'
import { silenceText } from '../../src/ui/text/silence.ts'

const day = (text: string) => localDate.parse(text)
const trip = (from: string, until: string, back?: string): FieldTrip => ({
  from: day(from),
  until: day(until),
  ...(back && { back: day(back) }),
})
const on = (today: string, last?: string, ...trips: FieldTrip[]) => {
  const silence = silenceOf(last === undefined ? undefined : day(last), day(today), trips)
  return [silence.is, silenceText(silence, 'Luya', day(today))]
}

test('[ux S14] three days without anything are said; two are not', () => {
  expect(on('2024-08-15', '2024-08-15')).toEqual(['sending', 'Último registro: hoy'])
  expect(on('2024-08-15', '2024-08-13')).toEqual(['sending', 'Último registro: hace 2 días'])
  expect(on('2024-08-15', '2024-08-12')).toEqual(['silent', 'Sin envíos desde hace 3 días'])
  expect(on('2024-08-15')).toEqual(['nothingYet', 'Aún no llega nada de Luya.'])
})

test('[ux S14] «Salgo al campo hasta el 20» is no silence, up to that day and no longer', () => {
  const said = trip('2024-08-10', '2024-08-20')
  expect(on('2024-08-20', '2024-08-10', said)).toEqual(['inField', 'En campo hasta el 20 de agosto'])
  expect(on('2024-08-22', '2024-08-10', said)).toEqual(['sending', 'Último registro: hace 12 días'])
  expect(on('2024-08-23', '2024-08-10', said)).toEqual(['silent', 'Sin envíos desde hace 13 días'])
  expect(on('2024-08-15', undefined, said)).toEqual(['inField', 'En campo hasta el 20 de agosto'])
})

test('who is back, has not left yet, or said it wrong is not in the field; of two the longer counts', () => {
  expect(on('2024-08-15', '2024-08-15', trip('2024-08-10', '2024-08-20', '2024-08-15'))[0]).toBe('sending')
  expect(on('2024-08-15', '2024-08-01', trip('2024-08-10', '2024-08-20', '2024-08-12'))[0]).toBe('silent')
  expect(on('2024-08-15', '2024-08-01', trip('2024-08-16', '2024-08-20'))[0]).toBe('silent')
  expect(on('2024-08-15', '2024-08-01', trip('2024-08-14', '2024-08-10'))[0]).toBe('silent')
  expect(on('2024-08-15', '2024-08-01', {})[0]).toBe('silent')
  expect(on('2024-08-15', '2024-08-14', trip('2024-08-10', '2024-08-18'), trip('2024-08-10', '2024-08-25'))[1]).toBe(
    'En campo hasta el 25 de agosto',
  )
})
