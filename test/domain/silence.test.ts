// Who has been silent for long, and of whom that is not said.
import { expect, test } from 'vitest'
import { silenceOf } from '../../src/domain/silence.ts'
import { localDate } from '../../src/domain/time.ts'

const at = (moment: string): number => Date.parse(`${moment}-05:00`)
const until = at('2024-08-15T10:02:00')
const active = { status: 'active', until } as const

test('three days of the calendar are a long silence, two are not, whatever the hour', () => {
  expect(silenceOf({ ...active, last: at('2024-08-13T00:10:00') })).toMatchObject({ is: 'heard' })
  expect(silenceOf({ ...active, last: at('2024-08-12T23:50:00') })).toEqual({ is: 'silent', days: 3 })
})

test('a silence that was announced is none, until the day it was announced for has passed', () => {
  const last = at('2024-08-01T09:00:00')
  const away = (day: string) => silenceOf({ ...active, last, awayUntil: localDate.parse(day) })
  expect(away('2024-08-20')).toEqual({ is: 'away', until: '2024-08-20' })
  expect(away('2024-08-15')).toMatchObject({ is: 'away' })
  expect(away('2024-08-14')).toEqual({ is: 'silent', days: 14 })
})

test('nothing is expected of a mesa that is still to be activated; one that works has sent nothing yet', () => {
  expect(silenceOf({ status: 'toActivate', until, last: null })).toEqual({ is: 'toActivate' })
  expect(silenceOf({ ...active, last: null })).toEqual({ is: 'nothingYet' })
  expect(silenceOf({ status: 'toActivate', until, last: until })).toEqual({ is: 'heard', last: until })
})

test('a laptop that had no signal itself accuses nobody', () => {
  const last = at('2024-08-01T09:00:00')
  expect(silenceOf({ status: 'active', last, until: at('2024-08-02T09:00:00') })).toMatchObject({ is: 'heard' })
})
