// Where a device stands with the endpoint in one mesa.
import * as z from 'zod/mini'
import type { MesaId } from '../domain/id.ts'
import { digest, NO_ROWS } from './digest.ts'
import { incarnation, salt, type Incarnation } from './name.ts'
import { whole } from '../domain/whole.ts'
import { accessFields } from './scope-access.ts'

/** The chain before the first change of an incarnation. */
export const CHAIN_START = ''

export const scope = z.object({
  ...accessFields,
  inc: incarnation,
  /** Null before the first answer. */
  epoch: z.nullable(z.string()),
  cursor: whole,
  /** All rows are being fetched anew beside those shown, which stay until all are here. */
  shadowing: z.boolean(),
  /** Those shown are of another database than the endpoint has now: their versions say nothing. */
  stale: z.boolean(),
  /** The last change sealed, and the chain there. */
  sealed: z.object({ seq: whole, ch: z.string() }),
  /** The last change answered, and the chain there. */
  answered: z.object({ seq: whole, ch: z.string() }),
  /** Up to this version all is in a verified backup. */
  safe: whole,
  /** Of the rows the endpoint sent; while shadowing, of those in the shadow. */
  digest,
  /** The run of the program in which the rows themselves were last counted. */
  counted: z.nullable(salt),
})
export type Scope = z.infer<typeof scope>

export const newScope = (mesa: MesaId, access: Scope['access'], inc: Incarnation): Scope => {
  const start = { seq: 0, ch: CHAIN_START }
  const place = { epoch: null, cursor: 0, shadowing: false, stale: false, sealed: start, answered: start }
  return { mesa, access, inc, ...place, safe: 0, digest: NO_ROWS, counted: null }
}
