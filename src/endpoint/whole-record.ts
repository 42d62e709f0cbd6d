// A record written as a person would, with lists of entries, turned into the leaves it travels as.
import * as z from 'zod/mini'
import { entryKey } from '../domain/id.ts'
import { json, type Json } from '../domain/json.ts'
import { entryPath, fieldPath, type Shape } from '../domain/record.ts'
import type { Patch } from '../protocol/mutation.ts'

const entryList = z.array(z.record(z.string(), json))

/** Whether the values fit is for the endpoint to judge, as with any other change. */
export function leavesOf(shape: Shape, record: Readonly<Record<string, Json>>): Patch {
  const patch: Patch = {}
  for (const [field, value] of Object.entries(record)) {
    if (!Object.hasOwn(shape.entries, field)) {
      patch[fieldPath(field)] = value
      continue
    }
    for (const { key, ...leaves } of entryList.parse(value)) {
      const entry = entryKey.parse(key)
      for (const [name, leaf] of Object.entries(leaves)) patch[entryPath(field, entry, name)] = leaf
    }
  }
  return patch
}
