// From named values to the leaves of a meeting. An absent value empties its leaf.
import type { EntryKey } from '../../domain/id.ts'
import type { Json } from '../../domain/json.ts'
import { meetingShape } from '../../domain/meeting.ts'
import { entryPath, fieldPath, type Path } from '../../domain/record.ts'

export type Collection = keyof (typeof meetingShape)['entries']
type Values<Name extends string> = { readonly [N in Name]?: Json | undefined }
export type FieldValues = Values<keyof (typeof meetingShape)['fields']>
export type EntryValues<C extends Collection> = Values<keyof (typeof meetingShape)['entries'][C] & string>
export type Leaves = Record<Path, Json>

export function fieldsPatch(values: FieldValues): Leaves {
  const patch: Leaves = {}
  for (const [name, value] of Object.entries(values)) patch[fieldPath(name)] = value ?? null
  return patch
}

export function entryPatch<C extends Collection>(collection: C, key: EntryKey, values: EntryValues<C>): Leaves {
  const patch: Leaves = {}
  for (const [name, value] of Object.entries<Json | undefined>(values)) {
    patch[entryPath(collection, key, name)] = value ?? null
  }
  return patch
}

/** An entry is gone once all its leaves are empty. */
export function removalPatch(collection: Collection, key: EntryKey): Leaves {
  const patch: Leaves = {}
  for (const name of Object.keys(meetingShape.entries[collection])) patch[entryPath(collection, key, name)] = null
  return patch
}
