// What there is to choose between two versions: a field each, a whole row of a list where only one side has it. What no
// person reads goes with what it belongs to.
import type { Json } from '../../domain/json.ts'
import type { Path } from '../../domain/record.ts'
import { rowName, WITH } from '../text/conflict.ts'
import { differences, placesIn, type Difference } from '../differences.ts'

export interface Choice {
  /** What is taken, or left, with it. */
  readonly paths: readonly Path[]
  readonly name: string
  readonly copy: string
  readonly shown: string
}

/**
 * @param copy the leaves that were not applied: path → value
 * @param shown the record as everyone sees it now
 */
export function choicesOf(copy: Readonly<Record<Path, Json>>, shown: object | null): Choice[] {
  const found = differences(copy, shown)
  const placeOf = placesIn(shown)
  const rows = new Map<string, Difference[]>()
  const alone: Choice[] = []
  for (const each of found) {
    const row = rowOf(each.path)
    if (row && isWhole(row, copy, found, shown)) rows.set(row, [...(rows.get(row) ?? []), each])
    else alone.push({ ...each, paths: [each.path] })
  }
  const whole = [...rows].map(([row, all]): Choice => {
    const [list = '', key = ''] = row.split('/')
    const words = (side: 'copy' | 'shown') => all.map((each) => each[side])
    const isNew = placeOf(list, key) === undefined
    return {
      paths: all.map(({ path }) => path),
      name: rowName(list, placeOf(list, key)),
      copy: isNew ? words('copy').join(' · ') : (words('copy')[0] ?? ''),
      shown: isNew ? (words('shown')[0] ?? '') : words('shown').join(' · '),
    }
  })
  return withHidden([...alone, ...whole], copy)
}

const rowOf = (path: string): string | null => (path.includes('/') ? path.split('/').slice(0, 2).join('/') : null)

/** The record has no such row, or the copy takes all of it away. */
function isWhole(row: string, copy: Readonly<Record<Path, Json>>, found: readonly Difference[], shown: object | null) {
  const [list = '', key = ''] = row.split('/')
  const isHere = placesIn(shown)(list, key) !== undefined
  if (!isHere) return true
  const values = Object.entries(copy).filter(([at]) => at.startsWith(`${row}/`))
  return values.every(([, value]) => value === null) && found.filter(({ path }) => rowOf(path) === row).length > 1
}

function withHidden(choices: readonly Choice[], copy: Readonly<Record<Path, Json>>): Choice[] {
  const taken = new Set(choices.flatMap(({ paths }) => paths))
  const homes = choices.map(({ paths }) => [...paths])
  for (const at of Object.keys(copy)) {
    const path = at as Path // the keys of such a map are paths by its type; `Object.keys` forgets it
    if (taken.has(path)) continue
    const [row, owner] = [rowOf(path), WITH[path]]
    const home =
      homes.find((paths) => paths.some((each) => (row === null ? each === owner : rowOf(each) === row))) ?? homes[0]
    home?.push(path)
  }
  return choices.map((choice, index) => ({ ...choice, paths: homes[index] ?? choice.paths }))
}
