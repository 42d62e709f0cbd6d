// One connection over a slow line: every byte of it, both ways, waits its turn and then its latency.
import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

/** A cut loses at most this much of what had begun to cross. */
const SLICE = 2_048

/** One direction of the line, shared by all connections. */
export class Way {
  readonly #rate: () => number
  readonly #onCarried: (bytes: number) => void
  #free = 0

  /** @param rate bytes per second, asked again for every slice */
  constructor(rate: () => number, onCarried: (bytes: number) => void) {
    this.#rate = rate
    this.#onCarried = onCarried
  }

  async carry(bytes: number): Promise<void> {
    const rate = this.#rate()
    if (Number.isFinite(rate)) {
      const now = performance.now()
      this.#free = Math.max(now, this.#free) + (bytes / rate) * 1_000
      await sleep(this.#free - now)
    }
    this.#onCarried(bytes)
  }
}

/** Stands for the client's socket before an HTTP server: what is written to it and read from it crosses the line. */
export class Wire extends Duplex {
  readonly #raw: Socket
  readonly #ways: { readonly up: Way; readonly down: Way; readonly latency: () => number }
  /** In order, whatever the latency was when each slice left. */
  #lastUp: Promise<void> = Promise.resolve()
  #lastDown: Promise<void> = Promise.resolve()
  #isFull = false
  #isTaking = false

  constructor(raw: Socket, ways: { readonly up: Way; readonly down: Way; readonly latency: () => number }) {
    super()
    this.#raw = raw
    this.#ways = ways
    raw.pause()
    raw.on('data', (chunk) => void this.#take(chunk))
    raw.on('end', () => void this.#lastUp.then(() => this.destroyed || this.push(null)))
    // A client that goes away is weather too.
    raw.on('error', () => this.destroy())
    raw.on('close', () => this.destroy())
  }

  /** Everything written so far has reached the client. */
  arrived(): Promise<void> {
    return this.#lastDown
  }

  override _read(): void {
    this.#isFull = false
    if (!this.#isTaking) this.#raw.resume()
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    void this.#give(chunk, done)
  }

  override _final(done: (error?: Error | null) => void): void {
    void this.#finish(done)
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#raw.resetAndDestroy()
    done(error)
  }

  async #take(chunk: Buffer): Promise<void> {
    this.#raw.pause()
    this.#isTaking = true
    for (const slice of slicesOf(chunk)) {
      // What had not begun to cross when it was cut never does.
      if (this.destroyed) return
      await this.#ways.up.carry(slice.length)
      this.#lastUp = this.#after(this.#lastUp, () => (this.#isFull = !this.push(slice)))
    }
    this.#isTaking = false
    if (!this.#isFull) this.#raw.resume()
  }

  async #give(chunk: Buffer, done: () => void): Promise<void> {
    for (const slice of slicesOf(chunk)) {
      if (this.destroyed) break
      await this.#ways.down.carry(slice.length)
      this.#lastDown = this.#after(this.#lastDown, () => this.#raw.write(slice))
    }
    done()
  }

  async #finish(done: () => void): Promise<void> {
    await this.#lastDown
    this.#raw.end(done)
  }

  /** Latency delays what comes next, and does not hold it up. */
  #after(before: Promise<void>, deliver: () => void): Promise<void> {
    const latency = this.#ways.latency()
    const crossed = latency > 0 ? sleep(latency) : Promise.resolve()
    return Promise.all([before, crossed]).then(() => (this.destroyed ? undefined : deliver()))
  }
}

function* slicesOf(chunk: Buffer): Generator<Buffer> {
  for (let start = 0; start < chunk.length; start += SLICE) yield chunk.subarray(start, start + SLICE)
}
