// The code as people type, paste and photograph it.
import { expect, test } from 'vitest'
import { codeIn, groupCode, lettersOf, typedCode } from '../../src/ui/code.ts'

test.each([
  ['abcde23456', 'ABCDE – 23456'],
  ['ABCDE-23456', 'ABCDE – 23456'],
  [' abc de 234 56 ', 'ABCDE – 23456'],
  ['https://cuaderno.example/entrar#codigo=abcde23456', 'ABCDE – 23456'],
  ['ABCDE', 'ABCDE'],
  ['ABCDE234567', 'ABCDE – 23456'],
])('%s is read as %s', (text, code) => {
  expect(codeIn(text)).toBe(code)
})

test('what is sent are the letters alone', () => {
  expect(lettersOf('abcde – 23456')).toBe('ABCDE23456')
})

test('key by key it takes its shape, and gives it up backwards', () => {
  const keys = 'abcde2'.split('').reduce((shown, key) => typedCode(shown, shown + key), '')
  expect(keys).toBe('ABCDE – 2')
  expect(typedCode(keys, keys.slice(0, -1))).toBe('ABCDE')
})

test('a letter mended in the middle is left where it is', () => {
  expect(typedCode('ABCDE – 23456', 'AXCDE – 23456')).toBe('AXCDE – 23456')
  expect(groupCode('AXCDE – 23456')).toBe('AXCDE – 23456')
})
