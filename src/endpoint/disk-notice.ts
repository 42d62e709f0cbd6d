// Says in the log that the disk is full, and that it is not any more: once a minute, for a full disk has no room for a line
// a request.
import type { Logger } from 'pino'
import type { StorageUnavailable } from './storage/contract.ts'

const EVERY = 60_000

export class DiskNotice {
  readonly #log: Logger
  readonly #now: () => number
  #said: number | null = null

  constructor(log: Logger, now: () => number) {
    this.#log = log
    this.#now = now
  }

  full(error: StorageUnavailable): void {
    const now = this.#now()
    if (this.#said !== null && now - this.#said < EVERY) return
    this.#said = now
    this.#log.error({ err: error }, 'el disco está lleno: no se guarda ni se confirma nada hasta que haya sitio')
  }

  /** Something was written. */
  written(): void {
    if (this.#said === null) return
    this.#said = null
    this.#log.info('hay sitio en el disco otra vez: se guarda como siempre')
  }
}
