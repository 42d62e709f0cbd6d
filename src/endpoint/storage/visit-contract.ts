// What a device says of itself each time it is here.
import type { DeviceId } from '../../domain/id.ts'

/** A device was here, and said this of itself. */
export interface Visit {
  readonly device: DeviceId
  readonly at: number
  readonly unsent: number
  /** The program's version. */
  readonly app: string
}

export interface VisitStorage {
  /** Written within a second, with others; `devices` tells it at once. */
  noteVisit(visit: Visit): void
  /** Writes those that wait. */
  noteWaiting(): Promise<void>
}
