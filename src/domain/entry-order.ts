// The places of a meeting's entries: a number each, so that something always fits between two others.
import type { EntryKey } from './id.ts'

interface Placed {
  readonly key: EntryKey
  readonly order?: number | undefined
}

export const orderAtEnd = (entries: readonly Placed[]): number =>
  Math.max(0, ...entries.map(({ order = 0 }) => order)) + 1
export const orderAtStart = (entries: readonly Placed[]): number =>
  Math.min(1, ...entries.map(({ order = 1 }) => order)) - 1

/**
 * New places that move one entry by `step` positions. Usually only its own, so that two phones that move different
 * points agree; all of them when its new neighbours leave no room.
 */
export function movedOrders(entries: readonly Placed[], key: EntryKey, step: number): ReadonlyMap<EntryKey, number> {
  const moved = entries.find((entry) => entry.key === key)
  const to = entries.findIndex((entry) => entry.key === key) + step
  if (!moved || to < 0 || to >= entries.length) return new Map()
  const others = entries.filter((entry) => entry.key !== key)
  const [before, after] = [others[to - 1], others[to]]
  const low = before ? before.order : orderAtStart(others) - 1
  const high = after ? after.order : orderAtEnd(others) + 1
  const middle = ((low ?? NaN) + (high ?? NaN)) / 2
  if (low !== undefined && high !== undefined && low < middle && middle < high) return new Map([[key, middle]])
  const inOrder = [...others.slice(0, to), moved, ...others.slice(to)]
  return new Map(inOrder.map((entry, index) => [entry.key, index + 1]))
}
