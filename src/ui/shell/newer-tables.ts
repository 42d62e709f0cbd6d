// Another tab brings a newer version with newer tables: what is typed here is kept first, then this page starts anew.
import type { Store } from '../../store/store.ts'
import { flushAll } from '../autosave.ts'

/** Without it the connection would be closed in the middle of a sentence, and what follows could be saved nowhere. */
export function giveWayToNewerTables({ db }: Store): void {
  db.on('versionchange', ({ newVersion }) => {
    if (newVersion === null) return undefined // the tables are being removed
    void giveWay(db)
    return false
  })
}

async function giveWay(db: Store['db']): Promise<void> {
  const isAllKept = await flushAll()
  db.close({ disableAutoOpen: false })
  // What the disk has refused stays on the form: the person is told when she writes on.
  if (isAllKept) location.reload()
}
