// R12: how the secretariat reads a target; and what each way of reading it would make of the year.
import { lastSteps } from '../domain/follow-up.ts'
import type { EntryKey, MesaId, RecordId } from '../domain/id.ts'
import { planChoiceShape } from '../domain/plan-choice.ts'
import type { StoredChoice } from '../domain/progress/choices.ts'
import { allFoundAs } from './read-core.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'

export interface ReadingChoice {
  readonly region: MesaId
  readonly plan: RecordId
  readonly activity: EntryKey
  readonly reading: EntryKey
  readonly by: string
}

/** Only ever added to: a report made before is still read as it was. */
export async function chooseReading(
  store: Store,
  { region, plan, activity, reading, by }: ReadingChoice,
): Promise<void> {
  const rows = await store.db.records.where('[kind+state]').equals(['planChoice', '']).toArray()
  const said: StoredChoice[] = allFoundAs('planChoice', planChoiceShape, rows)
  const after = lastSteps(said.filter((each) => each.plan === plan && each.activity === activity))
  const rec = store.newRecordId()
  const patch = { plan, activity, reading, by, at: store.now(), after }
  await record(store, { mesa: region, rec, type: 'planChoice', patch })
}
