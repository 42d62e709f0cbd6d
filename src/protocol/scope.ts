// Where a device stands with the endpoint in one mesa.
import * as z from 'zod/mini'
import { mesaId, type MesaId } from '../domain/id.ts'
import { incarnation, type Incarnation } from './name.ts'
import { whole } from '../domain/whole.ts'

/** The chain before the first change of an incarnation. */
export const CHAIN_START = ''

export const scope = z.object({
  mesa: mesaId,
  /** `none`: taken away, what is here may still be read. `foreign`: of a person who had this device before. */
  access: z.enum(['read', 'write', 'none', 'foreign']),
  inc: incarnation,
  /** Null before the first answer. */
  epoch: z.nullable(z.string()),
  cursor: whole,
  /**
   * The endpoint has another database than before: rows are being fetched anew beside those shown, which stay until
   * all are here.
   */
  shadowing: z.boolean(),
  /** The last change sealed, and the chain there. */
  sealed: z.object({ seq: whole, ch: z.string() }),
  /** The last change answered, and the chain there. */
  answered: z.object({ seq: whole, ch: z.string() }),
  /** The last change in a verified backup. */
  safe: whole,
})
export type Scope = z.infer<typeof scope>

export const newScope = (mesa: MesaId, access: Scope['access'], inc: Incarnation): Scope => {
  const start = { seq: 0, ch: CHAIN_START }
  return { mesa, access, inc, epoch: null, cursor: 0, shadowing: false, sealed: start, answered: start, safe: 0 }
}
