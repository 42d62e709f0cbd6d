// The plan that is looked at, this year's unless the address says another, with what was done of it.
import { useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import { dateOf, quarterOf, yearOf, type Quarter } from '../../domain/time.ts'
import { keepExtracts } from '../../store/extracts.ts'
import { progressOf, type YearProgress } from '../../store/plan-progress.ts'
import { useApp, useLive, useNow } from '../app-context.ts'
import { endOf, viewIn, type PlanView } from './plan-view.ts'

export interface PlanInView {
  readonly progress: YearProgress
  /** Where this day stands in the plan; null when the plan is of another year. */
  readonly quarter: Quarter | null
  readonly view: PlanView
}

/** Null before the plan has arrived, undefined while it is read. */
export function usePlan(): {
  readonly year: number
  readonly view: PlanView
  readonly found: PlanInView | null | undefined
} {
  const { store } = useApp()
  const { query } = useLocation()
  const today = dateOf(useNow())
  const view = viewIn(query)
  const { version, cutoff = today, asKnown, mesa } = view
  const year = view.year ?? yearOf(today)
  const asked = { cutoff, ...(version && { version }), ...(mesa && { mesa }), ...(asKnown && { asOf: endOf(cutoff) }) }
  const progress = useLive(() => progressOf(store, year, asked), [store, year, cutoff, version, mesa, asKnown])
  const isRead = progress !== undefined
  useEffect(() => {
    // So that the next start reads no record twice.
    if (isRead) keepExtracts(store).catch(console.error)
  }, [store, isRead])
  if (!progress) return { year, view, found: progress }
  const isThisYear = progress.plan.year === yearOf(cutoff)
  return { year, view, found: { progress, view, quarter: isThisYear ? quarterOf(cutoff) : null } }
}
