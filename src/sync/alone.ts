// One tab at a time carries the outbox; another that asks meanwhile is told so at once.

/** Runs it under the browser's lock, or answers null when another tab has it. Where there are no locks, it just runs. */
export async function alone<T>(run: () => Promise<T>): Promise<T | null> {
  const locks = globalThis.navigator?.locks
  if (!locks) return run()
  return locks.request('cuaderno-sync', { ifAvailable: true }, (lock) => (lock ? run() : null))
}
