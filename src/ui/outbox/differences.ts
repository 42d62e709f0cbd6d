// Where two versions of a meeting part: each field by its name, with both values in words.
import { json, type Json } from '../../domain/json.ts'
import { sameJson } from '../../domain/same-json.ts'
import type { Found } from '../../store/read.ts'
import { leafName, valueInWords } from '../text/conflict.ts'

export interface Difference {
  readonly name: string
  readonly copy: string
  readonly shown: string
}

/**
 * @param copy the leaves that were not applied: path → value
 * @param shown the meeting as everyone sees it now
 */
export function differences(copy: Readonly<Record<string, Json>>, shown: Found<'meeting'> | null): Difference[] {
  const { agenda = [], agreements = [], attendance = [], photos = [] } = shown ?? {}
  const lists = new Map(Object.entries({ agenda, agreements, attendance, photos }))
  const valueAt = (path: string): Json => {
    const [head = '', key, field = ''] = path.split('/')
    if (key === undefined) return own(shown, head)
    return own(
      lists.get(head)?.find((entry) => entry.key === key),
      field,
    )
  }
  /** A person by name, anything else by its number in the list. */
  const placeOf = (collection: string, key: string): string | undefined => {
    if (collection === 'attendance') return attendance.find((entry) => entry.key === key)?.name
    const index = lists.get(collection)?.findIndex((entry) => entry.key === key) ?? -1
    return index >= 0 ? `${index + 1}` : undefined
  }
  return Object.entries(copy).flatMap(([path, value]) => {
    const [name, now] = [leafName(path, placeOf), valueAt(path)]
    if (name === undefined || sameJson(value, now)) return []
    return [{ name, copy: valueInWords(path, value), shown: valueInWords(path, now) }]
  })
}

const own = (object: object | null | undefined, name: string): Json =>
  json.safeParse(Object.entries(object ?? {}).find(([each]) => each === name)?.[1]).data ?? null
