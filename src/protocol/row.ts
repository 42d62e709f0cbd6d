// A record as it is kept and sent: each leaf with its value and the name of the change that wrote it.
import * as z from 'zod/mini'
import { recordId, type RecordId } from '../domain/id.ts'
import { json, type Json } from '../domain/json.ts'
import { fieldPath, leafMap, path, type Path } from '../domain/record.ts'
import { fromGroups, inGroups, ungrouped } from './leaf-groups.ts'
import { mutationName, type MutationName } from './name.ts'
import { whole } from '../domain/whole.ts'

export interface Leaf {
  readonly value: Json
  /** Null only on the device that wrote it, while the change is not sealed. */
  readonly name: MutationName | null
}

export interface Row {
  readonly id: RecordId
  readonly type: string
  /** The mesa's version at which it last changed; 0 where the endpoint has not said yet. */
  readonly v: number
  readonly leaves: ReadonlyMap<Path, Leaf>
}

/** Written by `del` alone, and emptied by any later change: an edit to a removed record revives it. */
export const REMOVED = fieldPath('removed')
/** Holds `closed` once sealed; only `close` writes that. */
export const STATE = fieldPath('state')

export const isRemoved = (row: Row): boolean => row.leaves.get(REMOVED)?.value === true
export const isSealed = (row: Row): boolean => row.leaves.get(STATE)?.value === 'closed'

/** A leaf that speaks of the record as a whole: its seal, or its removal. */
export const isSealing = (at: Path, value: Json | undefined): boolean =>
  at === REMOVED || (at === STATE && value === 'closed')

const flat = leafMap(json)
const leafGroups = z.custom<Readonly<Record<string, Json>>>((groups) => flat.safeParse(ungrouped(groups)).success)

/** Leaves in groups, and the names of their changes run-length coded: neighbours mostly share one. */
export const wireRow = z.object({
  id: recordId,
  type: z.string(),
  v: whole,
  f: leafGroups,
  /** Names, and how many leaves in a row each one wrote. */
  by: z.array(z.nullable(mutationName)),
  runs: z.array(whole),
})
export type WireRow = z.infer<typeof wireRow>

/** The names of the changes that wrote these leaves, as `WireRow` has them. */
export function writersIn(groups: ReturnType<typeof inGroups<Leaf>>): Pick<WireRow, 'by' | 'runs'> {
  const by: (MutationName | null)[] = []
  const runs: number[] = []
  for (const [, group] of groups) {
    for (const [, { name }] of group) {
      if (runs.length > 0 && by.at(-1) === name) runs.push((runs.pop() ?? 0) + 1)
      else {
        by.push(name)
        runs.push(1)
      }
    }
  }
  return { by, runs }
}

export function encodeRow({ id, type, v, leaves }: Row): WireRow {
  const groups = inGroups(leaves)
  return { id, type, v, f: fromGroups(groups, ({ value }) => value), ...writersIn(groups) }
}

/** For a device of the first protocol, which knows no groups. */
export const flatRow = (row: WireRow): WireRow => ({ ...row, f: flat.parse(ungrouped(row.f)) })

export function decodeRow({ id, type, v, f, by, runs }: WireRow): Row {
  const names = by.flatMap((name, index) => Array<MutationName | null>(runs[index] ?? 0).fill(name))
  const leaves = new Map<Path, Leaf>()
  const values = ungrouped(f) as typeof f // the same leaves under their whole paths
  for (const [at, value] of Object.entries(values)) {
    leaves.set(path.parse(at), { value, name: names[leaves.size] ?? null })
  }
  return { id, type, v, leaves }
}

/** The plain values, as `recordOf` takes them. */
export function* valuesOf(row: Row): Generator<readonly [Path, Json]> {
  for (const [at, { value }] of row.leaves) yield [at, value]
}
