// A change as it may be merged and kept: without what was taken away at a person's wish and is still on some phone.
import { recordId } from '../domain/id.ts'
import { isPlainObject, type Json } from '../domain/json.ts'
import { forgottenAttendee } from '../domain/personal-leaves.ts'
import { fieldPath } from '../domain/record.ts'
import { erasureIn, withoutErased } from '../protocol/erased.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { Workbench } from './workbench.ts'

const OF = fieldPath('of')
const ATTENDEE = fieldPath('attendee')
const STROKES = fieldPath('strokes')
/** What stood in another record, in those that say how two versions became one. */
const REPLACED = fieldPath('replaced')

/** The same change, unless it says something that was taken away. */
export async function lawful(bench: Workbench, change: Mutation): Promise<Mutation> {
  const kept = withoutErased(await bench.row(change.rec), change)
  if (kept.type === 'signature' && typeof kept.patch[STROKES] === 'string') return withoutDrawing(bench, kept)
  return isPlainObject(kept.patch[REPLACED]) ? withoutReplaced(bench, kept) : kept
}

/** Somebody who was forgotten signed on a phone that did not know it yet. */
async function withoutDrawing(bench: Workbench, change: Mutation): Promise<Mutation> {
  const { [STROKES]: _drawing, ...patch } = change.patch
  const attendee = patch[ATTENDEE]
  const erasure = erasureIn(await otherOf(bench, change))
  const isForgotten = typeof attendee === 'string' && erasure?.leaves.includes(forgottenAttendee(attendee))
  return isForgotten ? { ...change, patch } : change
}

async function withoutReplaced(bench: Workbench, change: Mutation): Promise<Mutation> {
  const erasure = erasureIn(await otherOf(bench, change))
  const before = change.patch[REPLACED]
  const left = erasure && before !== undefined ? lessOf(before, erasure.leaves) : before
  return left === before || left === undefined ? change : { ...change, patch: { ...change.patch, [REPLACED]: left } }
}

/** The record that this one is about. */
async function otherOf(bench: Workbench, { rec, patch }: Mutation) {
  const said = patch[OF] ?? (await bench.row(rec))?.leaves.get(OF)?.value
  const of = recordId.safeParse(said)
  return of.success ? bench.row(of.data) : null
}

/** Values by leaf, without those; the same where none of them is there. */
export function lessOf(values: Json, leaves: readonly string[]): Json {
  if (!isPlainObject(values)) return values
  const left = Object.entries(values).filter(([at]) => !leaves.includes(at))
  return left.length === Object.keys(values).length ? values : Object.fromEntries(left)
}
