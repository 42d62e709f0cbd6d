// A record as it is kept and sent: each leaf with its value and the name of the change that wrote it.
import * as z from 'zod/mini'
import { recordId, type RecordId } from '../domain/id.ts'
import { json, type Json } from '../domain/json.ts'
import { fieldPath, path, type Path } from '../domain/record.ts'
import { mutationName, type MutationName } from './name.ts'

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

/** Leaves in order, and the names of their changes run-length coded: neighbours mostly share one. */
export const wireRow = z.object({
  id: recordId,
  type: z.string(),
  v: z.int(),
  f: z.record(path, json),
  by: z.array(z.tuple([z.nullable(mutationName), z.int()])),
})
export type WireRow = z.infer<typeof wireRow>

export function encodeRow({ id, type, v, leaves }: Row): WireRow {
  const f: Record<Path, Json> = {}
  const by: [MutationName | null, number][] = []
  for (const [at, { value, name }] of leaves) {
    f[at] = value
    const run = by.at(-1)
    if (run && run[0] === name) run[1]++
    else by.push([name, 1])
  }
  return { id, type, v, f, by }
}

export function decodeRow({ id, type, v, f, by }: WireRow): Row {
  const names = by.flatMap(([name, count]) => Array<MutationName | null>(count).fill(name))
  const leaves = new Map<Path, Leaf>()
  for (const [at, value] of Object.entries(f)) leaves.set(path.parse(at), { value, name: names[leaves.size] ?? null })
  return { id, type, v, leaves }
}

/** The plain values, as `recordOf` takes them. */
export function* valuesOf(row: Row): Generator<readonly [Path, Json]> {
  for (const [at, { value }] of row.leaves) yield [at, value]
}
