// What every route is given.
import type { Logger } from 'pino'
import type { Storage } from './storage/contract.ts'

export interface Deps {
  readonly storage: Storage
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly now: () => number
}
