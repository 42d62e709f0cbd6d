// Tables that are lost while the program runs: the browser found them broken, and made empty ones in their place.
import { live } from './live.ts'
import { readSession } from './session.ts'
import type { Store } from './store.ts'

/** @param tell called once, when the person this device belonged to is not in the tables any more */
export function onLoss(store: Store, tell: () => void): void {
  let isKnown = false
  const stop = live(() => readSession(store)).subscribe(
    (session) => {
      if (session) isKnown = true
      else if (isKnown) {
        stop()
        tell()
      }
    },
    // Every screen asks the same, and says so.
    () => undefined,
  )
}
