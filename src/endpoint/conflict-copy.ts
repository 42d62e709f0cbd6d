// «Hay dos versiones»: keeps what was written over something its author had not seen, where everyone will see it.
import { conflictShape } from '../domain/conflict.ts'
import { recordId, type RecordId } from '../domain/id.ts'
import type { Json } from '../domain/json.ts'
import { fieldPath, recordOf, type Path } from '../domain/record.ts'
import { entriesOf, type Mutation, type Patch } from '../protocol/mutation.ts'
import type { MutationName } from '../protocol/name.ts'
import { valuesOf, type Leaf, type Row } from '../protocol/row.ts'
import type { Workbench } from './workbench.ts'

/** Apart from the keys of records, which have the same shape as names and could be equal to one. */
const copyId = (name: MutationName): RecordId => recordId.parse(`copy-${name}`)

/**
 * Puts the unseen values in a copy named after the change. A value written over one that is itself in an open copy
 * takes its place there, so that correcting a text twice without signal leaves two versions and not three.
 * @returns the copies that hold them
 */
export async function keepCopy(
  bench: Workbench,
  { change, name, unseen, by }: { change: Mutation; name: MutationName; unseen: Patch; by: string },
): Promise<RecordId[]> {
  const left: Patch = {}
  const kept = new Set<RecordId>()
  for (const [at, value] of entriesOf(unseen)) {
    const earlier = await openCopy(bench, at, change.over[at])
    if (earlier) {
      kept.add(earlier.row.id)
      const values = { ...earlier.values, [at]: value }
      bench.put(withLeaves(earlier.row, name, { values, writers: { ...earlier.writers, [at]: name } }))
    } else left[at] = value
  }
  if (Object.keys(left).length === 0) return [...kept]
  const blank: Row = { id: copyId(name), type: 'conflict', v: 0, leaves: new Map() }
  const writers = Object.fromEntries(entriesOf(left).map(([at]) => [at, name]))
  const { rec: of, type: ofType, at } = change
  const standing = await authorsOf(bench, of, Object.keys(left))
  const merged = Object.keys(change.patch).filter((path) => !Object.hasOwn(unseen, path))
  bench.put(withLeaves(blank, name, { of, ofType, values: left, writers, by, at, standing, merged }))
  return [...kept, blank.id]
}

/** Who wrote what stands in the record where the copy has something else. */
async function authorsOf(bench: Workbench, of: RecordId, paths: readonly string[]): Promise<Record<Path, Json>> {
  const standing: Record<Path, Json> = {}
  for (const [at, { name }] of (await bench.row(of))?.leaves ?? []) {
    const author = name && paths.includes(at) ? (await bench.receiptsOf(name))[0] : undefined
    if (author) standing[at] = { name: author.name, by: author.by, at: author.at }
  }
  return standing
}

/** The open copy in which the value that this change wrote still stands: a clone of the phone may have put another there. */
async function openCopy(bench: Workbench, at: Path, over: MutationName | undefined) {
  if (!over) return null
  for (const id of (await bench.receiptsOf(over)).flatMap(({ copies }) => copies)) {
    const row = await bench.row(id)
    const { resolved, values, writers } = recordOf(conflictShape, row ? valuesOf(row) : [])
    if (row && values && writers?.[at] === over && !resolved) return { row, values, writers }
  }
  return null
}

function withLeaves(row: Row, name: MutationName, fields: Readonly<Record<string, Json>>): Row {
  const leaves = new Map<ReturnType<typeof fieldPath>, Leaf>(row.leaves)
  for (const [field, value] of Object.entries(fields)) leaves.set(fieldPath(field), { value, name })
  return { ...row, leaves }
}
