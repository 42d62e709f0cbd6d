// One record, or many, as the screens read them: typed, with their address and whether they have left the device.
import type { MesaId, RecordId } from '../domain/id.ts'
import { kinds, type Kind } from '../domain/kinds.ts'
import { recordOf, type RecordOf } from '../domain/record.ts'
import { valuesOf, type Row } from '../protocol/row.ts'
import { scope } from '../protocol/scope.ts'
import { storedToRecord } from './content.ts'
import type { RecordRow } from './database.ts'
import type { Store } from './store.ts'

export type Found<K extends Kind> = RecordOf<(typeof kinds)[K]> & {
  readonly id: RecordId
  readonly mesa: MesaId
  /** Its leaves at this moment, for a change that is written later: see `Deed`. */
  readonly seen?: Row['leaves']
}

/** A row of that kind as a record; null when it is of another kind, or gone. */
export function found<K extends Kind>(kind: K, row: RecordRow | undefined): Found<K> | null {
  if (row?.kind !== kind) return null
  const { view } = storedToRecord(row.content)
  return view && { ...recordOf(kinds[kind], valuesOf(view)), id: row.id, mesa: row.mesa, seen: view.leaves }
}

export function foundAll<K extends Kind>(kind: K, rows: readonly RecordRow[]): Found<K>[] {
  return rows.map((row) => found(kind, row)).filter((each) => each !== null)
}

/**
 * Whether the person who holds the phone now may read what is in a mesa. Records of others stay on the device while
 * something of them waits to be sent (I13), but no screen shows them.
 */
export async function readableRows({ db }: Store): Promise<(row: RecordRow) => boolean> {
  const scopes = (await db.scopes.toArray()).map((row) => scope.parse(row))
  const readable = new Set(scopes.filter(({ access }) => access !== 'foreign').map(({ mesa }) => mesa))
  return ({ mesa }) => readable.has(mesa)
}

/** By its key alone: keys are unique over all mesas. */
export async function findRecord<K extends Kind>(store: Store, kind: K, id: string): Promise<Found<K> | null> {
  const isReadable = await readableRows(store)
  return found(kind, await store.db.records.where('id').equals(id).filter(isReadable).first())
}

/** All of a kind in one mesa. */
export async function allIn<K extends Kind>({ db }: Store, kind: K, mesa: MesaId): Promise<Found<K>[]> {
  return foundAll(kind, await db.records.where({ mesa, kind }).toArray())
}
