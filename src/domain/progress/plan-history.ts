// What each reprogramming did to an activity, first to last, with what took it back.
import type { EntryKey, RecordId } from '../id.ts'
import type { Quarter } from '../time.ts'
import type { PlanRecords } from './count-plan.ts'
import {
  inForce,
  planAt,
  versionsOf,
  withdrawalsIn,
  type PlanRow,
  type PlanVersion,
  type StoredChange,
} from './plan-at.ts'

export type Move =
  | {
      readonly is: 'added' | 'gone' | 'suspended' | 'resumed' | 'conditionLifted' | 'conditional' | 'apart' | 'reworded'
    }
  | { readonly is: 'merged'; readonly into: EntryKey }
  | { readonly is: 'quarters'; readonly from: readonly Quarter[]; readonly to: readonly Quarter[] }
  | { readonly is: 'target'; readonly from: TargetSaid; readonly to: TargetSaid }

/** Its words, and the number used of them. */
export interface TargetSaid {
  readonly text: string
  readonly number: number | null
}

export interface HistoryStep {
  readonly version: PlanVersion & { readonly change: StoredChange }
  readonly from: string
  readonly moves: readonly Move[]
  /** The change that took this one back. */
  readonly withdrawnBy: StoredChange | null
}

/** Only those that name it, or that changed what it says. */
export function historyOf({ plan, targets, changes = [] }: PlanRecords, activity: EntryKey): HistoryStep[] {
  const versions = versionsOf(plan.id, changes)
  const withdrawn = withdrawalsIn(changes.filter((each) => each.plan === plan.id))
  const stand = (version: RecordId | 'approved') =>
    standIn(planAt(plan, targets, changes, { cutoff: LAST_DAY, version }), activity)
  let before = stand('approved')
  return versions.flatMap(({ number, change }): HistoryStep[] => {
    if (!change) return []
    const after = stand(change.id)
    const moves = movesBetween(before, after)
    before = after
    const isNamed = change.changes.some((each) => each.activity === activity)
    if (!isNamed && moves.length === 0) return []
    const from = inForce(change)
    return [{ version: { number, change }, from, moves, withdrawnBy: withdrawn.get(change.id) ?? null }]
  })
}

/** Without meaning where a version is named. */
const LAST_DAY = '9999-12-31' as Parameters<typeof planAt>[3]['cutoff'] // a day as they are written

interface Stand {
  readonly row: PlanRow | null
  readonly into: EntryKey | null
}

const standIn = ({ rows, merged }: ReturnType<typeof planAt>, activity: EntryKey): Stand => ({
  row: rows.find(({ key }) => key === activity) ?? null,
  into: merged.get(activity) ?? null,
})

function movesBetween(a: Stand, b: Stand): Move[] {
  if (a.into !== b.into) return b.into ? [{ is: 'merged', into: b.into }] : [{ is: 'apart' }]
  if (!a.row || !b.row) return a.row === b.row ? [] : [{ is: a.row ? 'gone' : 'added' }]
  const [from, to] = [a.row, b.row]
  const moves: Move[] = []
  const [was, is] = [marksOf(from), marksOf(to)]
  if (was.join() !== is.join()) moves.push({ is: 'quarters', from: was, to: is })
  const [had, has] = [targetOf(from), targetOf(to)]
  if (had.text !== has.text || had.number !== has.number) moves.push({ is: 'target', from: had, to: has })
  if (from.isSuspended !== to.isSuspended) moves.push({ is: to.isSuspended ? 'suspended' : 'resumed' })
  const [wasOpen, isOpen] = [from.rule?.condition !== undefined, to.rule?.condition !== undefined]
  if (wasOpen !== isOpen) moves.push({ is: isOpen ? 'conditional' : 'conditionLifted' })
  if (from.text !== to.text || from.responsibles !== to.responsibles) moves.push({ is: 'reworded' })
  return moves
}

export const marksOf = ({ quarters = [] }: Pick<PlanRow, 'quarters'>): Quarter[] => [...quarters].sort((a, b) => a - b)

/** What stands first in its rule is what the plan is read with. */
export const targetOf = ({ targetText = '', targetValue, rule }: PlanRow): TargetSaid => ({
  text: targetText,
  number: (rule ? rule.readings[0]?.number : targetValue) ?? null,
})
