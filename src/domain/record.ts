// What every kind of record has in common: named leaves, some of them inside keyed entries.
//
// A record travels and merges leaf by leaf. A leaf's path is `field` or `collection/key/field`.
// An entry (an attendee, an agreement…) exists while any of its leaves is not null.
import * as z from 'zod/mini'
import { entryKey, type EntryKey } from './id.ts'
import { isPlainObject, type Json } from './json.ts'

/** A leaf's address: `date`, `attendance/k7.a1.3/name`. */
export const path = z
  .string()
  .check(z.regex(/^[a-z][A-Za-z0-9]{0,39}(\/[A-Za-z0-9][A-Za-z0-9._-]{0,63}\/[a-z][A-Za-z0-9]{0,39})?$/))
  .brand<'Path'>()
export type Path = z.infer<typeof path>

/**
 * Leaf → something, as on the wire. A schema of our own because it stands on the first screen's way: zod's for any
 * record weighs four times as much.
 */
export const leafMap = <T>(value: z.ZodMiniType<T>) =>
  z.custom<Record<Path, T>>(
    (map) =>
      isPlainObject(map) &&
      Object.entries(map).every(([at, each]) => path.safeParse(at).success && value.safeParse(each).success),
  )

/** The schemas of one kind of record: its own fields, and the fields of each keyed collection. */
export interface Shape {
  readonly fields: Readonly<Record<string, z.ZodMiniType>>
  readonly entries: Readonly<Record<string, Readonly<Record<string, z.ZodMiniType>>>>
}

type Fields<F extends Readonly<Record<string, z.ZodMiniType>>> = { readonly [K in keyof F]?: z.infer<F[K]> }
export type EntryOf<F extends Readonly<Record<string, z.ZodMiniType>>> = Fields<F> & { readonly key: EntryKey }

/** The record as screens and documents read it. A field nobody wrote, or unreadable, is absent. */
export type RecordOf<S extends Shape> = Fields<S['fields']> & {
  readonly [E in keyof S['entries']]: readonly EntryOf<S['entries'][E]>[]
}

/** The address of a record's own field. */
export const fieldPath = (field: string): Path => path.parse(field)
/** The address of a field inside a keyed entry. */
export const entryPath = (collection: string, key: EntryKey, field: string): Path =>
  path.parse(`${collection}/${key}/${field}`)

/** The schema that rules a leaf; undefined when this version of the software does not know the leaf. */
export function leafSchema(shape: Shape, at: Path): z.ZodMiniType | undefined {
  const [head = '', key, field = ''] = at.split('/')
  const fields = key === undefined ? shape.fields : own(shape.entries, head)
  return fields && own(fields, key === undefined ? head : field)
}

/**
 * Gathers leaves into a typed record. Entries come in the order of their `order` field, then of their key.
 * Null leaves, leaves of a later version and leaves that do not fit their schema are left out, never thrown:
 * the raw leaves stay where they are kept.
 */
export function recordOf<S extends Shape>(shape: S, leaves: Iterable<readonly [Path, Json]>): RecordOf<S> {
  const fields: Record<string, unknown> = {}
  const entries: Record<string, Map<string, Record<string, unknown>>> = {}
  for (const collection of Object.keys(shape.entries)) entries[collection] = new Map()
  for (const [at, value] of leaves) {
    const parsed = value === null ? undefined : leafSchema(shape, at)?.safeParse(value)
    if (!parsed?.success) continue
    const [head = '', key, field] = at.split('/')
    if (key === undefined || field === undefined) fields[head] = parsed.data
    else entryIn(entries[head], key)[field] = parsed.data
  }
  const lists = Object.entries(entries).map(([name, byKey]) => [name, [...byKey.values()].sort(byOrder)])
  return { ...fields, ...Object.fromEntries(lists) }
}

function entryIn(byKey: Map<string, Record<string, unknown>> | undefined, key: string): Record<string, unknown> {
  const entry = byKey?.get(key) ?? { key: entryKey.parse(key) }
  byKey?.set(key, entry)
  return entry
}

function byOrder(a: Record<string, unknown>, b: Record<string, unknown>): number {
  const place = (entry: Record<string, unknown>) => (typeof entry['order'] === 'number' ? entry['order'] : Infinity)
  const [first, second] = [place(a), place(b)]
  if (first !== second) return first < second ? -1 : 1
  return String(a['key']) < String(b['key']) ? -1 : 1
}

/** Only what the object itself holds: `constructor` and its like are nobody's field. */
function own<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}
