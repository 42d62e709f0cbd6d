// What an engine must tell beyond what Kysely already hides.
import type { Dialect } from 'kysely'

export interface Engine {
  readonly dialect: Dialect
  /** Whether `select … for update` is how a row is locked; otherwise the transaction itself holds the lock. */
  readonly locksRows: boolean
  /** A failure of the machine or of the moment, which trying again later can mend. */
  readonly isUnavailable: (error: unknown) => boolean
}
