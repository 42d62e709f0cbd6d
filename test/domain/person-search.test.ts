// A person is found however she was spelled, and another person is not.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNothing, isOneApart, names, soughtIn } from '../../src/domain/person-search.ts'

const finds = (typed: string, text: string): boolean => names(soughtIn(typed), text)

test.each([
  ['maria nunez', 'María Núñez'],
  ['MARÍA NÚÑEZ', 'maria nunez'],
  ['Yolanda Vera', 'Llolanda Bera'],
  ['Zoila Cevallos', 'Soila Sevayos'],
  ['Hilda Huamán', 'Ilda Uaman'],
  ['Rossana', 'Rosana'],
  ['Quispe', 'Kispe'],
  ['Tsejem', 'Tsejen'],
  ['Kuuji', "Ku'uji"],
  ['Ficticia Rosa', 'Rosa Ficticia Prueba, de la UGEL'],
  ['Rosa Ficticia Prueba', 'Rosa Ficticia'],
  ['Gonzales', 'Gonzalez'],
  ['Chuquizuta', 'Chuquisuta'],
  ['99999901', 'DNI 99999901'],
  ['99999901', '99999901-3'],
  ['99999901-3', '99999901'],
  ['+51 999 000 111', '999000111'],
  ['999000111', 'llamar al (+51) 999-000-111'],
  ['000111', '999 000 111'],
])('«%s» finds «%s»', (typed, text) => {
  expect(finds(typed, text)).toBe(true)
})

test.each([
  ['Rosa', 'Rosas'],
  ['Ana', 'Ane'],
  ['Rosa Ficticia', 'Rosa Ejemplo'],
  ['Rosa Ficticia Prueba', 'Rosa Ejemplo'],
  ['99999901', '99999902'],
  ['99999901', '999999011'],
  ['9999', '99999901'],
  ['chico', 'kiko'],
  ['', 'Rosa'],
])('«%s» does not find «%s»', (typed, text) => {
  expect(finds(typed, text)).toBe(false)
})

test('of too little nothing is looked for', () => {
  expect(['', ' ', 'a', '12', '-'].map((typed) => isNothing(soughtIn(typed)))).toEqual(Array(5).fill(true))
  expect(isNothing(soughtIn('Li'))).toBe(false)
})

const name = fc.stringMatching(/^[a-zñáéíóúü]{5,12}$/)

test('whoever is looked for by what is written is found, in any order and among other words', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), fc.array(name, { maxLength: 6 }), (own, others) => {
      fc.pre(!isNothing(soughtIn(own.join(' '))))
      expect(finds([...own].reverse().join(' '), [...others, ...own].join(', ').toUpperCase())).toBe(true)
    }),
  )
})

test('one wrong letter is the same as in a slow count of changes, both ways round', () => {
  const short = fc.stringMatching(/^[abc]{0,6}$/)
  fc.assert(
    fc.property(short, short, (a, b) => {
      expect(isOneApart(a, b)).toBe(distance(a, b) <= 1)
      expect(isOneApart(b, a)).toBe(isOneApart(a, b))
    }),
    { numRuns: 2000 },
  )
})

/** With exchanged neighbours as one change. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const same = a[0] === b[0] ? 0 : 1
  const isExchanged = a[0] === b[1] && a[1] === b[0] && a.length > 1 && b.length > 1
  return Math.min(
    distance(a.slice(1), b.slice(1)) + same,
    distance(a.slice(1), b) + 1,
    distance(a, b.slice(1)) + 1,
    isExchanged ? distance(a.slice(2), b.slice(2)) + 1 : Infinity,
  )
}
