import fc from 'fast-check'
import { expect, test } from 'vitest'
import { json } from '../../src/domain/json.ts'
import { path, type Path } from '../../src/domain/record.ts'
import { grouped, inGroups, ungrouped } from '../../src/protocol/leaf-groups.ts'
import { bytesOf, mutation, opened } from '../../src/protocol/mutation.ts'
import { mutationName } from '../../src/protocol/name.ts'
import { decodeRow, encodeRow, flatRow, wireRow } from '../../src/protocol/row.ts'
import { aSet, REC } from '../help/changes.ts'

const aPath = fc
  .oneof(
    fc.constantFrom('date', 'place', 'state'),
    fc.tuple(fc.constantFrom('agenda', 'attendance'), fc.constantFrom('k1', 'k2'), fc.constantFrom('name', 'order')),
  )
  .map((parts) => path.parse([parts].flat().join('/')))
const someLeaves = fc.uniqueArray(fc.tuple(aPath, fc.constantFrom('a.s.1', 'a.s.2')), { selector: ([at]) => at })
const orderOf = (leaves: Iterable<readonly [Path, string]>) => inGroups(leaves).flatMap(([, group]) => group)

test('[I6] however a record came to have its leaves, both sides have them in one order', () => {
  fc.assert(
    fc.property(someLeaves, someLeaves, (first, more) => {
      const then = more.filter(([at]) => !first.some(([known]) => known === at))
      expect(orderOf([...orderOf(first), ...then])).toEqual(orderOf([...first, ...then]))
    }),
  )
})

test('a row says each leaf with its writer, in groups and flat', () => {
  fc.assert(
    fc.property(someLeaves, (all) => {
      const leaves = new Map(all.map(([at, name]) => [at, { value: at, name: mutationName.parse(name) }]))
      const wire = encodeRow({ id: REC, type: 'meeting', v: 1, leaves })
      expect(decodeRow(wireRow.parse(JSON.parse(JSON.stringify(wire)))).leaves).toEqual(leaves)
      expect(decodeRow(flatRow(wire)).leaves).toEqual(leaves)
    }),
  )
})

test('a change says the same in its bytes, and what its entries share once', () => {
  const patch = {
    date: '2024-03-14',
    'agenda/k1/text': 'Balance',
    'agenda/k1/notes': { deep: 1 },
    'agenda/k2/text': 'x',
  }
  const change = aSet(patch, { 'agenda/k1/text': 'a.s.1', 'agenda/k1/notes': 'a.s.2' })
  const bytes = bytesOf(change)
  expect(mutation.parse(opened(JSON.parse(bytes)))).toEqual(change)
  expect(bytes).toContain('"agenda/k1/":{"text":"Balance","notes":{"deep":1}}')
  expect(bytes).toContain('"agenda/k2/text":"x"')
  // As devices of the first protocol write it.
  expect(mutation.parse(opened(JSON.parse(JSON.stringify(change))))).toEqual(change)
})

test('[I10, fault 36] groups that are no groups are refused by the schema, and poison nothing', () => {
  const poison = JSON.parse('{"agenda/k1/":{"__proto__":{"x":1},"a/b":1},"__proto__/":{"x":1},"place/":5}')
  expect(wireRow.safeParse({ id: REC, type: 'meeting', v: 1, f: poison, by: [], runs: [] }).success).toBe(false)
  expect(ungrouped(null)).toBe(null)
  expect(Reflect.get({}, 'x')).toBe(undefined)
  expect(json.safeParse(grouped([])).success).toBe(true)
})
