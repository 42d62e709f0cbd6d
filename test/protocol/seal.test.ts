// The seal of a closed acta: the same for the same words, another for any other word, on every version of the program.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordId } from '../../src/domain/id.ts'
import type { Json } from '../../src/domain/json.ts'
import { path, type Path } from '../../src/domain/record.ts'
import { CODE_ALPHABET } from '../../src/protocol/enrol.ts'
import type { Leaf, Row } from '../../src/protocol/row.ts'
import { canonicalForm, sealOf } from '../../src/protocol/seal.ts'

const words: readonly (readonly [string, Json])[] = [
  ['agenda/g1/text', 'Balance 2023'],
  ['agreements/b/order', 2],
  ['agreements/b/text', 'Invitar a «Ñusak»'],
  ['agreements/a/order', 10],
  ['agreements/a/text', "Avisar a O'Hara-Tsejem"],
  ['attendance/p1/name', 'Del Águila'],
  ['date', '2024-03-14'],
  ['state', 'closed'],
  ['kind', 'installation'],
]
const rowOf = (leaves: readonly (readonly [string, Json])[]): Row => ({
  id: recordId.parse('m1'),
  type: 'meeting',
  v: 1,
  leaves: new Map(leaves.map(([at, value]): [Path, Leaf] => [path.parse(at), { value, name: null }])),
})
const without = (at: string) => words.filter(([each]) => each !== at)
const codeOf = (leaves: readonly (readonly [string, Json])[]) => sealOf(rowOf(leaves))?.code

test('the form has a line a leaf, in the order of the actas, entries by their place', () => {
  const leaves = words.map(([at, value]): [Path, Json] => [path.parse(at), value])
  expect(canonicalForm(leaves).split('\n')).toEqual([
    'acta-1',
    'kind\t"installation"',
    'date\t"2024-03-14"',
    'attendance/1/name\t"Del Águila"',
    'agenda/1/text\t"Balance 2023"',
    'agreements/1/text\t"Invitar a «Ñusak»"',
    `agreements/2/text\t"Avisar a O'Hara-Tsejem"`,
    'state\t"closed"',
  ])
})

test('a code once printed stays the code of these words for ever', () => {
  expect(codeOf(words)).toBe('VYZ763DQXU')
  for (const letter of codeOf(words) ?? '0') expect(CODE_ALPHABET).toContain(letter)
})

test('the order in which leaves arrived, and their numbering, do not matter', () => {
  const shuffled = fc.shuffledSubarray([...words], { minLength: words.length })
  fc.assert(fc.property(shuffled, (leaves) => codeOf(leaves) === codeOf(words)))
  const renumbered = words.map(([at, value]) => [at, at === 'agreements/a/order' ? 3 : value] as const)
  expect(codeOf(renumbered)).toBe(codeOf(words))
})

test('any word changed, added, taken or moved gives another seal, known to this version or not', () => {
  const others = [
    without('date'),
    [...without('date'), ['date', '2024-03-15'] as const],
    [...words, ['laterField', 'x'] as const],
    [...words, ['agreements/a/laterField', true] as const],
    [...words, ['signatures/p1/image', 'x'] as const],
    [...without('agreements/a/order'), ['agreements/a/order', 1] as const],
  ]
  const codes = [words, ...others].map(codeOf)
  expect(new Set(codes).size).toBe(codes.length)
})

test('what nobody wrote does not count, nor a removal that was undone', () => {
  expect(codeOf([...words, ['place', null], ['removed', null], ['agenda/g9/text', null]])).toBe(codeOf(words))
})

test('an open acta has no seal', () => {
  expect(sealOf(rowOf(without('state')))).toBeNull()
})
