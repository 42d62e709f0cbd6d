// Two people on one phone with no signal: each writes under her own name, and all of it goes with the device's own right.
import { readSession } from './session.ts'
import { mayWrite, type Store } from './store.ts'

/** From now on, what is begun here carries this name; the owner's own gives the device back to her. */
export async function writeAs(store: Store, name: string): Promise<void> {
  const { meta } = store.db
  await store.db.transaction('rw', meta, async () => {
    await mayWrite(store)
    const session = await readSession(store)
    if (!session) return
    const { owner = session.person.name, ...rest } = session
    const person = { ...session.person, name }
    await meta.put({ key: 'session', value: { ...rest, person, ...(name !== owner && { owner }) } })
  })
}
