// The merge rule, run by both sides. No clocks: a value is replaced only by who had seen it (SYNC-1 §3).
import type { Json } from '../domain/json.ts'
import { sameJson } from '../domain/same-json.ts'
import type { Path } from '../domain/record.ts'
import { entriesOf, type Mutation, type Patch } from './mutation.ts'
import type { MutationName } from './name.ts'
import { isRemoved, isSealed, REMOVED, STATE, type Leaf, type Row } from './row.ts'

export type Merge =
  | { readonly outcome: 'ok'; readonly row: Row }
  /** `unseen` are the values that would have replaced something their author had not seen. They become a copy. */
  | { readonly outcome: 'conflict'; readonly row: Row | null; readonly unseen: Patch }
  | { readonly outcome: 'refused'; readonly why: 'sealed' | 'badValue' }

/** Applies one named change to the record as the endpoint holds it (null: not there yet). Keeps `v`. */
export function merge(row: Row | null, change: Mutation, name: MutationName): Merge {
  if (row && isSealed(row)) return { outcome: 'refused', why: 'sealed' }
  switch (change.op) {
    case 'set':
      return mergeSet(row, change, name)
    case 'del':
      return mergeWhole(row, { ...change, patch: { [REMOVED]: true } }, name)
    case 'close':
      return change.patch[STATE] === 'closed' ? mergeWhole(row, change, name) : { outcome: 'refused', why: 'badValue' }
  }
}

/** Leaf by leaf: what was seen is replaced, the rest is kept beside. */
function mergeSet(row: Row | null, change: Mutation, name: MutationName): Merge {
  if (change.patch[STATE] === 'closed' || change.patch[REMOVED]) return { outcome: 'refused', why: 'badValue' }
  const seen: Patch = {}
  const unseen: Patch = {}
  for (const [at, value] of entriesOf(change.patch)) (mayReplace(row, at, value, change) ? seen : unseen)[at] = value
  const merged = Object.keys(seen).length > 0 || !row ? written(row, change, seen, name) : row
  return Object.keys(unseen).length > 0 ? { outcome: 'conflict', row: merged, unseen } : { outcome: 'ok', row: merged }
}

/** All or nothing: removing and closing speak of the whole record, so all of it must have been seen. */
function mergeWhole(row: Row | null, change: Mutation, name: MutationName): Merge {
  const isSeen = [...(row?.leaves.keys() ?? [])].every((at) => mayReplace(row, at, change.patch[at], change))
  return isSeen
    ? { outcome: 'ok', row: written(row, change, change.patch, name) }
    : { outcome: 'conflict', row, unseen: change.patch }
}

/** Nothing there, the very value its author saw, or the same value again. */
function mayReplace(row: Row | null, at: Path, value: Json | undefined, change: Mutation): boolean {
  const current = row?.leaves.get(at)
  if (!current || current.name === change.over[at]) return true
  return value !== undefined && sameJson(current.value, value)
}

/** The record with these leaves written, whatever was there; how a device shows its own work before it is answered. */
export function written(row: Row | null, change: Mutation, patch: Patch, name: MutationName | null): Row {
  const leaves = new Map<Path, Leaf>(row?.leaves)
  if (row && isRemoved(row) && change.op !== 'del') leaves.set(REMOVED, { value: null, name })
  for (const [at, value] of entriesOf(patch)) leaves.set(at, { value, name })
  return { id: change.rec, type: row?.type ?? change.type, v: row?.v ?? 0, leaves }
}
