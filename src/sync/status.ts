// How the sending stands, in the few words a screen needs. Counts of what waits come from the outbox, not from here.
import type { Problem } from '../domain/problem.ts'

/**
 * calm     nothing to do, or not tried yet
 * sending  a request is running: `done` of `total` records
 * waiting  the last try did not go through; it tries by itself at `nextTryAt`
 * stopped  the endpoint no longer takes this device: only a new code helps
 */
export interface SyncStatus {
  readonly phase: 'calm' | 'sending' | 'waiting' | 'stopped'
  readonly done: number
  readonly total: number
  /** While photos and papers are on their way, after all records: bytes through, of how many. */
  readonly files: { readonly done: number; readonly total: number } | null
  /** Why the last try did not go through. */
  readonly trouble: Trouble | null
  /** Milliseconds since 1970. */
  readonly nextTryAt: number | null
  /** When all was last sent and fetched, milliseconds since 1970; null if never on this device. */
  readonly lastSent: number | null
  /** The endpoint's clock minus this one's, in milliseconds, when they last spoke. */
  readonly clockGap: number
}

/** Sorted by what the person can do: nothing (no signal), nothing (weak signal or trouble there), ask for help. */
export type Trouble =
  /** No network at all. */
  | 'noSignal'
  /** There is a network, but the answer did not come in time, or was not ours. */
  | 'weakSignal'
  /** There is a network that answers with a page of its own: somebody has to enter there first. */
  | 'portal'
  /** The endpoint answered that it cannot now. */
  | 'busy'
  /** The endpoint does not take this device any more. */
  | 'unauthorised'
  /** A fault of ours: the request or the answer could not be read. */
  | 'fault'

/** What «Enviar ahora» answers. */
export type SendOutcome = 'allSent' | Trouble

export type EnrolOutcome = { readonly is: 'enrolled' } | { readonly is: 'problem'; readonly problem: Problem | Trouble }

/** The carrier of the outbox, as the screens know it. */
export interface Sync {
  readonly status: () => SyncStatus
  /** @returns a function that stops it */
  readonly subscribe: (onChange: () => void) => () => void
  /** Tries at once. Never throws. */
  readonly sendNow: () => Promise<SendOutcome>
  /** Ties this device to the person the code was made for, then starts the first download. */
  readonly enrol: (code: string, device: string) => Promise<EnrolOutcome>
}

/** As it is used by who wires the program. */
export interface Carrier extends Sync {
  /** Begins to send by itself. @returns a function that stops it */
  readonly start: () => () => void
}

/** Before the first try. */
export const CALM: SyncStatus = {
  phase: 'calm',
  done: 0,
  total: 0,
  files: null,
  trouble: null,
  nextTryAt: null,
  lastSent: null,
  clockGap: 0,
}
