// Writes a record's row and its changes: what the endpoint sent, the device's own changes on top, and the columns that lists need.
import type { MesaId, RecordId } from '../domain/id.ts'
import { kinds } from '../domain/kinds.ts'
import { recordOf } from '../domain/record.ts'
import { localDate, type LocalDate } from '../domain/time.ts'
import { viewOf, type Held } from '../protocol/held.ts'
import { isRemoved, valuesOf, type Row } from '../protocol/row.ts'
import { changeToStored, storedToChange } from './change-content.ts'
import { recordToStored, storedToRecord } from './content.ts'
import type { RecordRow } from './database.ts'
import type { Store } from './store.ts'

/** A record as the endpoint sent it, and as it stands in the shadow of a mesa that is being fetched anew. */
export interface Sent {
  readonly base: Row | null
  readonly shadow: Row | null
}

/** Inside a transaction. */
export async function sentOf({ db }: Store, mesa: MesaId, ids: Iterable<RecordId>): Promise<Map<RecordId, Sent>> {
  const all = [...new Set(ids)]
  const rows = await db.records.bulkGet(all.map((id): [MesaId, RecordId] => [mesa, id]))
  return new Map(all.map((id, index) => [id, sentIn(rows[index])]))
}

const sentIn = (row: RecordRow | undefined): Sent => (row ? storedToRecord(row.content) : { base: null, shadow: null })

/** Whether the mesa's rows are of a database that is no more, until all are fetched anew. Inside a transaction. */
export async function isStale({ db }: Store, mesa: MesaId): Promise<boolean> {
  return (await db.scopes.get(mesa))?.stale ?? false
}

/** This record's changes that are still on the device, in order of writing. Inside a transaction. */
export async function changesOf({ db }: Store, mesa: MesaId, rec: RecordId): Promise<Held[]> {
  const rows = await db.outbox.where({ mesa, rec }).sortBy('n')
  return rows.map(({ content }) => storedToChange(content))
}

/** Puts the rows of these records again, or takes away those of which nothing is left. Inside a transaction. */
export async function show(store: Store, mesa: MesaId, sentById: ReadonlyMap<RecordId, Sent>): Promise<void> {
  const { db } = store
  const ids = [...sentById.keys()]
  const held = await db.outbox
    .where('[mesa+rec]')
    .anyOf(ids.map((id) => [mesa, id]))
    .sortBy('n')
  const changesById = new Map<RecordId, Held[]>()
  for (const { rec, content } of held) {
    changesById.set(rec, [...(changesById.get(rec) ?? []), storedToChange(content)])
  }
  const stale = await isStale(store, mesa)
  const rows = [...sentById].map(([id, sent]) => rowOf(mesa, id, sent, changesById.get(id) ?? [], stale))
  await db.records.bulkPut(rows.filter((row) => row !== null))
  await db.records.bulkDelete(
    ids.filter((_, index) => rows[index] === null).map((id): [MesaId, RecordId] => [mesa, id]),
  )
}

function rowOf(
  mesa: MesaId,
  id: RecordId,
  { base, shadow }: Sent,
  changes: readonly Held[],
  stale: boolean,
): RecordRow | null {
  const view = viewOf(base, changes, stale)
  const content = recordToStored({ base, shadow, view })
  if (view) return { mesa, id, ...columns(view), ...(base && { v: base.v }), content }
  return shadow ? { mesa, id, kind: '', content } : null
}

/** Records whose changes have new names or states. Inside a transaction. */
export async function showAgain(store: Store, mesa: MesaId, ids: Iterable<RecordId>): Promise<void> {
  await show(store, mesa, await sentOf(store, mesa, ids))
}

/** Inside a transaction. */
export async function putChanges({ db }: Store, mesa: MesaId, changes: readonly Held[]): Promise<void> {
  await db.outbox.bulkPut(
    changes.map((change) => ({
      n: change.n,
      mesa,
      rec: change.mutation.rec,
      state: change.state,
      at: change.mutation.at,
      content: changeToStored(change),
    })),
  )
}

function columns(view: Row): Pick<RecordRow, 'kind' | 'date' | 'state' | 'due'> {
  if (isRemoved(view)) return { kind: '' }
  if (view.type === 'conflict' || view.type === 'apart') {
    return { kind: view.type, state: recordOf(kinds[view.type], valuesOf(view)).resolved ?? 'open' }
  }
  if (view.type !== 'meeting') return { kind: view.type, state: '' }
  const { date, state = 'draft', agreements } = recordOf(kinds.meeting, valuesOf(view))
  const due = agreements.map(({ due: day }) => day).filter((day): day is LocalDate => localDate.safeParse(day).success)
  return { kind: view.type, state, due, ...(date && { date }) }
}
