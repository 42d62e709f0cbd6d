// The plan of this year, with what waits for each of its activities.
import { useMemo } from 'preact/hooks'
import { dateOf, localDate, quarterOf, yearOf, type Quarter } from '../../domain/time.ts'
import { meetingsForActivities } from '../../store/meetings.ts'
import { planFor } from '../../store/plans.ts'
import type { Found } from '../../store/read.ts'
import { useApp, useLive, useNow } from '../app-context.ts'
import { evidenceOf, type Evidence } from './evidence.ts'

export type StoredPlan = Found<'plan'>

export interface PlanInView {
  readonly plan: StoredPlan
  readonly evidence: Evidence
  /** Where this day stands in the plan; null when the plan is of another year. */
  readonly quarter: Quarter | null
}

/** Null before the plan has arrived, undefined while it is read. */
export function usePlan(): { readonly year: number; readonly found: PlanInView | null | undefined } {
  const { store } = useApp()
  const today = dateOf(useNow())
  const year = yearOf(today)
  const plan = useLive(() => planFor(store, year), [store, year])
  const shown = plan?.year ?? year
  const meetings = useLive(() => {
    const [from, to] = [`${shown}-01-01`, `${shown}-12-31`] as const
    return meetingsForActivities(store, localDate.parse(from), localDate.parse(to))
  }, [store, shown])
  const evidence = useMemo(() => plan && meetings && evidenceOf(plan, meetings), [plan, meetings])
  if (!plan || !evidence) return { year, found: plan === null ? null : undefined }
  return { year, found: { plan, evidence, quarter: plan.year === year ? quarterOf(today) : null } }
}
