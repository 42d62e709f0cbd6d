// Whether this process should be sent anybody: its database takes what is written, and it is not about to stop.
import { StorageUnavailable, type Storage } from './storage/contract.ts'

/** Milliseconds an answer holds, so that who asks often writes nothing more. */
const HOLDS = 2_000

export type Standing = 'ready' | 'stopping' | 'noDatabase'

export class Readiness {
  readonly #storage: Pick<Storage, 'checkWriting'>
  readonly #now: () => number
  #asked: { readonly at: number; readonly answer: Promise<Standing> } | null = null
  #isStopping = false

  constructor(storage: Pick<Storage, 'checkWriting'>, now: () => number) {
    this.#storage = storage
    this.#now = now
  }

  get isStopping(): boolean {
    return this.#isStopping
  }

  stop(): void {
    this.#isStopping = true
  }

  async standing(): Promise<Standing> {
    if (this.#isStopping) return 'stopping'
    const now = this.#now()
    if (!this.#asked || now - this.#asked.at >= HOLDS) this.#asked = { at: now, answer: this.#try() }
    return this.#asked.answer
  }

  async #try(): Promise<Standing> {
    try {
      await this.#storage.checkWriting()
      return 'ready'
    } catch (error) {
      if (error instanceof StorageUnavailable) return 'noDatabase'
      throw error
    }
  }
}
