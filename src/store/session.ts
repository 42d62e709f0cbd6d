// Who this device belongs to, since the day it was enrolled.
import * as z from 'zod/mini'
import { grant, role } from '../domain/access.ts'
import { deviceId, mesaId } from '../domain/id.ts'
import { receiveGrants } from './receive.ts'
import { mayWrite, type Store } from './store.ts'

const session = z.object({
  device: deviceId,
  token: z.string(),
  person: z.object({ name: z.string(), role, region: mesaId, mesa: z.nullable(mesaId) }),
})
export type Session = z.infer<typeof session>

/** Null until the person enters her code. */
export async function readSession({ db }: Store): Promise<Session | null> {
  const row = await db.meta.get('session')
  return row ? session.parse(row.value) : null
}

/** Ties the device to the person. What was written before stays, and goes on under the new identity. */
export async function enrol(store: Store, who: Session, grants: readonly z.infer<typeof grant>[]): Promise<void> {
  await store.db.transaction('rw', store.db.meta, store.db.scopes, async () => {
    await mayWrite(store)
    await store.db.meta.put({ key: 'session', value: session.parse(who) })
    await receiveGrants(store, grants)
  })
}
