// Rows of the device as records of a shape, and which of them this person may see: as much as the first screen needs.
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Kind } from '../domain/kinds.ts'
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
/** A row of that kind as a record; null when it is of another kind, or gone. */
export function foundAs<S extends Shape>(kind: Kind, shape: S, row: RecordRow | undefined): FoundAs<S> | null {
  if (row?.kind !== kind) return null
  const { view } = storedToRecord(row.content)
  return view && { ...recordOf(shape, valuesOf(view)), id: row.id, mesa: row.mesa, seen: view.leaves }
}

export const allFoundAs = <S extends Shape>(kind: Kind, shape: S, rows: readonly RecordRow[]): FoundAs<S>[] =>
  rows.map((row) => foundAs(kind, shape, row)).filter((each) => each !== null)

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
