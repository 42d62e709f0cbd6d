// One tab at a time carries the outbox; another that asks meanwhile is told so at once.
// A tab that the phone has frozen keeps the browser's lock and does nothing: its lease runs out, and the lock is taken
// from it. That is safe, for whatever it had sent is repeated byte for byte, and its late answer fits nowhere any more.
import { readMemo, writeMemo } from '../store/memo.ts'
import type { Store } from '../store/store.ts'
import { tellFault } from './tell-fault.ts'

/**
 * Runs it when no other tab is doing the same; otherwise says at once that it is done elsewhere. Also when it was taken
 * away in the middle: `taken` then tells what still runs to go no further.
 */
export type Alone = <T>(run: (taken: AbortSignal) => Promise<T>) => Promise<{ readonly done: T } | 'elsewhere'>

const NAME = 'cuaderno-sync'
const LEASE = 60_000

/** @param lease milliseconds after which a holder that has not renewed it is taken for frozen */
export function aloneIn(store: Store, lease = LEASE): Alone {
  return async (run) => {
    const locks = globalThis.navigator?.locks
    if (!locks) return { done: await run(new AbortController().signal) }
    const taken = new AbortController()
    const hold = async (lock: Lock | null) =>
      lock ? { done: await renewing(store, lease, () => run(taken.signal)) } : ('elsewhere' as const)
    try {
      const first = await locks.request(NAME, { ifAvailable: true }, hold)
      if (first !== 'elsewhere' || !(await hasRunOut(store, lease))) return first
      return await locks.request(NAME, { steal: true }, hold)
    } catch (failure) {
      // Dexie's own AbortError is no DOMException: this one says only that another tab took the lock.
      if (!(failure instanceof DOMException && failure.name === 'AbortError')) throw failure
      taken.abort()
      return 'elsewhere'
    }
  }
}

async function renewing<T>(store: Store, lease: number, run: () => Promise<T>): Promise<T> {
  const renew = () => writeMemo(store, 'lease', store.now())
  await renew()
  const timer = setInterval(() => renew().catch(tellFault), lease / 3)
  try {
    return await run()
  } finally {
    clearInterval(timer)
  }
}

/** One renewed long ago, or in the future by a clock that was wrong. */
async function hasRunOut(store: Store, lease: number): Promise<boolean> {
  const renewed = (await readMemo(store, 'lease')) ?? 0
  return Math.abs(store.now() - renewed) > lease
}
