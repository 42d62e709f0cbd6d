// A change as it may be merged and kept: without what was taken away at a person's wish and is still on some phone.
import { recordId } from '../domain/id.ts'
import { isPlainObject, type Json } from '../domain/json.ts'
import { forgottenAttendee, personalLeaves } from '../domain/personal-leaves.ts'
import { fieldPath, path, type Path } from '../domain/record.ts'
import { erasedAt, erasureIn, withoutErased } from '../protocol/erased.ts'
import { entriesOf, type Mutation } from '../protocol/mutation.ts'
import type { Workbench } from './workbench.ts'

const OF = fieldPath('of')
const ATTENDEE = fieldPath('attendee')
const STROKES = fieldPath('strokes')
/** What stood in another record, in those that say how two versions became one. */
const REPLACED = fieldPath('replaced')

/**
 * The same change, unless it says something that was taken away.
 * @param cursor up to which version its device knows the mesa
 */
export async function lawful(bench: Workbench, change: Mutation, cursor: number): Promise<Mutation> {
  const kept = withoutErased(await bench.row(change.rec), change)
  if (kept.type === 'signature' && typeof kept.patch[STROKES] === 'string') return withoutDrawing(bench, kept)
  if (kept.type === 'meeting') return withoutForgotten(bench, kept, cursor)
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

/** A list of attendance begun where there was no signal: what it copied from the roster was taken away there since. */
async function withoutForgotten(bench: Workbench, change: Mutation, cursor: number): Promise<Mutation> {
  const rostered = entriesOf(change.patch).flatMap(([at, value]) => {
    const [, key] = PERSON_OF.exec(at) ?? []
    const person = key === undefined || change.patch[inPlaceOf(key)] ? null : recordId.safeParse(value)
    const leaves = person?.success
      ? personalLeaves('meeting', [at]).filter((each) => change.patch[each] !== undefined)
      : []
    return person?.success && leaves.length > 0 ? [{ person: person.data, leaves }] : []
  })
  await bench.fetch(rostered.map(({ person }) => person))
  const gone: Path[] = []
  for (const { person, leaves } of rostered) {
    const row = await bench.row(person)
    if (row?.type === 'person' && erasedAt(row) > cursor) gone.push(...leaves)
  }
  if (gone.length === 0) return change
  const patch = Object.fromEntries(entriesOf(change.patch).filter(([at]) => !gone.includes(at)))
  return { ...change, patch }
}
const PERSON_OF = /^attendance\/([^/]+)\/person$/
const inPlaceOf = (key: string): Path => path.parse(`attendance/${key}/inPlaceOf`)

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
