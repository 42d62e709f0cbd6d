// So many tries a minute from one address, and no more.

/** More addresses than this are not remembered: those not heard of lately are forgotten first. */
const MAX_ADDRESSES = 10_000

export class TokenBucket {
  readonly #perMinute: number
  readonly #levels = new Map<string, { level: number; at: number }>()

  constructor(perMinute: number) {
    this.#perMinute = perMinute
  }

  /** Takes one; false when there is none left. */
  take(address: string, now: number): boolean {
    const { level, at } = this.#levels.get(address) ?? { level: this.#perMinute, at: now }
    const refilled = Math.min(this.#perMinute, level + (Math.max(0, now - at) / 60_000) * this.#perMinute)
    const isAllowed = refilled >= 1
    // Taken out and put back, so that the map stays in order of last use.
    this.#levels.delete(address)
    this.#levels.set(address, { level: isAllowed ? refilled - 1 : refilled, at: now })
    const [oldest] = this.#levels.keys()
    if (this.#levels.size > MAX_ADDRESSES && oldest !== undefined) this.#levels.delete(oldest)
    return isAllowed
  }
}
