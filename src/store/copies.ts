// When a copy was last made on this device, milliseconds since 1970: asked before a trip.
import { mayWrite, type Store } from './store.ts'

const KEY = 'lastCopy'

/** Null if never. */
export async function lastCopy({ db }: Store): Promise<number | null> {
  const at = (await db.meta.get(KEY))?.value
  return typeof at === 'number' ? at : null
}

export async function noteCopy(store: Store): Promise<void> {
  const { meta } = store.db
  await store.db.transaction('rw', meta, async () => {
    await mayWrite(store)
    await meta.put({ key: KEY, value: store.now() })
  })
}
