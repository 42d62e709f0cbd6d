// One tab at a time carries the outbox; another that asks meanwhile is told so at once.

/** Runs it under the browser's lock, unless another tab has it. Where there are no locks, it just runs. */
export async function alone<T>(run: () => Promise<T>): Promise<{ readonly done: T } | 'elsewhere'> {
  const locks = globalThis.navigator?.locks
  if (!locks) return { done: await run() }
  return locks.request('cuaderno-sync', { ifAvailable: true }, async (lock) =>
    lock ? { done: await run() } : ('elsewhere' as const),
  )
}
