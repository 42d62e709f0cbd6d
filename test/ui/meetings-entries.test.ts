// Points, agreements and people of a meeting as leaves, and their places among each other.
import { expect, test } from 'vitest'
import { entryKey } from '../../src/domain/id.ts'
import { meetingShape } from '../../src/domain/meeting.ts'
import { recordOf, type Path } from '../../src/domain/record.ts'
import { movedOrders, orderAtEnd, orderAtStart } from '../../src/domain/entry-order.ts'
import { entryPatch, fieldsPatch, removalPatch } from '../../src/ui/meetings/patches.ts'

const k = (key: string) => entryKey.parse(key)
const placed = (...orders: readonly (number | undefined)[]) =>
  orders.map((order, index) => ({ key: k(`k${index}`), order }))
const keysInOrder = (
  entries: readonly { key: string; order?: number | undefined }[],
  orders: ReadonlyMap<string, number>,
) =>
  [...entries]
    .map(({ key, order }) => ({ key, order: orders.get(key) ?? order ?? Infinity }))
    .sort((a, b) => a.order - b.order)
    .map(({ key }) => key)

test('an absent value empties its leaf', () => {
  expect(fieldsPatch({ place: 'Nieva', placeCode: undefined })).toEqual({ place: 'Nieva', placeCode: null })
  expect(entryPatch('agenda', k('a1'), { text: undefined })).toEqual({ 'agenda/a1/text': null })
})

test('removing an entry empties all its leaves, so that nothing of it is left', () => {
  const before = {
    ...entryPatch('agreements', k('a1'), { text: 'x', responsible: 'UGEL', due: 'immediate', order: 1 }),
  }
  const after = { ...before, ...removalPatch('agreements', k('a1')) }
  expect(recordOf(meetingShape, Object.entries(after) as [Path, null][]).agreements).toEqual([])
})

test('the first entry of a list stands at 1, the next after the last', () => {
  expect(orderAtEnd([])).toBe(1)
  expect(orderAtEnd(placed(1, 2.5))).toBe(3.5)
  expect(orderAtStart(placed(1, 2))).toBe(0)
  expect(orderAtStart([])).toBe(0)
})

test('moving a point changes its own place alone', () => {
  const points = placed(1, 2, 3)
  const up = movedOrders(points, k('k2'), -1)
  expect([...up.keys()]).toEqual(['k2'])
  expect(keysInOrder(points, up)).toEqual(['k0', 'k2', 'k1'])
  expect(keysInOrder(points, movedOrders(points, k('k1'), -1))).toEqual(['k1', 'k0', 'k2'])
  expect(keysInOrder(points, movedOrders(points, k('k1'), 1))).toEqual(['k0', 'k2', 'k1'])
})

test('points that two phones put in the same place are all placed anew by a move', () => {
  const points = placed(1, 1, 1)
  expect(keysInOrder(points, movedOrders(points, k('k2'), -1))).toEqual(['k0', 'k2', 'k1'])
  expect(keysInOrder(placed(undefined, undefined), movedOrders(placed(undefined, undefined), k('k1'), -1))).toEqual([
    'k1',
    'k0',
  ])
})

test('the first does not go up and the last does not go down', () => {
  expect(movedOrders(placed(1, 2), k('k0'), -1).size).toBe(0)
  expect(movedOrders(placed(1, 2), k('k1'), 1).size).toBe(0)
})
