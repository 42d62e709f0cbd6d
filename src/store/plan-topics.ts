// The topics asked for during the year, of an activity whose target is as many as there are.
import type { EntryKey, MesaId, RecordId } from '../domain/id.ts'
import type { StoredTopic } from '../domain/progress/choices.ts'
import type { LocalDate } from '../domain/time.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'

export interface NewTopic {
  readonly region: MesaId
  readonly plan: RecordId
  readonly activity: EntryKey
  readonly name: string
  readonly dimension: string
  /** The closed acta, its agreement and its day. */
  readonly minutes: RecordId
  readonly agreement: EntryKey
  readonly date: LocalDate
  readonly by: string
}

export async function addTopic(store: Store, { region, ...topic }: NewTopic): Promise<void> {
  const rec = store.newRecordId()
  await record(store, { mesa: region, rec, type: 'planTopic', patch: { ...topic, at: store.now() } })
}

/** A report made before still has it. */
export async function withdrawTopic(
  store: Store,
  region: MesaId,
  { id: rec }: StoredTopic,
  isWithdrawn: boolean,
): Promise<void> {
  const patch = { isWithdrawn, withdrawnAt: isWithdrawn ? store.now() : null }
  await record(store, { mesa: region, rec, type: 'planTopic', patch })
}
