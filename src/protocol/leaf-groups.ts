// The leaves of one entry side by side, so that what their paths share is said once: a fourth of all that travels.
// `{"a/k1/x":1, "a/k1/y":2, "date":3}` is written `{"a/k1/":{"x":1,"y":2}, "date":3}`. No path ends in a slash.
import { isPlainObject } from '../domain/json.ts'
import type { Path } from '../domain/record.ts'

/** Leaves, neighbours of one entry together where the first of them stood. Adding one at the end keeps the others' order. */
export function inGroups<T>(leaves: Iterable<readonly [Path, T]>): [string, (readonly [Path, T])[]][] {
  const groups = new Map<string, (readonly [Path, T])[]>()
  for (const leaf of leaves) {
    const [at] = leaf
    const head = at.slice(0, at.lastIndexOf('/') + 1) || at
    const group = groups.get(head)
    if (group) group.push(leaf)
    else groups.set(head, [leaf])
  }
  return [...groups]
}

/** One leaf alone stands under its whole path. */
export const grouped = <T>(leaves: Iterable<readonly [Path, T]>): Record<string, T | Record<string, T>> =>
  fromGroups(inGroups(leaves), (value) => value)

/** The same of what `inGroups` made, each leaf as `said` says it. */
export const fromGroups = <T, U>(
  groups: readonly [string, (readonly [Path, T])[]][],
  said: (leaf: T) => U,
): Record<string, U | Record<string, U>> =>
  Object.fromEntries(
    groups.map(([head, all]) => {
      const [first] = all
      if (all.length === 1 && first) return [first[0], said(first[1])]
      return [head, Object.fromEntries(all.map(([at, leaf]) => [at.slice(head.length), said(leaf)]))]
    }),
  )

/** Back again. What is not in groups stays as it is, and what is no object too: a schema is to judge it. */
export function ungrouped(groups: unknown): unknown {
  if (!isPlainObject(groups)) return groups
  return Object.fromEntries(
    Object.entries(groups).flatMap(([at, value]): [string, unknown][] =>
      at.endsWith('/') && isPlainObject(value)
        ? Object.entries(value).map(([name, each]) => [at + name, each])
        : [[at, value]],
    ),
  )
}
