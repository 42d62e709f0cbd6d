// The same values where they stand a second time: in copies, in what was set apart, in the changes kept to the letter.
import { recordId, type RecordId } from '../../domain/id.ts'
import { isPlainObject, type Json } from '../../domain/json.ts'
import { forgottenAttendee, personalLeaves } from '../../domain/personal-leaves.ts'
import type { Sought } from '../../domain/person-search.ts'
import { fieldPath, path, type Path } from '../../domain/record.ts'
import { bytesOf, entriesOf, mutation, opened, type Mutation } from '../../protocol/mutation.ts'
import type { MutationName } from '../../protocol/name.ts'
import type { Row } from '../../protocol/row.ts'
import { jsonIn } from '../json-in.ts'
import { lessOf } from '../lawful.ts'
import type { Workbench } from '../workbench.ts'
import type { Erasing, Room } from './erase-leaves.ts'
import { foundIn } from './found-in-row.ts'

/** Records that hold values of others. */
const HOLDING = ['conflict', 'apart', 'sameMeeting']
const [OF, OF_TYPE, RESOLVED] = [fieldPath('of'), fieldPath('ofType'), fieldPath('resolved')]
const VALUES = fieldPath('values')
const REPLACED = fieldPath('replaced')
/** What a copy is settled as once nothing is left in it to choose. */
const SETTLED: Readonly<Record<string, string>> = { conflict: 'dismissed', apart: 'seen' }

/** What to take out beside what was taken out of the records themselves. */
export interface Beside {
  readonly erasing: Erasing
  readonly sought: Sought
  /** Copies that were chosen: in those it is looked for anew. */
  readonly records: ReadonlySet<RecordId>
  readonly untaken: ReadonlySet<string>
  readonly name: MutationName
}

export async function eraseCopies({ kept }: Room, bench: Workbench, beside: Beside): Promise<void> {
  for (const row of await kept.recordsOfKinds(HOLDING)) {
    const of = recordId.safeParse(row.leaves.get(OF)?.value).data
    const type = row.leaves.get(OF_TYPE)?.value
    const gone = [
      ...((of && beside.erasing.leaves.get(of)) ?? []),
      ...(of && typeof type === 'string' && beside.records.has(row.id)
        ? hersIn({ id: of, type, leaves: leavesIn(row.leaves.get(VALUES)?.value ?? null) }, beside.sought)
        : []),
    ]
    const less = gone.length > 0 ? without(row, gone, beside.name) : row
    if (less === row) continue
    await bench.fetch([row.id])
    bench.put(less)
  }
}

export async function eraseUntaken({ kept }: Room, { erasing, sought, untaken }: Beside): Promise<void> {
  for (const { name, bytes } of await kept.quarantined()) {
    const read = mutation.safeParse(opened(jsonIn(bytes)))
    if (!read.success) {
      // Nobody can tell what in it is hers: all of it goes.
      if (untaken.has(name)) await kept.rewriteQuarantined({ name, bytes: '{}' })
      continue
    }
    const { rec: id, type, patch } = read.data
    const hers = untaken.has(name) ? hersIn({ id, type, leaves: leavesIn(patch) }, sought) : []
    const less = lessened(read.data, [...(erasing.leaves.get(id) ?? []), ...drawingIn(read.data, erasing), ...hers])
    if (less) await kept.rewriteQuarantined({ name, bytes: bytesOf(less) })
  }
}

/** Null where nothing of that is in it. */
function lessened(change: Mutation, gone: readonly Path[]): Mutation | null {
  const patch = Object.fromEntries(entriesOf(change.patch).filter(([at]) => !gone.includes(at)))
  return Object.keys(patch).length < Object.keys(change.patch).length ? { ...change, patch } : null
}

/** The signature of somebody on a list who is forgotten. */
function drawingIn({ type, patch }: Mutation, { leaves }: Erasing): Path[] {
  const of = recordId.safeParse(patch[OF]).data
  const attendee = patch[fieldPath('attendee')]
  if (type !== 'signature' || !of || typeof attendee !== 'string') return []
  return leaves.get(of)?.includes(forgottenAttendee(attendee)) ? personalLeaves(type, []) : []
}

type Kept = Pick<Row, 'id' | 'type' | 'leaves'>

/** What is hers of a record as a copy has it: where it names her. */
function hersIn(kept: Kept, sought: Sought): Path[] {
  const found = foundIn({ ...kept, v: 0 }, sought)
  return found.length > 0
    ? personalLeaves(
        kept.type,
        found.map(({ at }) => at),
      )
    : []
}

function leavesIn(values: Json): Row['leaves'] {
  if (!isPlainObject(values)) return new Map()
  const leaves = new Map<Path, { value: Json; name: null }>()
  for (const [at, value] of Object.entries(values)) {
    const known = path.safeParse(at)
    if (known.success) leaves.set(known.data, { value, name: null })
  }
  return leaves
}

function without(row: Row, gone: readonly Path[], name: MutationName): Row {
  const leaves = new Map(row.leaves)
  for (const at of [VALUES, REPLACED]) {
    const before = row.leaves.get(at)?.value ?? null
    const less = lessOf(before, gone)
    if (less !== before) leaves.set(at, { value: less, name })
  }
  const changed = leaves.get(VALUES)
  if (changed === row.leaves.get(VALUES))
    return leaves.get(REPLACED) === row.leaves.get(REPLACED) ? row : { ...row, leaves }
  const settled = SETTLED[row.type]
  const isEmpty = isPlainObject(changed?.value) && Object.keys(changed.value).length === 0
  if (settled && isEmpty && !row.leaves.get(RESOLVED)?.value) leaves.set(RESOLVED, { value: settled, name })
  return { ...row, leaves }
}
