// One record, or many, as the screens read them: typed, with their address and whether they have left the device.
import type { MesaId, RecordId } from '../domain/id.ts'
import { coreKinds, type CoreKind } from '../domain/core-kinds.ts'
import type { Kind, kinds } from '../domain/kinds.ts'
import { recordOf, type RecordOf, type Shape } from '../domain/record.ts'
import { valuesOf, type Row } from '../protocol/row.ts'
import { scopeAccess } from '../protocol/scope-access.ts'
import { storedToRecord } from './content.ts'
import type { RecordRow } from './database.ts'
import type { Store } from './store.ts'

/** A record of that shape, with its address. */
export type FoundAs<S extends Shape> = RecordOf<S> & {
  readonly id: RecordId
  readonly mesa: MesaId
  /** Its leaves at this moment, for a change that is written later: see `Deed`. */
  readonly seen?: Row['leaves']
}
export type Found<K extends Kind> = FoundAs<(typeof kinds)[K]>
type FoundCore<K extends CoreKind> = FoundAs<(typeof coreKinds)[K]>

/** A row of that kind as a record; null when it is of another kind, or gone. */
export const found = <K extends CoreKind>(kind: K, row: RecordRow | undefined): FoundCore<K> | null =>
  foundAs(kind, coreKinds[kind], row)

export function foundAs<S extends Shape>(kind: Kind, shape: S, row: RecordRow | undefined): FoundAs<S> | null {
  if (row?.kind !== kind) return null
  const { view } = storedToRecord(row.content)
  return view && { ...recordOf(shape, valuesOf(view)), id: row.id, mesa: row.mesa, seen: view.leaves }
}

export const foundAll = <K extends CoreKind>(kind: K, rows: readonly RecordRow[]): FoundCore<K>[] =>
  rows.map((row) => found(kind, row)).filter((each) => each !== null)

/**
 * Whether the person who holds the phone now may read what is in a mesa. Records of others stay on the device while
 * something of them waits to be sent (I13), but no screen shows them.
 */
export async function readableRows({ db }: Store): Promise<(row: Pick<RecordRow, 'mesa'>) => boolean> {
  const scopes = (await db.scopes.toArray()).map((row) => scopeAccess.parse(row))
  const readable = new Set(scopes.filter(({ access }) => access !== 'foreign').map(({ mesa }) => mesa))
  return ({ mesa }) => readable.has(mesa)
}

/**
 * Those of them that lists show: not a meeting that was put together with another, which stands in its place. The code
 * for it is fetched only where there is any such; `resolve`: a live query goes on after it.
 */
export async function listedRows(store: Store): Promise<(row: Pick<RecordRow, 'mesa' | 'id'>) => boolean> {
  const isReadable = await readableRows(store)
  if ((await store.db.records.where('[kind+state]').equals(['sameMeeting', '']).count()) === 0) return isReadable
  const { mergedAway } = await Promise.resolve(import('./same-meetings.ts'))
  const away = await mergedAway(store)
  return (row) => isReadable(row) && !away.has(row.id)
}

/** By its key alone: keys are unique over all mesas. */
export async function findRecord<K extends CoreKind>(store: Store, kind: K, id: string): Promise<FoundCore<K> | null> {
  const isReadable = await readableRows(store)
  return found(kind, await store.db.records.where('id').equals(id).filter(isReadable).first())
}

/** All of a kind in one mesa. */
export async function allIn<K extends CoreKind>({ db }: Store, kind: K, mesa: MesaId): Promise<FoundCore<K>[]> {
  return foundAll(kind, await db.records.where({ mesa, kind }).toArray())
}
