// What became of an agreement after its acta was sealed: one record a step, and the state that follows from all of them.
//
// The acta never changes. Steps are only ever added, each by one person, so that two phones never write over one another.
import * as z from 'zod/mini'
import { entryKey, recordId, type RecordId } from './id.ts'
import type { Agreement } from './meeting.ts'
import { paperFields } from './meeting-paper.ts'
import { photoFields } from './photo.ts'
import type { RecordOf } from './record.ts'
import { line, prose } from './text.ts'
import { daysBetween, localDate, type LocalDate } from './time.ts'

/** What a person says of it. Whether it came late follows from the days. */
export const stepState = z.enum(['pending', 'inProgress', 'done', 'notDone', 'rescheduled', 'void'])
export type StepState = z.infer<typeof stepState>

export const FOLLOW_UP_STATES = [...stepState.options, 'doneLate'] as const
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number]

export const followUpShape = {
  fields: {
    /** The meeting, and the agreement in it. */
    of: recordId,
    agreement: entryKey,
    state: stepState,
    /** The new day, of `rescheduled`. */
    due: localDate,
    /** When it happened, which may be before it was written down. */
    date: localDate,
    note: prose,
    /** What proves it: «Oficio 045-2024-UGEL», or an address. */
    evidence: line,
    /** The last steps that were on screen when this one was begun: it comes after them, whatever the clocks say. */
    after: z.array(recordId),
    by: line,
    /** Milliseconds since 1970 on the author's clock. */
    at: z.number(),
  },
  /** The scan of an oficio, a picture of what was built. */
  entries: { photos: photoFields, papers: paperFields },
} as const
export type FollowUp = RecordOf<typeof followUpShape>
/** One that is counted with; what is attached to it may not be at hand. */
export type Step = Partial<FollowUp> & { readonly id: RecordId }

/** What is only ever added to: a step, a verdict. */
type Turn = Pick<Step, 'id' | 'at' | 'after'>

export interface Standing {
  readonly state: FollowUpState
  /** Something is still expected of somebody. */
  readonly isOpen: boolean
  /** The day in force. */
  readonly due: Agreement['due']
  /** What the acta said, where another day is in force now. */
  readonly firstDue: Agreement['due']
  /** Of what was done. */
  readonly doneOn: LocalDate | undefined
  readonly daysLate: number
  /** First to last. */
  readonly steps: readonly Step[]
}

const OPEN: readonly FollowUpState[] = ['pending', 'inProgress', 'rescheduled']

/** @param steps all that are known of this agreement, in any order */
export function standingOf({ due: firstDue }: Pick<Agreement, 'due'>, steps: readonly Step[]): Standing {
  const inTurn = inOrder(steps.filter(({ state }) => state !== undefined))
  const due = inTurn.filter((step) => step.state === 'rescheduled' && step.due).at(-1)?.due ?? firstDue
  const last = inTurn.at(-1)
  const doneOn = last?.state === 'done' ? last.date : undefined
  const daysLate = doneOn && due && due !== 'immediate' ? Math.max(0, daysBetween(due, doneOn)) : 0
  const state = daysLate > 0 ? 'doneLate' : (last?.state ?? 'pending')
  const isMoved = due !== firstDue
  return {
    state,
    isOpen: OPEN.includes(state),
    due,
    firstDue: isMoved ? firstDue : undefined,
    doneOn,
    daysLate,
    steps: inTurn,
  }
}

/** One agreement of one meeting, as a key. */
export const agreementName = (meeting: string | undefined, key: string | undefined): string => `${meeting}/${key}`

/** By `agreementName`. */
export function stepsByAgreement(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const byAgreement = new Map<string, Step[]>()
  for (const step of steps) {
    const name = agreementName(step.of, step.agreement)
    byAgreement.set(name, [...(byAgreement.get(name) ?? []), step])
  }
  return byAgreement
}

/** The steps nobody has gone on from: the next one comes after all of them. */
export function lastSteps(steps: readonly Step[]): RecordId[] {
  const followed = new Set(steps.flatMap(({ after = [] }) => after))
  const ids = steps.map(({ id }) => id).sort()
  return ids.filter((id) => !followed.has(id))
}

/** Each after those it was written after; among the others, by their clocks. The same for whatever order they came in. */
export function inOrder<S extends Turn>(steps: readonly S[]): S[] {
  const waiting = [...steps].sort(byClock)
  const ordered: S[] = []
  while (waiting.length > 0) {
    const left = new Set(waiting.map(({ id }) => id))
    const free = waiting.findIndex(({ after = [] }) => !after.some((id) => left.has(id)))
    // None is free only where steps cite each other in a circle, which no phone writes.
    ordered.push(...waiting.splice(Math.max(0, free), 1))
  }
  return ordered
}

export const byClock = (a: Turn, b: Turn): number => (a.at ?? 0) - (b.at ?? 0) || (a.id < b.id ? -1 : 1)

/** By the calendar of Lima: `today` is its day. «Inmediato» has no day to pass. */
export const isLate = ({ isOpen, due }: Standing, today: LocalDate): boolean =>
  isOpen && due !== undefined && due !== 'immediate' && due < today
