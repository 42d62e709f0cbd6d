// From named values to the leaves of a record's own fields.
import type { Json } from '../domain/json.ts'
import { fieldPath, type Path } from '../domain/record.ts'

/** Null empties; what is undefined is not spoken of. */
export function patchOf(values: Readonly<Record<string, Json | undefined>>): Record<Path, Json> {
  const patch: Record<Path, Json> = {}
  for (const [name, value] of Object.entries(values)) if (value !== undefined) patch[fieldPath(name)] = value
  return patch
}
