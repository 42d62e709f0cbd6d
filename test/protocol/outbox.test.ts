import { expect, test } from 'vitest'
import { nextLink } from '../../src/protocol/chain.ts'
import { viewOf, type Held } from '../../src/protocol/held.ts'
import { fold, seal, seenBy } from '../../src/protocol/outbox.ts'
import { newScope } from '../../src/protocol/scope.ts'
import { path } from '../../src/domain/record.ts'
import { merge } from '../../src/protocol/merge.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import { aClose, aDel, aSet, INC, MESA, named, RUN } from '../help/changes.ts'

const open = (mutation: Mutation, n = 1): Held => ({ n, state: 'open', mutation })
const start = newScope(MESA, 'write', INC)

test('typing folds into one change that keeps the first value seen of each leaf', () => {
  const first = aSet({ place: 'N' }, { place: named(7) })
  const folded = fold(open(first), aSet({ place: 'Nieva', venue: 'a' }, { place: named(9), venue: named(8) }))
  expect(folded).toMatchObject({ patch: { place: 'Nieva', venue: 'a' }, over: { place: named(7), venue: named(8) } })
})

test('a leaf first seen empty stays seen as empty', () => {
  const folded = fold(open(aSet({ place: 'N' })), aSet({ place: 'Nieva' }, { place: named(9) }))
  expect(folded?.over).toEqual({})
})

test('nothing folds into a sealed change, nor into a removal or a closing', () => {
  const next = aSet({ place: 'Nieva' })
  expect(fold({ ...open(next), state: 'sealed' }, next)).toBeUndefined()
  expect(fold(open(aDel({})), next)).toBeUndefined()
  expect(fold(open(next), aClose({}, {}))).toBeUndefined()
  expect(fold(undefined, next)).toBeUndefined()
})

test('sealing numbers, names and chains in order', () => {
  const changes = [open(aSet({ place: 'A' })), open(aSet({ place: 'B' }, {}, 'r2'), 2)]
  const { scope, sealed } = seal(start, changes, RUN, 100_000)
  expect(sealed.map(({ seq, name, state }) => [seq, name, state])).toEqual([
    [1, named(1), 'sealed'],
    [2, named(2), 'sealed'],
  ])
  const [a, b] = sealed
  expect(a?.ch).toBe(nextLink('', named(1), a?.bytes ?? ''))
  expect(b?.ch).toBe(nextLink(a?.ch ?? '', named(2), b?.bytes ?? ''))
  expect(scope.sealed).toEqual({ seq: 2, ch: b?.ch })
})

test('a closing cites the names that the same sealing gives to what it was written on', () => {
  const changes = [open(aSet({ place: 'A' })), open(aClose({ place: 'A' }, {}), 2)]
  const [first, closing] = seal(start, changes, RUN, 100_000).sealed
  expect(closing?.mutation.over).toEqual({ place: named(1) })
  const row = first && merge(null, first.mutation, named(1))
  expect(row?.outcome === 'ok' && closing && merge(row.row, closing.mutation, named(2)).outcome).toBe('ok')
})

test('a full request seals no more, but never splits what one record has waiting', () => {
  const changes = [
    open(aSet({ place: 'A' })),
    open(aSet({ place: 'B' }, {}, 'r2'), 2),
    open(aClose({ place: 'A' }, {}), 3),
  ]
  const { sealed } = seal(start, changes, RUN, 10)
  expect(sealed.map(({ n }) => n)).toEqual([1, 3])
})

test('what was on screen is what the next change says it replaces', () => {
  const first = seal(start, [open(aSet({ place: 'A', venue: 'v' }))], RUN, 1_000).sealed
  expect(seenBy(viewOf(null, first), [path.parse('place'), path.parse('date')])).toEqual({ place: named(1) })
})
