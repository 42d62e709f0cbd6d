// What was taken away comes back by no change of who had not seen it, and nothing else is lost for that.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { path } from '../../src/domain/record.ts'
import { erased, erasedAt, erasureNameAt, withoutErased } from '../../src/protocol/erased.ts'
import { merge } from '../../src/protocol/merge.ts'
import type { Row } from '../../src/protocol/row.ts'
import { aClose, aDel, aSet, named, plain } from '../help/changes.ts'

const PHONE = path.parse('phone')
const PLACE = path.parse('place')
const NAME = erasureNameAt(7)

function aRow(): Row {
  const made = merge(null, aSet({ phone: 'old', place: 'Nieva' }), named(1))
  if (made.outcome !== 'ok') throw new Error(made.outcome)
  return made.row
}

const name = fc.constantFrom(named(1), named(2), named(3, 'phone2'))
const value = fc.constantFrom('old', 'older', null)
const change = fc.oneof(
  fc.record({ phone: value, over: name }).map(({ phone, over }) => aSet({ phone, venue: 'here' }, { phone: over })),
  fc.record({ phone: value }).map(({ phone }) => aSet({ phone, venue: 'here' })),
  fc
    .record({ phone: value, over: name })
    .map(({ phone, over }) => aClose({ phone, place: 'Nieva' }, { phone: over, place: named(1) })),
  name.map((over) => aDel({ phone: over, place: named(1) })),
)

test('whatever an older word is, the leaf stays empty under the name of the erasure, and nothing becomes a copy', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      let row = erased(aRow(), [PHONE], NAME)
      for (const [index, each] of changes.entries()) {
        const merged = merge(row, withoutErased(row, each), named(10 + index))
        if (merged.outcome === 'conflict') expect(merged.unseen).not.toHaveProperty('phone')
        if (merged.outcome !== 'refused' && merged.row) row = merged.row
        expect(row.leaves.get(PHONE)).toEqual({ value: null, name: NAME })
        expect(row.leaves.get(PLACE)?.value).toBe('Nieva')
      }
      expect(erasedAt(row)).toBe(7)
    }),
  )
})

test('who has seen that it was taken away may write it, and a row of which nothing was is not looked at', () => {
  const row = erased(aRow(), [PHONE], NAME)
  const anew = aSet({ phone: 'new' }, { phone: NAME })
  expect(withoutErased(row, anew)).toBe(anew)
  const merged = merge(row, anew, named(2))
  expect(merged.outcome === 'ok' && plain(merged.row)).toMatchObject({ phone: 'new' })
  const other = aSet({ place: 'Galilea' }, { place: named(1) })
  expect(withoutErased(row, other)).toBe(other)
  expect(withoutErased(aRow(), anew)).toBe(anew)
})
