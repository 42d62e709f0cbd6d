// From named values to the leaves of a record's own fields, and of its entries.
import type { EntryKey } from '../domain/id.ts'
import type { Json } from '../domain/json.ts'
import { entryPath, fieldPath, type Path } from '../domain/record.ts'

/** Null empties; what is undefined is not spoken of. */
export function patchOf(values: Readonly<Record<string, Json | undefined>>): Record<Path, Json> {
  const patch: Record<Path, Json> = {}
  for (const [name, value] of Object.entries(values)) if (value !== undefined) patch[fieldPath(name)] = value
  return patch
}

/** Entries as they are in another record, under the same keys. */
export function entriesPatch(
  collection: string,
  entries: readonly (Readonly<Record<string, Json | undefined>> & { readonly key: EntryKey })[] = [],
): Record<Path, Json> {
  const patch: Record<Path, Json> = {}
  for (const { key, ...fields } of entries) {
    for (const [name, value] of Object.entries(fields)) {
      if (value !== undefined) patch[entryPath(collection, key, name)] = value
    }
  }
  return patch
}
