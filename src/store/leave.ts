// A person leaves this device: from then on it asks for a code, and nothing is taken from it.
import { eachHeldKey } from './held-keys.ts'
import { readSession } from './session.ts'
import { mayWrite, type Store } from './store.ts'

/**
 * Her name stays beside her work: with it the journal is known to be this device's (see `mirror`).
 * @returns false when something is still to be sent, or nobody was here
 */
export async function leave(store: Store): Promise<boolean> {
  const { meta, outbox } = store.db
  return store.db.transaction('rw', meta, outbox, async () => {
    await mayWrite(store)
    const session = await readSession(store)
    let waiting = 0
    await eachHeldKey(store, ['open', 'sealed'], () => void (waiting += 1))
    if (!session || waiting > 0) return false
    await meta.put({ key: 'session', value: { ...session, left: true } })
    return true
  })
}
