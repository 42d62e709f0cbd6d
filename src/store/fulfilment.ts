// «¿Se cumplió este trimestre?», of a target without a number: what the secretariat says, only ever added to.
import { inOrder, lastSteps } from '../domain/follow-up.ts'
import type { EntryKey, MesaId, RecordId } from '../domain/id.ts'
import { planChoiceShape, type Fulfilment, type PlanChoice } from '../domain/plan-choice.ts'
import type { Quarter } from '../domain/time.ts'
import { foundAs, readableRows } from './read-core.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'

export type SaidOfQuarter = PlanChoice & {
  readonly id: RecordId
  readonly quarter: Quarter
  readonly fulfilment: Fulfilment
}

/** The last word about each quarter of an activity, in the order of the year. */
export async function saidOfQuarters(store: Store, plan: RecordId, activity: EntryKey): Promise<SaidOfQuarter[]> {
  const last = new Map((await allSaid(store, plan, activity)).map((each) => [each.quarter, each]))
  return [...last.values()].sort((a, b) => a.quarter - b.quarter)
}

async function allSaid(store: Store, plan: RecordId, activity: EntryKey): Promise<SaidOfQuarter[]> {
  const rows = store.db.records.where('[kind+state]').equals(['planChoice', ''])
  const all = (await rows.filter(await readableRows(store)).toArray()).flatMap((row) => {
    const found = foundAs('planChoice', planChoiceShape, row)
    const { quarter, fulfilment } = found ?? {}
    if (!found || found.plan !== plan || found.activity !== activity || !quarter || !fulfilment) return []
    return [{ ...found, quarter, fulfilment }]
  })
  return inOrder(all)
}

export interface Saying {
  readonly region: MesaId
  readonly plan: RecordId
  readonly activity: EntryKey
  readonly quarter: Quarter
  readonly fulfilment: Fulfilment
  /** What sustains it. */
  readonly why: string
  readonly by: string
}

/** @returns what takes it back */
export async function sayFulfilled(store: Store, { region, ...said }: Saying): Promise<() => Promise<void>> {
  const { plan, activity, quarter } = said
  const before = (await allSaid(store, plan, activity)).filter((each) => each.quarter === quarter)
  const rec = store.newRecordId()
  const patch = { ...said, after: lastSteps(before), at: store.now() }
  await record(store, { mesa: region, rec, type: 'planChoice', patch })
  return () => record(store, { mesa: region, rec, type: 'planChoice', op: 'del' })
}
