// How much anybody may ask in a minute. A device that shows a token we know has a measure of its own, so that neither an
// office nor a whole town behind one address shares one; everybody else is measured by address.
import type { Config } from './config.ts'
import { tokenOf } from './caller.ts'
import { hashOf } from './secret.ts'
import { TokenBucket } from './token-bucket.ts'

/** Let in, until it is known how it ended; or how many seconds to wait. */
export type Entry = { readonly leave: (isRecognised: boolean) => void } | { readonly wait: number }

export class Gate {
  readonly #devices: TokenBucket
  readonly #strangers: TokenBucket
  readonly #now: () => number

  constructor({ device, address }: Config['limits'], now: () => number) {
    this.#devices = new TokenBucket(device)
    this.#strangers = new TokenBucket(address)
    this.#now = now
  }

  enter(request: Request, address: string, weight: number): Entry {
    const now = this.#now()
    const token = tokenOf(request)
    const device = token === undefined ? null : hashOf(token)
    if (device !== null && this.#devices.has(device)) {
      if (!this.#devices.take(device, now, weight)) return { wait: this.#devices.secondsUntil(device, now, weight) }
      return { leave: () => {} }
    }
    if (!this.#strangers.take(address, now, weight)) {
      return { wait: this.#strangers.secondsUntil(address, now, weight) }
    }
    return {
      leave: (isRecognised) => {
        if (device === null || !isRecognised) return
        // The first of many: from here on it is measured by itself, and its address has nothing to do with it.
        this.#strangers.giveBack(address, this.#now(), weight)
        this.#devices.take(device, this.#now(), weight)
      },
    }
  }
}
