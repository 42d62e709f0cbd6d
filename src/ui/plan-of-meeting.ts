// The plan a meeting serves.
import type { Meeting } from '../domain/meeting.ts'
import { yearOf } from '../domain/time.ts'
import { planFor } from '../store/plans.ts'
import { findRecord, type Found } from '../store/read.ts'
import type { Store } from '../store/store.ts'
import { useApp, useLive } from './app-context.ts'

type Plan = Found<'plan'>

/** The one it names, or else that of its year, or the latest without a date; null before any has been downloaded. */
export async function planOf(store: Store, { plan, date }: Pick<Meeting, 'plan' | 'date'>): Promise<Plan | null> {
  const named = plan ? await findRecord(store, 'plan', plan) : null
  return named ?? planFor(store, date ? yearOf(date) : Infinity)
}

/** Undefined while it, or the meeting, is read. */
export function usePlanOf(meeting: Pick<Meeting, 'plan' | 'date'> | null | undefined): Plan | null | undefined {
  const { store } = useApp()
  const found = useLive(() => planOf(store, meeting ?? {}), [store, meeting?.plan, meeting?.date])
  return meeting ? found : meeting
}
