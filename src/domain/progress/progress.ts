// What a report says of one activity: every number with the list of records behind it.
import type { EntryKey } from '../id.ts'
import type { Fulfilment } from '../plan-choice.ts'
import type { Quarter } from '../time.ts'
import type { People } from './evidence.ts'
import type { ReadRow } from './reading.ts'
import type { LeftOut, Sifted } from './sift.ts'

/**
 * What became of a linked record. `counted` makes the number; `surplus` is validated above its element's cap; the next
 * three stand beside the number; a `milestone` adds nothing; `leftOut` says why.
 */
export type Fate = 'counted' | 'surplus' | 'toValidate' | 'unsent' | 'observed' | 'milestone' | 'leftOut'

export interface Item extends Omit<Sifted, 'leftOut'> {
  readonly fate: Fate
  readonly leftOut: LeftOut | null
  readonly quarter: Quarter
  /** R8: the plan does not mark its quarter. */
  readonly isOutOfSchedule: boolean
}

/**
 * R8. `unscheduled` is «sin programar», never 0 %; `planned`, marked and still to come; `notDone`, «programada sin
 * ejecución»; `partial`, below what the secretariat proposed for it, or met in part.
 */
export type CellState = 'unscheduled' | 'outOfSchedule' | 'planned' | 'notDone' | 'partial' | 'done'

export interface Cell extends Tally {
  readonly quarter: Quarter
  readonly isScheduled: boolean
  readonly state: CellState
  /** R9, of the proposed distribution. */
  readonly proposed: number | null
  /** What the secretariat said of a target without a number. */
  readonly fulfilment: Fulfilment | null
}

/** How many records of each fate. */
export interface Tally {
  readonly counted: number
  readonly surplus: number
  readonly toValidate: number
  readonly unsent: number
  readonly observed: number
}

export interface ElementProgress extends Tally {
  readonly key: string
  readonly name: string
  /** R4: no more than this counts; null, all does. */
  readonly cap: number | null
}

export const ACTIVITY_STATES = [
  'notStarted',
  'inProgress',
  'fulfilled',
  'partlyFulfilled',
  'notDone',
  'rescheduled',
  'conditional',
  'suspended',
] as const
export type ActivityState = (typeof ACTIVITY_STATES)[number]

export type Flag =
  | 'outOfSchedule'
  /** A marked quarter ended with nothing done, and the target is not met otherwise. */
  | 'scheduledNotDone'
  /** More than the target: shown, not carried over. */
  | 'overTarget'
  | 'rescheduled'
  | 'conditional'
  | 'suspended'
  /** «Sin meta numérica». */
  | 'noNumber'
  /** Its number depends on topics that nobody has asked for yet. */
  | 'openDenominator'
  | 'noSchedule'
  /** Nobody has told how it is counted. */
  | 'noRule'
  /** Read otherwise than by default. */
  | 'otherReading'
  | 'missingEvidence'
  | 'added'

export interface Progress extends Tally {
  readonly key: EntryKey
  readonly read: ReadRow
  readonly scheduled: readonly Quarter[]
  readonly cells: readonly Cell[]
  /** R1, R4: validated, with its evidence, within the caps: as many as there are `counted` items. */
  readonly total: number
  readonly target: number | null
  /** Whole, at most 100; null where there is no number, or the activity is out of every average. */
  readonly percent: number | null
  readonly elements: readonly ElementProgress[]
  readonly state: ActivityState
  readonly flags: readonly Flag[]
  readonly items: readonly Item[]
  /** Who came to what was counted. */
  readonly people: People
}
