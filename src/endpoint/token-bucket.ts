// So many tries a minute from one place, and no more.

/** More places than this are not remembered: those not heard of lately are forgotten first. */
const MOST_KNOWN = 20_000

export class TokenBucket {
  readonly #perMinute: number
  readonly #levels = new Map<string, { level: number; at: number }>()

  constructor(perMinute: number) {
    this.#perMinute = perMinute
  }

  /** Takes one, or as many as a try weighs; false when there are not so many left. */
  take(who: string, now: number, weight = 1): boolean {
    const level = this.#levelOf(who, now)
    // What weighs more than a whole bucket passes when the bucket is full.
    const isAllowed = level >= Math.min(weight, this.#perMinute)
    this.#keep(who, Math.max(0, isAllowed ? level - weight : level), now)
    return isAllowed
  }

  /** For a try that turned out not to count. */
  giveBack(who: string, now: number, weight = 1): void {
    this.#keep(who, Math.min(this.#perMinute, this.#levelOf(who, now) + weight), now)
  }

  has(who: string): boolean {
    return this.#levels.has(who)
  }

  /** Whole seconds until there is enough for such a try; at least one. */
  secondsUntil(who: string, now: number, weight = 1): number {
    const missing = Math.min(weight, this.#perMinute) - this.#levelOf(who, now)
    return Math.max(1, Math.ceil((missing / this.#perMinute) * 60))
  }

  #levelOf(who: string, now: number): number {
    const { level, at } = this.#levels.get(who) ?? { level: this.#perMinute, at: now }
    return Math.min(this.#perMinute, level + (Math.max(0, now - at) / 60_000) * this.#perMinute)
  }

  #keep(who: string, level: number, at: number): void {
    // Taken out and put back, so that the map stays in order of last use.
    this.#levels.delete(who)
    this.#levels.set(who, { level, at })
    const [oldest] = this.#levels.keys()
    if (this.#levels.size > MOST_KNOWN && oldest !== undefined) this.#levels.delete(oldest)
  }
}
