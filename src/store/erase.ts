// Empties this device of the notebook, because the secretariat asked for it. Only where nothing waits to be sent (I13).
import { Dexie } from 'dexie'
import { carriedSize } from './box.ts'
import { counts } from './counts.ts'
import { FOLDER } from './journal-line.ts'
import { LOCK_NOTE } from './lock-note.ts'
import type { Store } from './store.ts'
import { sweep } from './sweep.ts'

/** How much only this device has: while there is any, nothing is erased. */
export async function onlyHere(store: Store): Promise<number> {
  const { unsent, refused, files } = await counts(store)
  // Of a person who had this device before, too.
  const held = await store.db.outbox.where('state').anyOf(['open', 'sealed', 'refused']).count()
  // And what she carries for others, which nobody else may have any more.
  const carried = (await carriedSize(store)) > 0 ? 1 : 0
  return Math.max(unsent + refused + files, held) + carried
}

/** All tables, whatever their names, the journal and what the worker kept. Called at a start, before any of it is open. */
export async function eraseAll(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name) await Dexie.delete(name)
  await sweep()
  await sweep()
  const root = await navigator.storage?.getDirectory?.()
  for (const entry of [FOLDER, LOCK_NOTE]) await root?.removeEntry(entry, { recursive: true }).catch(isMissing)
  for (const key of await caches.keys()) await caches.delete(key)
  localStorage.clear()
  sessionStorage.clear()
}

function isMissing(failure: unknown): void {
  if (!(failure instanceof DOMException && failure.name === 'NotFoundError')) throw failure
}
