// What whoever runs the endpoint asks of the database, not whoever works with it.

/** Connections to a server: those in use, those at rest, and who waits for one. */
export interface Connections {
  readonly used: number
  readonly idle: number
  readonly waiting: number
}

export interface OperationStorage {
  /** Throws unless the database answers. */
  check(): Promise<void>
  /** Throws unless it also takes what is written. */
  checkWriting(): Promise<void>
  /** Null where the database is a file. */
  connections(): Connections | null
  close(): Promise<void>
}
