// From the data key to the tables, with all that was left to be sealed, or to be opened for good, done on the way.
import { Dexie } from 'dexie'
import { Database } from './database.ts'
import { changeJournal } from './journal-files.ts'
import { openStore, type Lock } from './store.ts'
import { lockOf } from './lock.ts'
import { dropLockNote, readLockNote, writeLockNote, type LockNote } from './lock-note.ts'
import { isAnyone, isHome, moveTables, unfreeze, type Moved } from './move-tables.ts'

export interface Place {
  readonly tables: string
  /** Null once the lock was taken away. */
  readonly lock: Lock | null
}

/**
 * One tab does it; the others wait, and find it done.
 * @param tell how far it is
 */
export async function placeBehind(note: LockNote, key: Uint8Array, tell: (moved: Moved) => void): Promise<Place> {
  const lock = lockOf(key)
  await alone(async () => {
    const now = readLockNote()
    if (now && now.is !== 'on') await settle(now, lock, tell)
  })
  return readLockNote() ? { tables: note.sealedTables, lock } : { tables: note.openTables, lock: null }
}

async function settle(note: LockNote, lock: Lock, tell: (moved: Moved) => void): Promise<void> {
  const open = await openStore(note.openTables)
  const sealed = await openStore(note.sealedTables, Date.now, undefined, lock)
  const isEntering = note.is === 'entering'
  await (isEntering ? moveTables(open, sealed, tell) : moveTables(sealed, open, tell))
  await changeJournal(isEntering ? lock : null)
  sealed.db.close()
  open.db.close()
  if (isEntering) await writeLockNote({ ...note, is: 'on' })
  else await dropLockNote()
}

/**
 * What was begun and not ended is as if it had not been begun, as long as it was begun from tables that are still whole.
 * @returns false when it is too late for that: it must be ended
 */
export async function takeBack(note: LockNote): Promise<boolean> {
  let isBack = false
  await alone(async () => {
    if (readLockNote()?.is !== note.is) return
    const [open, sealed] = [new Database(note.openTables), new Database(note.sealedTables)]
    if (note.is === 'entering') {
      isBack = (await isAnyone(open)) || !(await isAnyone(sealed))
      if (isBack) await unfreeze(open)
    } else isBack = await isHome(sealed)
    for (const db of [open, sealed]) db.close()
    if (!isBack) return
    if (note.is === 'leaving') return writeLockNote({ ...note, is: 'on' })
    await Dexie.delete(note.sealedTables)
    await dropLockNote()
  })
  return isBack
}

/** Where the browser has no locks, two tabs that do the same at once do it twice, and nothing else. */
async function alone(work: () => Promise<void>): Promise<void> {
  const locks = navigator.locks as LockManager | undefined
  await (locks ? locks.request('cuaderno-move', work) : work())
}
