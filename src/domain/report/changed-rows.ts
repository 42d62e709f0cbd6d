// The plan as approved beside the one in force: what changed of each activity, and what was done against either.
import type { EntryKey } from '../id.ts'
import type { PlanProgress } from '../progress/count-plan.ts'
import type { Progress } from '../progress/progress.ts'

export interface ChangedRow {
  readonly number: number
  /** Null of what a reprogramming added. */
  readonly approved: Progress | null
  /** Null of what is one with another now. */
  readonly now: Progress | null
  /** The number of the activity that it is one with. */
  readonly mergedInto: number | null
}

/** In the order of their numbers; what is as it was is left out. */
export function changedRows(
  before: PlanProgress,
  after: PlanProgress,
  numbers: ReadonlyMap<EntryKey, number>,
): ChangedRow[] {
  const approved = new Map(before.activities.map((each) => [each.key, each]))
  const now = new Map(after.activities.map((each) => [each.key, each]))
  const keys = [...new Set([...approved.keys(), ...now.keys()])]
  return keys
    .map((key) => {
      const into = after.merged.get(key)
      return {
        number: numbers.get(key) ?? 0,
        approved: approved.get(key) ?? null,
        now: now.get(key) ?? null,
        mergedInto: (into && numbers.get(into)) ?? null,
      }
    })
    .filter((each) => each.approved === null || each.now === null || said(each.approved) !== said(each.now))
    .sort((a, b) => a.number - b.number)
}

/** Whatever a reprogramming can change of it. */
const said = ({ read: { row, target }, scheduled }: Progress): string =>
  JSON.stringify([row.text, row.targetText, target, row.unit, scheduled, row.responsibles, row.rule, row.isSuspended])
