// The plan as it stood: the approved one and, over it, each reprogramming in turn. The approved words stay beside.
import { inOrder } from '../follow-up.ts'
import type { EntryKey, RecordId } from '../id.ts'
import type { ActivityChange, PlanChange } from '../plan-change.ts'
import type { Activity, Plan } from '../plan.ts'
import type { TargetRule, Targets } from '../target-rule.ts'
import { dateOf, localDate, type LocalDate } from '../time.ts'

export type StoredChange = PlanChange & { readonly id: RecordId }

export interface PlanVersion {
  /** 1 is the approved plan. */
  readonly number: number
  /** What made it; none made the first. */
  readonly change: StoredChange | null
}

export interface PlanRow extends Activity {
  /** Unsaid where nobody has told how it is counted. */
  readonly rule?: TargetRule | undefined
  readonly isSuspended: boolean
  /** Its quarters are not those approved. */
  readonly isRescheduled: boolean
  /** As approved; null for what a reprogramming added. */
  readonly approved: Activity | null
}

export interface PlanAt {
  readonly version: PlanVersion
  readonly rows: readonly PlanRow[]
  /** Where the records of an activity count that is no row any more. */
  readonly merged: ReadonlyMap<EntryKey, EntryKey>
}

/** From which day it is in force: its own word, else the day it was written. */
export const inForce = ({ from, at }: PlanChange): string => from ?? (at === undefined ? '' : dateOf(at))

/**
 * First to last, by the day from which they are in force; of one day, each after those it was written after. Without the
 * first, which no change made.
 */
export function versionsOf(plan: RecordId, changes: readonly StoredChange[], asOf = Infinity): PlanVersion[] {
  return inOrder(changes.filter((each) => each.plan === plan && (each.at ?? 0) <= asOf))
    .sort((a, b) => (inForce(a) === inForce(b) ? 0 : inForce(a) < inForce(b) ? -1 : 1))
    .map((change, index) => ({ number: index + 2, change }))
}

/** Which of these changes another of them has taken back, by its own key. What takes one back can be taken back too. */
export function withdrawalsIn(changes: readonly StoredChange[]): ReadonlyMap<RecordId, StoredChange> {
  const withdrawn = new Map<RecordId, StoredChange>()
  // The last said first: whoever withdraws a withdrawal comes after it.
  for (const change of inOrder(changes).reverse()) {
    if (change.withdraws && change.withdraws !== change.id && !withdrawn.has(change.id))
      withdrawn.set(change.withdraws, change)
  }
  return withdrawn
}

export interface PlanQuestion {
  readonly cutoff: LocalDate
  /** By its change, or the plan as approved. Unsaid, the one in force on the cut-off day. */
  readonly version?: RecordId | 'approved'
  readonly asOf?: number
}

/** A day of the plan's year: what was agreed before it began is in force on its first. */
export function dayOfPlan(year: number | undefined, day: LocalDate): LocalDate {
  const [first, last] = [localDate.safeParse(`${year}-01-01`), localDate.safeParse(`${year}-12-31`)]
  if (first.success && day < first.data) return first.data
  return last.success && day > last.data ? last.data : day
}

export function planAt(
  plan: Plan & { readonly id: RecordId },
  targets: Targets | null,
  changes: readonly StoredChange[],
  { cutoff, version, asOf }: PlanQuestion,
): PlanAt {
  const versions = versionsOf(plan.id, changes, asOf)
  const named = versions.findIndex(({ change }) => change?.id === version)
  const until = version === 'approved' ? 0 : version ? named + 1 : inForceBy(versions, cutoff)
  const applied = versions.slice(0, until)
  const withdrawn = withdrawalsIn(applied.flatMap(({ change }) => change ?? []))
  const said = applied.flatMap(({ change }) => (change && !withdrawn.has(change.id) ? change.changes : []))
  const rules = new Map(targets?.rules.map(({ key, rule }) => [key, rule]))
  const rows = new Map<EntryKey, PlanRow>()
  const merged = new Map<EntryKey, EntryKey>()
  for (const activity of plan.activities) rows.set(activity.key, rowOf(activity, rules.get(activity.key)))
  for (const each of said) apply(rows, merged, each)
  return {
    version: applied.at(-1) ?? { number: 1, change: null },
    rows: [...rows.values()].filter(({ key }) => !merged.has(key)),
    merged: new Map([...merged.keys()].map((key) => [key, endOf(merged, key)])),
  }
}

const inForceBy = (versions: readonly PlanVersion[], cutoff: LocalDate): number =>
  versions.filter(({ change }) => change && inForce(change) <= cutoff).length

const rowOf = (activity: Activity, rule: TargetRule | undefined): PlanRow => ({
  ...activity,
  rule,
  isSuspended: false,
  isRescheduled: false,
  approved: activity,
})

function apply(rows: Map<EntryKey, PlanRow>, merged: Map<EntryKey, EntryKey>, change: ActivityChange): void {
  const { key: _, activity, mergedInto, ...says } = change
  // What one laptop says of an activity whose addition was withdrawn on another is no activity.
  if (!activity || !(rows.has(activity) || says.text)) return
  const before = rows.get(activity) ?? { key: activity, isSuspended: false, isRescheduled: false, approved: null }
  const quarters = says.quarters ?? before.quarters ?? []
  const isRescheduled = before.approved !== null && quarters.join() !== (before.approved.quarters ?? []).join()
  rows.set(activity, { ...before, ...says, isRescheduled })
  if (mergedInto === activity) merged.delete(activity)
  // Into nothing, or in a circle, it would be lost: it stays a row.
  else if (mergedInto && rows.has(mergedInto) && endOf(merged, mergedInto) !== activity)
    merged.set(activity, mergedInto)
}

/** Merged and merged again: never a circle, as `apply` makes none. */
function endOf(merged: ReadonlyMap<EntryKey, EntryKey>, from: EntryKey): EntryKey {
  const next = merged.get(from)
  return next ? endOf(merged, next) : from
}
