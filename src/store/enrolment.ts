// The day this device becomes a person's.
import type { Grant } from '../domain/access.ts'
import { receiveGrants } from './receive.ts'
import { session, type Session } from './session.ts'
import { mayWrite, type Store } from './store.ts'

/** Ties the device to the person. What was written before stays, and goes on under the new identity. */
export async function enrol(store: Store, who: Session, grants: readonly Grant[]): Promise<void> {
  await store.db.transaction('rw', store.db.meta, store.db.scopes, async () => {
    await mayWrite(store)
    await store.db.meta.put({ key: 'session', value: session.parse(who) })
    await receiveGrants(store, grants)
  })
}
