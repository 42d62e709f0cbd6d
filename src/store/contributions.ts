// Links a closed record to one more activity of the plan, or says that it adds nothing there.
import { lastSteps } from '../domain/follow-up.ts'
import type { EntryKey, MesaId, RecordId } from '../domain/id.ts'
import { extractsOf } from './extracts.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'

export interface Contributing {
  readonly mesa: MesaId
  readonly of: RecordId
  readonly plan: RecordId
  readonly activity: EntryKey
  readonly elements?: readonly string[]
  /** It adds nothing there: linked by mistake, or a person said no. */
  readonly isWithdrawn?: boolean
  readonly by: string
}

/** @returns what takes it back */
export async function contribute(
  store: Store,
  { mesa, of, plan, activity, elements, isWithdrawn, by }: Contributing,
): Promise<() => Promise<void>> {
  const said = (await extractsOf(store, 'contribution'))
    .filter(({ content }) => content.of === of && content.activity === activity)
    .map(({ id, content }) => ({ ...content, id }))
  const rec = store.newRecordId()
  const more = { ...(elements && { elements: [...elements] }), ...(isWithdrawn && { isWithdrawn }) }
  const words = { of, plan, activity, after: lastSteps(said), by, at: store.now(), ...more }
  await record(store, { mesa, rec, type: 'contribution', patch: words })
  return () => record(store, { mesa, rec, type: 'contribution', op: 'del' })
}

/** The activities about which somebody has said something of this record, for or against. */
export async function answeredOf(store: Store, of: string): Promise<ReadonlySet<EntryKey>> {
  const all = await extractsOf(store, 'contribution')
  return new Set(all.flatMap(({ content }) => (content.of === of && content.activity ? content.activity : [])))
}
