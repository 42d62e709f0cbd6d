// Whether photos may go with the person's data: chosen on this device, asked for nowhere else.
import type { FileWay } from '../domain/file-way.ts'
import { mayWrite, type Store } from './store.ts'

const KEY = 'fileWay'

/** Only by wifi until she says otherwise. */
export const fileWay = async ({ db }: Store): Promise<FileWay> =>
  (await db.meta.get(KEY))?.value === 'data' ? 'data' : 'wifi'

export async function chooseFileWay(store: Store, value: FileWay): Promise<void> {
  const { meta } = store.db
  await store.db.transaction('rw', meta, async () => {
    await mayWrite(store)
    await meta.put({ key: KEY, value })
  })
}
