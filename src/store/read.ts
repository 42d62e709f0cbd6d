// One record, or many, as the screens read them: whole, by the name of its kind.
import type { MesaId } from '../domain/id.ts'
import { kinds, type Kind } from '../domain/kinds.ts'
import type { RecordRow } from './database.ts'
import { foundAs, readableRows, type FoundAs } from './read-core.ts'
import type { Store } from './store.ts'

export type Found<K extends Kind> = FoundAs<(typeof kinds)[K]>

/** A row of that kind as a record; null when it is of another kind, or gone. */
export const found = <K extends Kind>(kind: K, row: RecordRow | undefined): Found<K> | null =>
  foundAs(kind, kinds[kind], row)

export const foundAll = <K extends Kind>(kind: K, rows: readonly RecordRow[]): Found<K>[] =>
  rows.map((row) => found(kind, row)).filter((each) => each !== null)

/** By its key alone: keys are unique over all mesas. */
export async function findRecord<K extends Kind>(store: Store, kind: K, id: string): Promise<Found<K> | null> {
  const isReadable = await readableRows(store)
  return found(kind, await store.db.records.where('id').equals(id).filter(isReadable).first())
}

/** All of a kind in one mesa. */
export async function allIn<K extends Kind>({ db }: Store, kind: K, mesa: MesaId): Promise<Found<K>[]> {
  return foundAll(kind, await db.records.where({ mesa, kind }).toArray())
}
