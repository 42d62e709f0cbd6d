// A draft while it is looked through: each answer can be taken back, one after the other.
import { useState } from 'preact/hooks'
import type { PlanDraft } from '../../domain/plan-import/draft.ts'
import type { Review } from '../../domain/plan-import/review.ts'

export interface Reviewing {
  readonly review: Review
  readonly change: (next: Review) => void
  /** @param typing the field, while it is typed in: taken back as a whole */
  readonly changeDraft: (next: PlanDraft, typing?: string) => void
  /** Null where there is nothing to take back. */
  readonly undo: (() => void) | null
}

interface Step {
  readonly review: Review
  readonly typing: string
}

export function useReview(begun: PlanDraft): Reviewing {
  const [past, setPast] = useState<readonly Step[]>([])
  const review = past.at(-1)?.review ?? { draft: begun, kept: new Set<string>() }
  const change = (next: Review, typing = '') => {
    const isSameField = typing !== '' && past.at(-1)?.typing === typing
    setPast([...(isSameField ? past.slice(0, -1) : past), { review: next, typing }])
  }
  return {
    review,
    change: (next) => change(next),
    changeDraft: (draft, typing) => change({ ...review, draft }, typing),
    undo: past.length > 0 ? () => setPast(past.slice(0, -1)) : null,
  }
}
