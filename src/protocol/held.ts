// A change as the device holds it, from the keystroke until a verified backup has it.
import * as z from 'zod/mini'
import type { Path } from '../domain/record.ts'
import { refusal } from '../domain/problem.ts'
import { entriesOf, mutation, type Mutation, type Patch } from './mutation.ts'
import { mutationName, salt, type MutationName } from './name.ts'
import { written } from './merge.ts'
import { isSealed, isSealing, REMOVED, type Row } from './row.ts'
import { whole } from '../domain/whole.ts'

/**
 * open    → not named yet; later keystrokes fold into it
 * sealed  → named, chained, its bytes fixed; maybe sent, not answered
 * ok / conflict / refused → answered; kept until `safe`
 * replaced → refused once, and written anew by its author as a later change
 */
export const heldState = z.enum(['open', 'sealed', 'ok', 'conflict', 'refused', 'replaced'])

export const held = z.object({
  /** Order of writing on this device. */
  n: whole,
  state: heldState,
  mutation,
  /** From here on: set when sealed. */
  bytes: z.optional(z.string()),
  salt: z.optional(salt),
  seq: z.optional(whole),
  name: z.optional(mutationName),
  ch: z.optional(z.string()),
  /** The name it had before its device got a new incarnation. Leaves cite this one. */
  first: z.optional(mutationName),
  /** Set when answered. */
  v: z.optional(whole),
  why: z.optional(refusal),
  /** The number of the change that replaced it. */
  by: z.optional(whole),
})
export type Held = z.infer<typeof held>

/** The name others cite: the first one it ever had. */
export const citedName = ({ first, name }: Held): MutationName | null => first ?? name ?? null

/** Still to be taken by the endpoint. */
export const isUnsent = ({ state }: Pick<Held, 'state'>): boolean => state === 'open' || state === 'sealed'

/**
 * What the person sees: the endpoint's row with the device's own changes on top, in order of writing.
 * An answered change goes on covering the row until the row itself has caught up (SYNC-1 §3.2 rule 12).
 * A refused one stays in view wherever nothing newer came: what was seen as saved does not vanish by itself.
 * @param isStale the row is of a database that is no more: no version in it says what it has caught up with
 */
export function viewOf(base: Row | null, changes: readonly Held[], isStale = false): Row | null {
  return changes.reduce<Row | null>((row, change) => {
    const shown = shownPatch(base, change, isStale, row)
    return shown ? written(row, change.mutation, shown, citedName(change)) : row
  }, base)
}

/** @param row what is shown so far: the base and the changes before this one */
function shownPatch(base: Row | null, { state, v, mutation }: Held, isStale: boolean, row: Row | null): Patch | null {
  const patch: Patch = mutation.op === 'del' ? { [REMOVED]: true } : mutation.patch
  switch (state) {
    case 'open':
    case 'sealed':
      return patch
    case 'ok':
    case 'conflict':
      return isStale || (base?.v ?? 0) < (v ?? 0) ? patch : null
    case 'refused':
      return row && isSealed(row) ? null : stillSeen(base, patch, mutation)
    case 'replaced':
      return null
  }
}

/** The leaves over which nothing came since their author looked. A refused seal or removal is not in force. */
function stillSeen(base: Row | null, patch: Patch, { over }: Mutation): Patch | null {
  const isHere = (at: Path) => (base?.leaves.get(at)?.name ?? undefined) === over[at]
  const kept = entriesOf(patch).filter(([at, value]) => isHere(at) && !isSealing(at, value))
  return kept.length > 0 || !base ? Object.fromEntries(kept) : null
}
