// Reprogramming: written in the space that the region shares, only ever added to. What the plan said before stays.
import { json, type Json } from '../domain/json.ts'
import { lastSteps } from '../domain/follow-up.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import { planChangeShape, type ActivityChange } from '../domain/plan-change.ts'
import type { StoredChange } from '../domain/progress/plan-at.ts'
import { entryPath } from '../domain/record.ts'
import type { LocalDate } from '../domain/time.ts'
import { allFoundAs } from './read-core.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'

/** By which acta it was agreed: one of this notebook, or what it is called. */
export interface AgreedBy {
  readonly minutes?: RecordId | undefined
  readonly minutesName?: string | undefined
}

export interface Reprogramming extends AgreedBy {
  readonly region: MesaId
  readonly plan: RecordId
  readonly from: LocalDate
  readonly why: string
  readonly by: string
}

/** Of every plan. */
export async function planChanges({ db }: Store): Promise<StoredChange[]> {
  return allFoundAs(
    'planChange',
    planChangeShape,
    await db.records.where('[kind+state]').equals(['planChange', '']).toArray(),
  )
}

/** @returns the version it made, by its change */
export async function reprogram(
  store: Store,
  about: Reprogramming,
  changes: readonly Omit<ActivityChange, 'key'>[],
): Promise<RecordId> {
  const said: Record<string, Json> = {}
  for (const change of changes) {
    const key = store.newEntryKey()
    for (const [field, value] of Object.entries(change)) {
      if (value !== undefined) said[entryPath('changes', key, field)] = json.parse(value)
    }
  }
  return write(store, about, said)
}

/** From its day on, the plan is as if that one had not been. Both stay written. */
export const withdraw = (store: Store, about: Reprogramming, withdraws: RecordId): Promise<RecordId> =>
  write(store, about, { withdraws })

async function write(
  store: Store,
  { region, plan, from, why, by, minutes, minutesName }: Reprogramming,
  said: Readonly<Record<string, Json>>,
): Promise<RecordId> {
  const after = lastSteps((await planChanges(store)).filter((each) => each.plan === plan))
  const rec = store.newRecordId()
  const agreed = { ...(minutes && { minutes }), ...(minutesName && { minutesName }) }
  const patch = { plan, from, why, by, at: store.now(), after, ...agreed, ...said }
  await record(store, { mesa: region, rec, type: 'planChange', patch })
  return rec
}
