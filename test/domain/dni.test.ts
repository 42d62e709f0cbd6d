// The check character of a DNI tells a mistyped number, and never refuses one.
import { expect, test } from 'vitest'
import { checkDni } from '../../src/domain/dni.ts'

test.each(['99999901-3', '99999902-1', '99999903-0', '99999904-8', '10117410-2', '101174102', '10117410 2'])(
  'the digit of %s agrees',
  (text) => {
    expect(checkDni(text)).toBe('right')
  },
)

test('old cards have a letter in its place', () => {
  expect(checkDni('10117410-G')).toBe('right')
  expect(checkDni('10117410-g')).toBe('right')
  expect(checkDni('10117410-A')).toBe('wrong')
})

test('a mistyped number does not agree with its check digit', () => {
  expect(checkDni('99999910-3')).toBe('wrong')
  expect(checkDni('99999901-4')).toBe('wrong')
})

test('eight digits alone cannot be checked, and leading zeros count', () => {
  expect(checkDni('99999901')).toBe('plain')
  expect(checkDni(' 00123456 ')).toBe('plain')
})

test.each(['', '9999990', '99999901-', '99999901-33', 'en trámite', 'AB123456'])(
  '«%s» is not a whole number',
  (text) => {
    expect(checkDni(text)).toBe('short')
  },
)
