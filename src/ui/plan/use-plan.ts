// The plan of this year with what was done of it.
import { useEffect } from 'preact/hooks'
import { dateOf, quarterOf, yearOf, type Quarter } from '../../domain/time.ts'
import { keepExtracts } from '../../store/extracts.ts'
import { progressOf, type YearProgress } from '../../store/plan-progress.ts'
import { useApp, useLive, useNow } from '../app-context.ts'

export interface PlanInView {
  readonly progress: YearProgress
  /** Where this day stands in the plan; null when the plan is of another year. */
  readonly quarter: Quarter | null
}

/** Null before the plan has arrived, undefined while it is read. */
export function usePlan(): { readonly year: number; readonly found: PlanInView | null | undefined } {
  const { store } = useApp()
  const today = dateOf(useNow())
  const year = yearOf(today)
  const progress = useLive(() => progressOf(store, year, { cutoff: today }), [store, year, today])
  const isRead = progress !== undefined
  useEffect(() => {
    // So that the next start reads no record twice.
    if (isRead) keepExtracts(store).catch(console.error)
  }, [store, isRead])
  if (!progress) return { year, found: progress }
  return { year, found: { progress, quarter: progress.plan.year === year ? quarterOf(today) : null } }
}
