// Takes what was deleted off the disk.
import { Dexie } from 'dexie'

/**
 * Chromium keeps all tables of a site in one LevelDB, where what was deleted lies on until its file is merged with the
 * note of the deletion: not while both are in one file, and the file itself goes with the next merge. Each deletion of a
 * database writes what is in memory to a file of its own, and merges. See docs/decisions/009.
 */
export async function sweep(): Promise<void> {
  const name = 'cuaderno-sweep'
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' })
  db.version(1).stores({ rows: 'id' })
  await db.table('rows').put({ id: 1 })
  db.close()
  await Dexie.delete(name)
}
