import { expect, test } from 'vitest'
import { merge } from '../../src/protocol/merge.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import { encodeRow, decodeRow, type Row } from '../../src/protocol/row.ts'
import { aClose, aDel, aSet, named, plain } from '../help/changes.ts'

function apply(row: Row | null, change: Mutation, seq: number, inc?: string): Row {
  const merged = merge(row, change, named(seq, inc))
  if (merged.outcome !== 'ok') throw new Error(`expected ok, got ${merged.outcome}`)
  return merged.row
}

const started = () => apply(null, aSet({ place: 'Nieva', venue: 'auditorio' }), 1)

test('a value is replaced by who had seen it', () => {
  const row = apply(started(), aSet({ place: 'Huampami' }, { place: named(1) }), 2)
  expect(plain(row)).toEqual({ place: 'Huampami', venue: 'auditorio' })
})

test('different leaves written by two devices that had not seen each other both stay', () => {
  const first = apply(started(), aSet({ place: 'Huampami' }, { place: named(1) }), 1, 'phone2')
  const second = apply(first, aSet({ venue: 'local comunal' }, { venue: named(1) }), 1, 'phone3')
  expect(plain(second)).toEqual({ place: 'Huampami', venue: 'local comunal' })
})

test('the same leaf: the first stays, the other becomes a copy with its value', () => {
  const row = apply(started(), aSet({ place: 'Huampami' }, { place: named(1) }), 1, 'phone2')
  const merged = merge(
    row,
    aSet({ place: 'Galilea', venue: 'casa' }, { place: named(1), venue: named(1) }),
    named(1, 'phone3'),
  )
  expect(merged).toMatchObject({ outcome: 'conflict', unseen: { place: 'Galilea' } })
  expect(merged.outcome === 'conflict' && plain(merged.row)).toEqual({ place: 'Huampami', venue: 'casa' })
})

test('the same value twice is no conflict', () => {
  const row = apply(started(), aSet({ place: 'Huampami' }, { place: named(1) }), 1, 'phone2')
  expect(plain(apply(row, aSet({ place: 'Huampami' }, { place: named(1) }), 1, 'phone3'))).toMatchObject({
    place: 'Huampami',
  })
})

test('removing needs to have seen every leaf; an edit revives what was removed', () => {
  const row = apply(started(), aSet({ place: 'Huampami' }, { place: named(1) }), 2)
  const blind = merge(row, aDel({ place: named(1), venue: named(1) }), named(3))
  expect(blind).toMatchObject({ outcome: 'conflict', unseen: { removed: true } })
  const removed = apply(row, aDel({ place: named(2), venue: named(1) }), 3)
  expect(plain(removed)).toMatchObject({ removed: true, place: 'Huampami' })
  const revived = apply(removed, aSet({ venue: 'casa' }, { venue: named(1) }), 1, 'phone2')
  expect(plain(revived)).toEqual({ place: 'Huampami', venue: 'casa', removed: null })
})

test('closing carries the whole and needs to have seen the whole; afterwards nothing changes it', () => {
  const row = started()
  const whole = { place: 'Nieva', venue: 'auditorio' }
  const closed = apply(row, aClose(whole, { place: named(1), venue: named(1) }), 2)
  expect(plain(closed)).toEqual({ ...whole, state: 'closed' })
  expect(merge(closed, aSet({ place: 'otra' }, { place: named(2) }), named(3))).toEqual({
    outcome: 'refused',
    why: 'sealed',
  })

  const changed = apply(row, aSet({ place: 'Huampami' }, { place: named(1) }), 1, 'phone2')
  const stale = merge(changed, aClose(whole, { place: named(1), venue: named(1) }), named(2))
  expect(stale).toMatchObject({ outcome: 'conflict', unseen: { ...whole, state: 'closed' } })
  expect(stale.outcome === 'conflict' && stale.row).toBe(changed)
})

test('only closing seals, and only removing removes', () => {
  expect(merge(null, aSet({ state: 'closed' }), named(1))).toEqual({ outcome: 'refused', why: 'badValue' })
  expect(merge(null, aSet({ removed: true }), named(1))).toEqual({ outcome: 'refused', why: 'badValue' })
})

test('a row survives its own coding, names run-length coded', () => {
  const row = apply(started(), aSet({ place: 'Huampami', date: '2024-03-14' }, { place: named(1) }), 2)
  const wire = encodeRow(row)
  expect([wire.by, wire.runs]).toEqual([
    [named(2), named(1), named(2)],
    [1, 1, 1],
  ])
  expect(decodeRow(wire)).toEqual(row)
})
