// The plan with every version that is known of it, whatever its day: what the next reprogramming begins from.
import type { EntryKey } from '../domain/id.ts'
import { settledBy, topicsAsked } from '../domain/progress/choices.ts'
import { planAt } from '../domain/progress/plan-at.ts'
import { readRow, type ReadRow } from '../domain/progress/reading.ts'
import { localDate } from '../domain/time.ts'
import { planRecords, type PlanWithWords } from './plan-records.ts'
import type { Store } from './store.ts'

export interface PlanNow {
  readonly records: PlanWithWords
  readonly reads: readonly ReadRow[]
  /** How many versions there are, with the approved plan. */
  readonly versions: number
  readonly merged: ReadonlyMap<EntryKey, EntryKey>
}

/** Null before the first download. */
export async function planNow(store: Store, year: number): Promise<PlanNow | null> {
  const records = await planRecords(store, year)
  if (!records) return null
  const { plan, targets, changes = [], choices = [], topics = [] } = records
  const cutoff = localDate.parse('9999-12-31')
  const { rows, merged, version } = planAt(plan, targets, changes, { cutoff })
  const settled = settledBy(plan.id, choices)
  const asked = topicsAsked(plan.id, topics, { cutoff })
  const reads = rows.map((row, place) => readRow(row, place, settled(row.key), asked))
  return { records, reads, merged, versions: version.number }
}
