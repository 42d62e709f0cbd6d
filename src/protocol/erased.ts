// What was taken away at a person's wish, and must not come back: a leaf of its own in the record says which leaves.
//
// The endpoint alone writes it. Each of those leaves is empty under the name of the erasure: whoever writes over that name
// has seen that it was taken away, and says it anew; any other word for it is an old one, and goes nowhere.
import * as z from 'zod/mini'
import { fieldPath, path, type Path } from '../domain/record.ts'
import type { Mutation } from './mutation.ts'
import { mutationName, type MutationName } from './name.ts'
import type { Row } from './row.ts'

export const ERASED = fieldPath('erased')

const erasure = z.object({
  leaves: z.array(path),
  /** Of an acta: its seal before anything was taken away, which is on its papers. */
  seal: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
})
export type Erasure = z.infer<typeof erasure>

export function erasureIn(row: Row | null): Erasure | null {
  const said = row?.leaves.get(ERASED)
  return said ? (erasure.safeParse(said.value).data ?? null) : null
}

/** No change of any device has such a name, and no two erasures in a mesa have the same. */
export const erasureNameAt = (v: number): MutationName => mutationName.parse(`endpoint.erased.${v}`)

/** The mesa's version at which something of it was last taken away; 0 when nothing was. */
export const erasedAt = (row: Row): number => Number(row.leaves.get(ERASED)?.name?.split('.').at(-1) ?? 0)

/** Of a file, the bytes themselves were taken away. */
export const isErased = (row: Row | null): boolean => row?.leaves.has(ERASED) === true

/** The change as it may be merged: the same one unless it says something old of what was taken away. */
export function withoutErased(row: Row | null, change: Mutation): Mutation {
  const isSaid = Object.hasOwn(change.patch, ERASED)
  if (!isSaid && !isErased(row)) return change
  const { [ERASED]: _own, ...patch } = change.patch
  const over = { ...change.over }
  let isSame = !isSaid
  for (const at of [ERASED, ...(erasureIn(row)?.leaves ?? [])]) {
    const name = row?.leaves.get(at)?.name
    const isSpokenOf = change.op !== 'set' || Object.hasOwn(patch, at)
    if (!name || over[at] === name || !isSpokenOf) continue
    delete patch[at]
    over[at] = name
    isSame = false
  }
  return isSame ? change : { ...change, patch, over }
}

/** The row with these leaves taken away, and that they were. */
export function erased(row: Row, leaves: readonly Path[], by: MutationName, seal?: string): Row {
  const before = erasureIn(row)
  const all = new Map(row.leaves)
  for (const at of leaves) all.set(at, { value: null, name: by })
  const kept = before?.seal ?? seal
  const value = { leaves: [...new Set([...(before?.leaves ?? []), ...leaves])].sort(), ...(kept && { seal: kept }) }
  all.set(ERASED, { value, name: by })
  return { ...row, leaves: all }
}
