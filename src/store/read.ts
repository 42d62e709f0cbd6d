// One record, or many, as the screens read them: typed, with their address and whether they have left the device.
import type { MesaId, RecordId } from '../domain/id.ts'
import { kinds, type Kind } from '../domain/kinds.ts'
import { recordOf, type RecordOf } from '../domain/record.ts'
import { valuesOf } from '../protocol/row.ts'
import { storedToRecord } from './content.ts'
import type { RecordRow } from './database.ts'
import type { Store } from './store.ts'

export type Found<K extends Kind> = RecordOf<(typeof kinds)[K]> & { readonly id: RecordId; readonly mesa: MesaId }

/** A row of that kind as a record; null when it is of another kind, or gone. */
export function found<K extends Kind>(kind: K, row: RecordRow | undefined): Found<K> | null {
  if (row?.kind !== kind) return null
  const { view } = storedToRecord(row.content)
  return view && { ...recordOf(kinds[kind], valuesOf(view)), id: row.id, mesa: row.mesa }
}

export function foundAll<K extends Kind>(kind: K, rows: readonly RecordRow[]): Found<K>[] {
  return rows.map((row) => found(kind, row)).filter((each) => each !== null)
}

/** By its key alone: keys are unique over all mesas. */
export async function findRecord<K extends Kind>({ db }: Store, kind: K, id: string): Promise<Found<K> | null> {
  return found(kind, await db.records.where('id').equals(id).first())
}

/** All of a kind in one mesa. */
export async function allIn<K extends Kind>({ db }: Store, kind: K, mesa: MesaId): Promise<Found<K>[]> {
  return foundAll(kind, await db.records.where({ mesa, kind }).toArray())
}
