// One change to one record: the only thing a device sends.
import * as z from 'zod/mini'
import { recordId } from '../domain/id.ts'
import { isPlainObject, json } from '../domain/json.ts'
import { leafMap, type Path } from '../domain/record.ts'
import { instant } from '../domain/time.ts'
import { grouped, ungrouped } from './leaf-groups.ts'
import { mutationName } from './name.ts'
import { whole } from '../domain/whole.ts'

/** Above this many characters a change is set apart, never sent again and again (fault 36). */
export const MAX_MUTATION_CHARS = 400_000

export const mutation = z.object({
  rec: recordId,
  type: z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/)),
  /** `set` writes leaves, `del` removes the record, `close` seals it with its whole content. */
  op: z.enum(['set', 'del', 'close']),
  /** Leaf → new value; null empties the leaf. */
  patch: leafMap(json),
  /** Leaf → name of the change whose value was on screen. A leaf seen empty is left out. */
  over: leafMap(mutationName),
  schema: whole,
  /** Milliseconds since 1970 on the author's clock and its minutes from UTC: shown to people, never used for order. */
  at: instant,
  off: whole,
})
export type Mutation = z.infer<typeof mutation>
export type Patch = Mutation['patch']

/** A map's keys are paths by its schema; `Object.entries` alone forgets it. */
export const entriesOf = <T>(leaves: Readonly<Record<Path, T>>): [Path, T][] => Object.entries(leaves) as [Path, T][]

/** As it is sealed, chained and sent, to the letter. */
export const bytesOf = (change: Mutation): string =>
  JSON.stringify({ ...change, patch: grouped(entriesOf(change.patch)), over: grouped(entriesOf(change.over)) })

/** What such bytes say, before a schema has judged it. */
export const opened = (said: unknown): unknown =>
  isPlainObject(said) ? { ...said, patch: ungrouped(said['patch']), over: ungrouped(said['over']) } : said
