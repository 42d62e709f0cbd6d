// Work that may be long: it tells how far it is, lets the page breathe, and ends where the person leaves it.

/** Thrown by the work itself once nobody waits for it. */
export class Left extends Error {}

export interface CountedWork {
  /** Each in turn. */
  readonly map: <T, R>(items: readonly T[], turn: (item: T) => R) => Promise<R[]>
  /** One more is done. @returns what to wait for, now and then */
  readonly step: () => Promise<void> | undefined
}

/** The page answers a finger between one and the next. */
const BREATH = 40

/**
 * @param total of all items that will be taken
 * @param onStep hears now and then how many were
 */
export function countedWork(
  total: number,
  onStep: (done: number, total: number) => void,
  signal: AbortSignal,
): CountedWork {
  let [done, breathed] = [0, Date.now()]
  const breathe = async () => {
    onStep(done, total)
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) throw new Left()
    breathed = Date.now()
  }
  const step = () => {
    done += 1
    return Date.now() - breathed < BREATH ? undefined : breathe()
  }
  return {
    step,
    async map(items, turn) {
      const results = []
      for (const item of items) {
        results.push(turn(item))
        await step()
      }
      return results
    },
  }
}
