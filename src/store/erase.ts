// Empties this device of the notebook, because the secretariat asked for it. Only where nothing waits to be sent (I13).
import { counts } from './counts.ts'
import { FOLDER } from './journal-line.ts'
import type { Store } from './store.ts'

/** How much only this device has: while there is any, nothing is erased. */
export async function onlyHere(store: Store): Promise<number> {
  const { unsent, refused, files } = await counts(store)
  // Of a person who had this device before, too.
  const held = await store.db.outbox.where('state').anyOf(['open', 'sealed', 'refused']).count()
  return Math.max(unsent + refused + files, held)
}

/** Tables, journal and what the worker kept. Called at a start, before anything of it is open. */
export async function eraseAll(name: string): Promise<void> {
  await deleteTables(indexedDB, name)
  const root = await navigator.storage?.getDirectory?.()
  await root?.removeEntry(FOLDER, { recursive: true }).catch(isMissing)
  for (const key of await caches.keys()) await caches.delete(key)
  localStorage.clear()
  sessionStorage.clear()
}

function deleteTables(from: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = from.deleteDatabase(name)
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(request.error ?? new Error('the tables were not deleted')))
  })
}

function isMissing(failure: unknown): void {
  if (!(failure instanceof DOMException && failure.name === 'NotFoundError')) throw failure
}
