// Where two versions of a record part: each field by its name, with both values in words.
import { json, type Json } from '../domain/json.ts'
import type { Path } from '../domain/record.ts'
import { sameJson } from '../domain/same-json.ts'
import { leafName, valueInWords } from './text/conflict.ts'

export interface Difference {
  readonly path: Path
  readonly name: string
  readonly copy: string
  readonly shown: string
}

/**
 * @param copy the leaves that were not applied: path → value
 * @param shown the record as everyone sees it now
 */
export function differences(copy: Readonly<Record<Path, Json>>, shown: object | null): Difference[] {
  const placeOf = placesIn(shown)
  return Object.entries(copy).flatMap(([at, value]) => {
    const path = at as Path // the keys of such a map are paths by its type; `Object.entries` forgets it
    const [name, now] = [leafName(path, placeOf), valueAt(shown, path)]
    if (name === undefined || sameJson(value, now)) return []
    return [{ path, name, copy: valueInWords(path, value), shown: valueInWords(path, now) }]
  })
}

/** A person by name, anything else by its number in the list. */
export function placesIn(shown: object | null): (collection: string, key: string) => string | undefined {
  return (collection, key) => {
    const list = entriesIn(shown, collection)
    const index = list.findIndex((entry) => own(entry, 'key') === key)
    if (index < 0) return undefined
    const name = own(list[index], 'name')
    return collection === 'attendance' ? (typeof name === 'string' ? name : undefined) : `${index + 1}`
  }
}

/** Null where nothing is written. */
export function valueAt(shown: object | null, path: Path): Json {
  const [head = '', key, field = ''] = path.split('/')
  if (key === undefined) return own(shown, head)
  return own(
    entriesIn(shown, head).find((entry) => own(entry, 'key') === key),
    field,
  )
}

/** The rows of one of the record's lists. */
export function entriesIn(shown: object | null, collection: string): readonly object[] {
  const list: unknown = Object.entries(shown ?? {}).find(([each]) => each === collection)?.[1]
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'object' && entry !== null) : []
}

const own = (object: object | null | undefined, name: string): Json =>
  json.safeParse(Object.entries(object ?? {}).find(([each]) => each === name)?.[1]).data ?? null
