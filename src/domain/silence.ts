// Whether a mesa has been silent for long: a question to ask, never a fault by itself.
import type { Mesa } from './mesa.ts'
import { dateOf, daysBetween, type LocalDate } from './time.ts'

/** Days without a record after which the panel says so. */
const LONG = 3

export interface Heard {
  readonly status: Mesa['status']
  /** When what this device last had from it was written, milliseconds since 1970; null where nothing ever came. */
  readonly last: number | null
  /** When this device itself last heard of the others: one that had no signal accuses nobody. */
  readonly until: number
  /** Its promoter said that she is in the field up to this day. */
  readonly awayUntil?: LocalDate | undefined
}

export type Silence =
  | { readonly is: 'heard'; readonly last: number }
  | { readonly is: 'silent'; readonly days: number }
  | { readonly is: 'away'; readonly until: LocalDate }
  /** It works, and nothing of it has come yet. */
  | { readonly is: 'nothingYet' }
  | { readonly is: 'toActivate' }

/** A silence that was announced is none; who does not work yet is not expected to send. */
export function silenceOf({ status, last, until, awayUntil }: Heard): Silence {
  const today = dateOf(until)
  if (awayUntil !== undefined && awayUntil >= today) return { is: 'away', until: awayUntil }
  if (last === null) return { is: status === 'active' ? 'nothingYet' : 'toActivate' }
  const days = daysBetween(dateOf(last), today)
  return days >= LONG ? { is: 'silent', days } : { is: 'heard', last }
}
