// Days, hours and quarters are those of Lima, wherever the machine is (the tests run on New Zealand's clock).
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  dateOf,
  daysBetween,
  daysOfQuarter,
  localDate,
  quarterOf,
  timeOf,
  yearOf,
} from '../../src/domain/time.ts'

const day = (text: string) => localDate.parse(text)
const anyDay = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))

test('30/09 at 20:30 in Lima is still the third quarter, though it is October in UTC', () => {
  const at = Date.parse('2024-10-01T01:30:00Z')
  expect(dateOf(at)).toBe('2024-09-30')
  expect(timeOf(at)).toBe('20:30')
  expect(quarterOf(dateOf(at))).toBe(3)
})

test('the last night of the year belongs to the year that ends', () => {
  expect(yearOf(dateOf(Date.parse('2025-01-01T04:59:00Z')))).toBe(2024)
  expect(yearOf(dateOf(Date.parse('2025-01-01T05:00:00Z')))).toBe(2025)
})

test('midnight is 00, never 24', () => {
  expect(timeOf(Date.parse('2024-03-14T05:00:00Z'))).toBe('00:00')
})

test('the first and the last day of a quarter are in it, and the days beside them are not', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const [from, to] = daysOfQuarter(date)
      expect(from <= date && date <= to).toBe(true)
      expect([quarterOf(from), quarterOf(to)]).toEqual([quarterOf(date), quarterOf(date)])
      expect(quarterOf(addDays(from, -1))).not.toBe(quarterOf(date))
      expect(quarterOf(addDays(to, 1))).not.toBe(quarterOf(date))
    }),
  )
})

test('quarters: I ene–mar, II abr–jun, III jul–set, IV oct–dic', () => {
  const quarters = Array.from({ length: 12 }, (_, month) =>
    quarterOf(day(`2024-${String(month + 1).padStart(2, '0')}-15`)),
  )
  expect(quarters).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
})

test('days are added over the ends of months and years', () => {
  expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29')
  expect(addDays(day('2023-02-28'), 1)).toBe('2023-03-01')
  expect(addDays(day('2024-12-31'), 1)).toBe('2025-01-01')
  expect(addDays(day('2024-03-14'), -14)).toBe('2024-02-29')
})

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
      const to = addDays(from, days)
      expect(daysBetween(from, to)).toBe(days)
      expect(addDays(to, -days)).toBe(from)
      expect(to < from).toBe(days < 0)
    }),
  )
})

test('every moment has a day and an hour in Lima, five hours behind UTC', () => {
  const now = fc.integer({ min: Date.parse('1995-01-01T00:00:00Z'), max: Date.parse('2060-01-01T00:00:00Z') })
  fc.assert(
    fc.property(now, (at) => {
      const iso = new Date(at - 5 * 3_600_000).toISOString()
      expect(`${dateOf(at)}T${timeOf(at)}`).toBe(iso.slice(0, 16))
    }),
  )
})
