// The numbers of a committee's actas: the next one, the one in force, and one that two actas have.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextMinutesNumber, numberInForce, numberKey, repeatedNumbers } from '../../src/domain/minutes-number.ts'

test('actas are numbered within the year', () => {
  expect(nextMinutesNumber([], 2024)).toBe('001-2024')
  expect(nextMinutesNumber(['001-2024', '009-2024', '044-2023', undefined], 2024)).toBe('010-2024')
  expect(nextMinutesNumber(['Acta N.° 7 - 2024', 'libro viejo'], 2024)).toBe('008-2024')
})

test('however it is written, it is the same number', () => {
  const written = ['7-2024', '007-2024', ' 007/2024 ', 'Acta N.° 7 - 2024']
  expect(new Set(written.map(numberKey))).toEqual(new Set(['7-2024']))
  expect(numberKey('Libro VIEJO  3')).toBe(numberKey('libro viejo 3'))
  expect([numberKey(undefined), numberKey('  ')]).toEqual([null, null])
})

test('the last number given after closing is in force, with the earlier one beside it', () => {
  const addenda = [{}, { minutesNumber: '004-2024' }, { minutesNumber: '005-2024' }, { minutesNumber: ' ' }]
  expect(numberInForce('003-2024', addenda)).toEqual({ number: '005-2024', before: '003-2024' })
  expect(numberInForce('003-2024', [{}])).toEqual({ number: '003-2024' })
  expect(numberInForce('3-2024', [{ minutesNumber: '003-2024' }])).toEqual({ number: '3-2024' })
})

test('the same number in another committee or another year is nobody’s matter', () => {
  const acta = (id: string, mesa: string, number?: string) => ({ id, mesa, number })
  const actas = [
    acta('a', 'nieva', '003-2024'),
    acta('b', 'luya', '003-2024'),
    acta('c', 'nieva', '003-2023'),
    acta('d', 'nieva', '3/2024'),
    acta('e', 'nieva'),
    acta('f', 'nieva', ''),
  ]
  expect(repeatedNumbers(actas).map((same) => same.map(({ id }) => id))).toEqual([['a', 'd']])
})

test('the next number is never one that is used', () => {
  const number = fc.tuple(fc.nat(999), fc.constantFrom(2023, 2024)).map(([count, year]) => `${count}-${year}`)
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      expect(numbers.map(numberKey)).not.toContain(numberKey(nextMinutesNumber(numbers, 2024)))
    }),
  )
})
