// Changes written by earlier versions of the program, lifted to what they mean today.
import type { Mutation } from './mutation.ts'
import { SCHEMA } from './version.ts'

type Upcaster = (change: Mutation) => Mutation

/**
 * By the schema they lift from, to the next. None is ever taken away: a phone may come back after years. Fields only
 * added need none; it is for fields that are split, renamed or counted in another way.
 */
const UPCASTERS: Readonly<Record<number, Upcaster>> = {}

/**
 * The change as this version would have written it. One of a later version than this stays as it is.
 * @throws when a version was shipped without its upcaster: a fault of ours
 */
export function lifted(change: Mutation, upcasters = UPCASTERS, to = SCHEMA): Mutation {
  let now = change
  while (now.schema < to) {
    const upcast = upcasters[now.schema]
    if (!upcast) throw new Error(`schema ${now.schema} has no upcaster`)
    now = { ...upcast(now), schema: now.schema + 1 }
  }
  return now
}
