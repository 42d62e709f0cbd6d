// At a start without memory: finds out why, tells the person, and goes on with what was kept. Fetched only then.
import { render } from 'preact'
import { LOCK_NOTE, putBackLockNote } from '../../store/lock-note.ts'
import { unfreeze } from '../../store/move-tables.ts'
import { rescue, type Memory, type Place } from '../../store/rescue.ts'
import { eraseAll, onlyHere } from '../../store/erase.ts'
import { openStore, type Lock } from '../../store/store.ts'
import { readNote, writeNote } from '../shell/browser-note.ts'
import { ERASE } from '../shell/erase-watch.tsx'
import { ErasedScreen } from './erased-screen.tsx'
import { LostScreen } from './lost-screen.tsx'
import { ShutScreen } from './shut-screen.tsx'

/**
 * @param found the tables, if they opened: without a person in them
 * @param movedNote where the next start reads that the tables are in another room, or this one that they are older
 * @param lock what they are sealed with
 * @returns the tables to go on with. A new phone's at once; lost ones when the person has read what happened
 */
export async function recover(
  name: string,
  found: Memory | null,
  root: Element,
  movedNote: string,
  lock: Lock | null = null,
): Promise<Memory> {
  if (!lock && readNote('localStorage', LOCK_NOTE)) return (await import('./unlock.tsx')).unlock(root, movedNote)
  // What is behind a lock is not lost: the browser forgot that there is one, or that one was being set.
  if (!lock && ((await putBackLockNote()) || (found && (await unfreeze(found.store.db))))) {
    location.reload()
    return new Promise(() => undefined)
  }
  if (readNote('localStorage', movedNote) === ERASE) await eraseIfEmpty(name, root, lock)
  const outcome = await rescue(name, found, lock)
  const place = await new Promise<Place>((resolve) => {
    if (outcome.is === 'fine') resolve(outcome.place)
    else if (outcome.is === 'lost') render(<LostScreen {...outcome} onDone={resolve} />, root)
    else render(<ShutScreen />, root)
  })
  writeNote('localStorage', movedNote, place.isElsewhere ? 'yes' : null)
  return place
}

/** Asked once more here, where no other part of the program writes: what only this phone has is never erased (I13). */
async function eraseIfEmpty(name: string, root: Element, lock: Lock | null): Promise<void> {
  const store = await openStore(name, Date.now, undefined, lock)
  const isEmpty = (await onlyHere(store)) === 0
  store.db.close()
  if (!isEmpty) return
  await eraseAll()
  render(<ErasedScreen />, root)
  // Nothing follows: the person goes on from there.
  await new Promise(() => undefined)
}
