// What the secretariat had settled by a moment: readings, proposed amounts for each quarter, targets without a number.
import { inOrder } from '../follow-up.ts'
import type { EntryKey, RecordId } from '../id.ts'
import type { Fulfilment, PlanChoice } from '../plan-choice.ts'
import type { PlanTopic } from '../plan-topic.ts'
import type { LocalDate, Quarter } from '../time.ts'

export type StoredChoice = PlanChoice & { readonly id: RecordId }
export type StoredTopic = PlanTopic & { readonly id: RecordId }

export interface Settled {
  /** Each with its author and day, to be printed. */
  readonly reading: StoredChoice | null
  readonly distribution: StoredChoice | null
  readonly fulfilled: ReadonlyMap<Quarter, Fulfilment>
}

/** Of each activity of a plan; the last word about each thing stands. */
export function settledBy(
  plan: RecordId,
  choices: readonly StoredChoice[],
  asOf = Infinity,
): (activity: EntryKey) => Settled {
  const known = inOrder(choices.filter((each) => each.plan === plan && (each.at ?? 0) <= asOf))
  return (activity) => {
    const said = known.filter((each) => each.activity === activity)
    const quarters = said.flatMap(({ quarter, fulfilment }) =>
      quarter && fulfilment ? [[quarter, fulfilment] as const] : [],
    )
    return {
      reading: said.filter(({ reading }) => reading !== undefined).at(-1) ?? null,
      distribution: said.filter(({ distribution }) => distribution?.length === 4).at(-1) ?? null,
      fulfilled: new Map(quarters),
    }
  }
}

/** The topics asked for up to a day, by an agreement: what an open target is counted out of. */
export const topicsAsked = (
  plan: RecordId,
  topics: readonly StoredTopic[],
  { cutoff, asOf = Infinity }: { readonly cutoff: LocalDate; readonly asOf?: number },
): StoredTopic[] =>
  topics
    .filter((each) => each.plan === plan && each.minutes && !isGone(each, asOf) && (each.at ?? 0) <= asOf)
    .filter(({ date }) => date !== undefined && date <= cutoff)
    .sort((a, b) => (a.id < b.id ? -1 : 1))

const isGone = ({ isWithdrawn, withdrawnAt = 0 }: StoredTopic, asOf: number): boolean =>
  isWithdrawn === true && withdrawnAt <= asOf
