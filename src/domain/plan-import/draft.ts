// A plan as it was understood from a file, while the secretariat looks through it. Nothing of it is a plan yet.
import { countSaid, type CountAs } from '../count-as.ts'
import { QUARTERS, type Quarter } from '../time.ts'
import type { Place } from './cells.ts'
import { valueSaid } from './numbers.ts'

export interface DraftLine {
  readonly name: string
  readonly shortName: string
}

export interface DraftRow {
  readonly id: string
  readonly place: Place
  /** Its place among the lines. */
  readonly line: number
  /** The heading row above it; empty without one. */
  readonly group: string
  readonly text: string
  readonly target: string
  /** The number it will be counted with; null for none. Only a proposal until it is confirmed. */
  readonly value: number | null
  readonly isConfirmed: boolean
  /** What adds to it, as a person said or confirmed with the number. */
  readonly countAs?: CountAs
  readonly unit: string
  readonly quarters: readonly Quarter[]
  readonly responsibles: string
  readonly note: string
  /** Stands first after a page break: perhaps the end of the row above. */
  readonly isAfterBreak: boolean
  /** What was added to it from a row that had no activity of its own. */
  readonly joined: readonly string[]
  /** Signs in the schedule that are no mark. */
  readonly strange: readonly string[]
}

/** What holds for the whole file. */
export type DraftNotice =
  | { readonly is: 'leadingZeros' | 'letterCase' }
  | { readonly is: 'noLine'; readonly rows: number }
  | { readonly is: 'noColumn'; readonly column: 'target' | 'quarters' | 'responsibles' }
  | { readonly is: 'unreadColumn' | 'unreadTable'; readonly what: string; readonly place: Place }

export interface PlanDraft {
  readonly year: number | null
  readonly title: string
  readonly lines: readonly DraftLine[]
  readonly rows: readonly DraftRow[]
  readonly notices: readonly DraftNotice[]
}

const replaced = (draft: PlanDraft, id: string, change: (row: DraftRow) => DraftRow): PlanDraft => ({
  ...draft,
  rows: draft.rows.map((row) => (row.id === id ? change(row) : row)),
})

export type Correction = Partial<Pick<DraftRow, 'text' | 'target' | 'unit' | 'quarters' | 'responsibles' | 'note'>>

/** Another target is another number, to be confirmed anew. */
export const corrected = (draft: PlanDraft, id: string, change: Correction): PlanDraft =>
  replaced(draft, id, (row) => {
    const isSame = change.target === undefined || change.target === row.target
    const { countAs: _said, ...unsaid } = row
    const number = isSame ? row : { ...unsaid, value: valueSaid(change.target), isConfirmed: false }
    return { ...number, ...change, ...(change.quarters && { strange: [] }) }
  })

export const confirmed = (draft: PlanDraft, id: string, value: number | null): PlanDraft =>
  replaced(draft, id, (row) => {
    const countAs = countAsOf(row)
    return { ...row, value, isConfirmed: true, ...(countAs && { countAs }) }
  })

/** What adds to it: as was said, or as its own words propose; null where they do not say. */
export const countAsOf = ({ countAs, target, unit }: DraftRow): CountAs | null =>
  countAs ?? countSaid(`${target} ${unit}`)

export const countedAs = (draft: PlanDraft, id: string, countAs: CountAs): PlanDraft =>
  replaced(draft, id, (row) => ({ ...row, countAs }))

export const unconfirmed = (draft: PlanDraft, id: string): PlanDraft =>
  replaced(draft, id, (row) => ({ ...row, isConfirmed: false }))

/** The row becomes the end of the one above it. Its number is to be confirmed anew if the target changed. */
export function mergedUp(draft: PlanDraft, id: string): PlanDraft {
  const index = draft.rows.findIndex((row) => row.id === id)
  const [above, row] = [draft.rows[index - 1], draft.rows[index]]
  if (!above || !row || above.line !== row.line) return draft
  const rows = draft.rows.filter((each) => each !== row)
  return corrected({ ...draft, rows }, above.id, withPiece(above, row))
}

export const withPiece = (
  above: DraftRow,
  piece: Pick<DraftRow, 'text' | 'target' | 'quarters' | 'responsibles' | 'note'>,
) => ({
  text: joinedText(above.text, piece.text),
  target: joinedText(above.target, piece.target),
  quarters: QUARTERS.filter((when) => above.quarters.includes(when) || piece.quarters.includes(when)),
  responsibles: joinedText(above.responsibles, piece.responsibles),
  note: joinedText(above.note, piece.note),
})

const joinedText = (a: string, b: string): string => [a, b].filter(Boolean).join(' ')
