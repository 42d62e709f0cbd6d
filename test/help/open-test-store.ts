// A device's tables for a test; with LOCKED=1 all of them are sealed as behind a PIN, and every test must still hold.
import process from 'node:process'
import { openStore, type Lock, type Store } from '../../src/store/store.ts'

/** The one of all stores of this run. */
export const testLock: Lock | null = process.env['LOCKED'] ? await aLock() : null

/** As behind a PIN. */
export async function aLock(): Promise<Lock> {
  const { lockOf } = await import('../../src/store/lock.ts')
  return lockOf(crypto.getRandomValues(new Uint8Array(32)))
}

export const openTestStore = (name: string, now?: () => number): Promise<Store> =>
  openStore(name, now, undefined, testLock)
