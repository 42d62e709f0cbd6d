// A phone's clock that cannot be right, and the date it gave a meeting.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockDoubt, contactAfter, correctionOf, type ClockDoubt, type ClockFacts } from '../../src/domain/clock.ts'
import { dateOf, daysBetween, timeOf } from '../../src/domain/time.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
const noon = Date.parse('2024-08-12T12:00:00-05:00')
const facts: ClockFacts = { now: noon, built: noon - 100 * DAY, contact: null, written: null }
const at = (there: number, here = there) => ({ there, here })

test.each<[string, Partial<ClockFacts>, ClockDoubt | null]>([
  ['nothing speaks against it', {}, null],
  ['before the program was built', { built: noon + 1 }, 'beforeBuild'],
  ['on the day of the build', { built: noon }, null],
  ['a day and an hour before the last answer', { contact: at(noon + DAY + HOUR) }, 'beforeContact'],
  ['minutes before the last answer', { contact: at(noon + HOUR) }, null],
  ['a day and an hour before what was last written', { written: noon + DAY + HOUR }, 'beforeRecord'],
  ['an hour before what was last written', { written: noon + HOUR }, null],
  ['it was three days behind at the last answer', { contact: at(noon, noon - 3 * DAY) }, 'offAtContact'],
  ['it was three days ahead at the last answer', { contact: at(noon - 3 * DAY, noon) }, 'offAtContact'],
  ['it was ahead, and was put back', { contact: at(noon - HOUR, noon + 3 * DAY) }, null],
  ['it was twenty hours off', { contact: at(noon, noon - 20 * HOUR) }, null],
])('%s', (_, change, doubt) => {
  expect(clockDoubt({ ...facts, ...change })).toBe(doubt)
})

test('a clock that was right at the last answer and only went on is never doubted', () => {
  fc.assert(
    fc.property(fc.nat(400 * DAY), fc.nat(400 * DAY), fc.integer({ min: -DAY, max: DAY }), (since, passed, gap) => {
      const here = noon + since
      const now = here + passed
      const contact = contactAfter(null, here, gap)
      expect(clockDoubt({ ...facts, now, contact, written: here })).toBeNull()
    }),
  )
})

test('what a wrong clock dated gets the day on which it was, however wrong it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -900, max: 900 }), fc.nat(30 * DAY), (days, since) => {
      const startedAt = noon + days * DAY + days * HOUR
      const meeting = { date: dateOf(startedAt), startTime: timeOf(startedAt), startedAt }
      const contact = contactAfter(null, startedAt + since, noon - startedAt)
      const found = correctionOf(meeting, contact)
      if (dateOf(startedAt) === dateOf(noon) || Math.abs(noon - startedAt) <= DAY) {
        expect(found).toBeNull()
        return
      }
      expect(found).toEqual({
        days: daysBetween(dateOf(startedAt), dateOf(noon)),
        date: '2024-08-12',
        startTime: '12:00',
      })
    }),
  )
})

const behind = { date: dateOf(noon - 3 * DAY), startTime: timeOf(noon), startedAt: noon - 3 * DAY }
const known = contactAfter(null, noon - 2 * DAY, 3 * DAY)

test('the clock that was put right since still tells how wrong it was', () => {
  expect(correctionOf(behind, contactAfter(known, noon + 5 * DAY, 0))).toMatchObject({ days: 3, date: '2024-08-12' })
})
test.each([
  ['a date that a person chose', { ...behind, date: dateOf(noon) }, known],
  ['one begun after the wrong clock was seen', { ...behind, startedAt: noon, date: dateOf(noon) }, known],
  ['one of which no answer tells anything', behind, contactAfter(null, noon, 0)],
  ['one whose beginning is not known', { date: dateOf(noon) }, known],
])('%s is not moved', (_, meeting, contact) => {
  expect(correctionOf(meeting, contact)).toBeNull()
})
test('an hour that a person wrote stays', () => {
  const other = { ...behind, startTime: timeOf(noon + HOUR) }
  expect(correctionOf(other, known)).toEqual({ days: 3, date: '2024-08-12' })
})
