// Who this device belongs to, since the day it was enrolled.
import * as z from 'zod/mini'
import { role } from '../domain/access.ts'
import { deviceId, mesaId } from '../domain/id.ts'
import type { Store } from './store.ts'

export const session = z.object({
  device: deviceId,
  token: z.string(),
  /** Who writes now: what is begun carries this name. */
  person: z.object({ name: z.string(), role, region: mesaId, mesa: z.nullable(mesaId) }),
  /** Whose device it is, while another person writes on it. */
  owner: z.optional(z.string()),
  /** She has left; whoever comes next enters with a code. */
  left: z.optional(z.boolean()),
})
export type Session = z.infer<typeof session>

/** Null until the person enters her code. */
export async function readSession({ db }: Store): Promise<Session | null> {
  const row = await db.meta.get('session')
  return row ? session.parse(row.value) : null
}
