// Names are written in several ways, and found in all of them (domain.md §3.2, §3.4).
import { expect, test } from 'vitest'
import { searchable } from '../../src/domain/searchable.ts'

test.each([
  ['Ñusak', 'nusak'],
  ['O’Hara-Tsejem', 'ohara tsejem'],
  ["O'Hara-Tsejem", 'OHARA TSEJEM'],
  ['Kuúji Wampuut', 'kuji wamput'],
  ['Apág Ãwaruun', 'apag awarun'],
  ['RÍO  Santiago,', 'rio santiago'],
  ['009-2024', '009 2024'],
])('«%s» and «%s» are the same', (one, other) => {
  expect(searchable(one)).toBe(searchable(other))
})

test('doubled consonants and numbers are kept', () => {
  expect(searchable('Carrasco 1100')).toBe('carrasco 1100')
})
