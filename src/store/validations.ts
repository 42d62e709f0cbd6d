// What the secretariat says of a record that should count: written in the region's space, only ever added to.
import { inOrder, lastSteps } from '../domain/follow-up.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Validation } from '../domain/validation.ts'
import { scopeAccess } from '../protocol/scope-access.ts'
import { extractsOf } from './extracts.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'

type Verdict = NonNullable<Validation['verdict']>
export type StoredVerdict = Validation & { readonly id: RecordId }

/** All that was said of a record. */
export async function verdictsOf(store: Store, of: string): Promise<StoredVerdict[]> {
  const all = await extractsOf(store, 'validation')
  return all.flatMap(({ id, content }) => (content.of === of ? { ...content, id } : []))
}

export interface Judgement {
  readonly region: MesaId
  readonly mesa: MesaId
  readonly of: RecordId
  readonly verdict: Verdict
  readonly note?: string
  readonly by: string
}

/** @returns what takes it back */
export async function judge(
  store: Store,
  { region, mesa, of, verdict, note, by }: Judgement,
): Promise<() => Promise<void>> {
  const after = lastSteps(await verdictsOf(store, of))
  const rec = store.newRecordId()
  const words = { of, mesa, verdict, after, by, at: store.now(), ...(note && { note }) }
  await record(store, { mesa: region, rec, type: 'validation', patch: words })
  return () => record(store, { mesa: region, rec, type: 'validation', op: 'del' })
}

export interface Observed {
  readonly of: RecordId
  /** Of the record; empty when it is not here. */
  readonly kind: string
  readonly note: string
}

/**
 * What the secretariat has observed, and not taken back, of the mesas where this person writes; the last first. Where
 * nothing is observed no verdict is read.
 */
export async function observedHere(store: Store): Promise<Observed[]> {
  const { db } = store
  if ((await db.records.where('[kind+state]').equals(['validation', 'observed']).count()) === 0) return []
  const scopes = (await db.scopes.toArray()).map((row) => scopeAccess.parse(row))
  const own = new Set(scopes.filter(({ access }) => access === 'write').map(({ mesa }) => mesa))
  const verdicts = (await extractsOf(store, 'validation')).map(({ id, content }) => ({ ...content, id }))
  const byRecord = new Map<RecordId, StoredVerdict[]>()
  for (const each of verdicts) {
    if (each.of && each.mesa && own.has(each.mesa)) byRecord.set(each.of, [...(byRecord.get(each.of) ?? []), each])
  }
  const observed = [...byRecord]
    .flatMap(([of, said]) => ({ of, last: inOrder(said).at(-1) }))
    .filter(({ last }) => last?.verdict === 'observed')
    .sort((a, b) => (b.last?.at ?? 0) - (a.last?.at ?? 0))
  const rows = await db.records
    .where('id')
    .anyOf(observed.map(({ of }) => of))
    .toArray()
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]))
  return observed.map(({ of, last }) => ({ of, kind: kinds.get(of) ?? '', note: last?.note ?? '' }))
}
