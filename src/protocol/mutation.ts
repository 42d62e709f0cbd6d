// One change to one record: the only thing a device sends.
import * as z from 'zod/mini'
import { recordId } from '../domain/id.ts'
import { json } from '../domain/json.ts'
import { leafMap } from '../domain/record.ts'
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
  at: z.number(),
  off: whole,
})
export type Mutation = z.infer<typeof mutation>
export type Patch = Mutation['patch']
