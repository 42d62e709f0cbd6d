// What an engine must tell beyond what Kysely already hides.
import type { Dialect } from 'kysely'
import type { Connections } from './operations.ts'

export interface Engine {
  readonly dialect: Dialect
  /**
   * Whether several write at once, so that rows, tables and names have to be locked. Otherwise the transaction itself
   * holds the only lock there is, unless it was begun as `read only`.
   */
  readonly locksRows: boolean
  /** A failure of the machine or of the moment, which trying again later can mend. */
  readonly isUnavailable: (error: unknown) => boolean
  /** One of those: there is no room left where the data is. */
  readonly isFull: (error: unknown) => boolean
  /** Null where there is nothing to count. */
  readonly connections?: () => Connections
}
