// What the tables know of a phone's readiness for a trip.
import { eachHeldKey } from './held-keys.ts'
import { filesToSend } from './file-custody.ts'
import type { Store } from './store.ts'

/** Whether the notebook asks for a PIN. */
export const isLocked = ({ lock }: Store): boolean => lock !== null

/** When the last of what only this device has was written; null when all of it was sent. */
export async function newestUnsent(store: Store): Promise<number | null> {
  let newest: number | null = null
  const see = (at: number) => (newest = Math.max(newest ?? at, at))
  await eachHeldKey(store, ['open', 'sealed'], ({ at }) => void see(at))
  for (const { at } of await filesToSend(store)) see(at)
  return newest
}
