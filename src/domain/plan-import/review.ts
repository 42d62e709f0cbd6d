// How far the secretariat is with a draft: every oddity answered, every number confirmed, before it may be a plan.
import { countAsOf, type DraftNotice, type DraftRow, type PlanDraft } from './draft.ts'
import { isAboutNumber, odditiesOf, type Oddity } from './oddities.ts'

export interface Review {
  readonly draft: PlanDraft
  /** Oddities and notices that stay as they are, by name. */
  readonly kept: ReadonlySet<string>
}

export interface ReviewedRow {
  readonly row: DraftRow
  readonly oddities: readonly { readonly oddity: Oddity; readonly isOpen: boolean }[]
  readonly needsNumber: boolean
}

export const nameOfOddity = ({ id }: DraftRow, oddity: Oddity): string => `${id} ${JSON.stringify(oddity)}`
export const nameOfNotice = (notice: DraftNotice): string => JSON.stringify(notice)

export function reviewed({ draft, kept }: Review, year: number): ReviewedRow[] {
  const odd = odditiesOf(draft, year)
  return draft.rows.map((row) => ({
    row,
    oddities: (odd.get(row.id) ?? []).map((oddity) => ({
      oddity,
      // Whoever confirms a number, or that there is none, has read what is odd about it.
      isOpen: isAboutNumber(oddity) ? !row.isConfirmed : !kept.has(nameOfOddity(row, oddity)),
    })),
    needsNumber: row.target !== '' && !row.isConfirmed,
  }))
}

export const openIn = ({ oddities, needsNumber }: ReviewedRow): number =>
  oddities.filter(({ oddity, isOpen }) => isOpen && !isAboutNumber(oddity)).length + Number(needsNumber)

/** A number that stands in its target alone, with nothing odd about it, and what adds to it. */
export const isClear = ({ row, oddities, needsNumber }: ReviewedRow): boolean =>
  needsNumber && row.value !== null && countAsOf(row) !== null && oddities.every(({ oddity }) => !isAboutNumber(oddity))

export const keeping = (review: Review, ...names: readonly string[]): Review => ({
  ...review,
  kept: new Set([...review.kept, ...names]),
})
