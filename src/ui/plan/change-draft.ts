// What a reprogramming says while it is filled in, and what it would be once kept.
import type { EntryKey } from '../../domain/id.ts'
import type { ActivityChange } from '../../domain/plan-change.ts'
import type { PlanRow } from '../../domain/progress/plan-at.ts'
import { marksOf, targetOf } from '../../domain/progress/plan-history.ts'
import { retargeted, unconditional } from '../../domain/progress/retarget.ts'
import type { ReadRow } from '../../domain/progress/reading.ts'
import type { Quarter } from '../../domain/time.ts'

export interface ChangeDraft {
  readonly line: string
  readonly text: string
  readonly responsibles: string
  readonly quarters: readonly Quarter[]
  readonly target: string
  /** As typed. */
  readonly value: string
  readonly isLifted: boolean
  readonly stays: 'inPlan' | 'suspended' | 'merged'
  readonly into: string
}

export const EMPTY_DRAFT: ChangeDraft = {
  line: '',
  text: '',
  responsibles: '',
  quarters: [],
  target: '',
  value: '',
  isLifted: false,
  stays: 'inPlan',
  into: '',
}

/** @param read as it is counted now: its number is that of the reading chosen */
export const draftOf = ({ row, target }: Pick<ReadRow, 'row' | 'target'>): ChangeDraft => ({
  ...EMPTY_DRAFT,
  quarters: marksOf(row),
  target: row.targetText ?? '',
  value: target === null || isOpen(row) ? '' : String(target),
  stays: row.isSuspended ? 'suspended' : 'inPlan',
})

/** Its number follows from the topics asked for. */
const isOpen = (row: PlanRow): boolean => row.rule !== undefined && targetOf(row).number === null

/** Null for none; NaN for what is no amount. */
export function valueIn(typed: string): number | null {
  if (typed.trim() === '') return null
  const value = Number(typed.trim().replace(',', '.'))
  return Number.isFinite(value) && value >= 0 ? value : NaN
}

type Said = Omit<ActivityChange, 'key'>

/** Only what is not as before: the rest is left to whoever changes it meanwhile. */
export function changeIn(draft: ChangeDraft, read: ReadRow): Said | null {
  const { row } = read
  const before = draftOf(read)
  const said: { -readonly [F in keyof Said]: Said[F] } = { activity: row.key }
  if (draft.quarters.join() !== before.quarters.join()) said.quarters = [...draft.quarters]
  if (draft.target.trim() !== before.target.trim()) said.targetText = draft.target.trim()
  const isNumber = draft.value.trim() !== before.value.trim()
  const number = valueIn(draft.value)
  if (isNumber && number !== null) said.targetValue = number
  if (row.rule && (isNumber || draft.isLifted)) {
    const rule = isNumber ? retargeted(row.rule, read.reading, number, read.elements.length) : row.rule
    said.rule = draft.isLifted ? unconditional(rule) : rule
  }
  const isSuspended = draft.stays === 'suspended'
  if (isSuspended !== row.isSuspended) said.isSuspended = isSuspended
  if (draft.stays === 'merged' && draft.into) said.mergedInto = draft.into as EntryKey // chosen among the plan's own rows
  return Object.keys(said).length > 1 ? said : null
}
