// The day this device becomes a person's.
import type { Grant } from '../domain/access.ts'
import { receiveGrants } from './receive.ts'
import { readSession, session, type Session } from './session.ts'
import { mayWrite, type Store } from './store.ts'

/** Ties the device to the person. What was written before stays, and goes on under the new identity. */
export async function enrol(store: Store, who: Session, grants: readonly Grant[]): Promise<void> {
  await store.db.transaction('rw', store.db.meta, store.db.scopes, async () => {
    await mayWrite(store)
    const before = await readSession(store)
    if (before && (before.owner ?? before.person.name) !== who.person.name) {
      // What she did not send yet still goes; what she could read is not the next one's to read.
      await store.db.scopes.toCollection().modify({ access: 'foreign' })
    }
    await store.db.meta.put({ key: 'session', value: session.parse(who) })
    // Nothing has been fetched for this person yet.
    await store.db.meta.delete('lastSent')
    await receiveGrants(store, grants)
  })
}
