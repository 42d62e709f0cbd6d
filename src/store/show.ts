// Writes a record's row and its changes: what the endpoint sent, the device's own changes on top, and the columns that lists need.
import type { MesaId, RecordId } from '../domain/id.ts'
import { kinds } from '../domain/kinds.ts'
import { recordOf } from '../domain/record.ts'
import { localDate, type LocalDate } from '../domain/time.ts'
import { viewOf, type Held } from '../protocol/held.ts'
import { isRemoved, valuesOf, type Row } from '../protocol/row.ts'
import { changeToStored, recordToStored, storedToChange, storedToRecord } from './content.ts'
import type { RecordRow } from './database.ts'
import type { Store } from './store.ts'

/** The record as the endpoint last sent it. Inside a transaction. */
export async function baseOf({ db }: Store, mesa: MesaId, id: RecordId): Promise<Row | null> {
  const row = await db.records.get([mesa, id])
  return row ? storedToRecord(row.content).base : null
}

/** This record's changes that are still on the device, in order of writing. Inside a transaction. */
export async function changesOf({ db }: Store, mesa: MesaId, rec: RecordId): Promise<Held[]> {
  const rows = await db.outbox.where({ mesa, rec }).sortBy('n')
  return rows.map(({ content }) => storedToChange(content))
}

/** Puts the record's row again, or takes it away when nothing is left of it. Inside a transaction. */
export async function show({ db }: Store, mesa: MesaId, id: RecordId, base: Row | null, changes: readonly Held[]) {
  const view = viewOf(base, changes)
  if (!view) await db.records.delete([mesa, id])
  else await db.records.put({ mesa, id, ...columns(view), content: recordToStored(base, view) })
}

/** Records whose changes have new names or states. Inside a transaction. */
export async function showAgain(store: Store, mesa: MesaId, ids: Iterable<RecordId>): Promise<void> {
  for (const id of ids) await show(store, mesa, id, await baseOf(store, mesa, id), await changesOf(store, mesa, id))
}

/** Inside a transaction. */
export async function putChanges({ db }: Store, mesa: MesaId, changes: readonly Held[]): Promise<void> {
  await db.outbox.bulkPut(
    changes.map((change) => ({
      ...{ n: change.n, mesa, rec: change.mutation.rec, state: change.state },
      content: changeToStored(change),
    })),
  )
}

function columns(view: Row): Pick<RecordRow, 'kind' | 'date' | 'state' | 'due'> {
  if (isRemoved(view)) return { kind: '' }
  if (view.type === 'conflict') {
    return { kind: view.type, state: recordOf(kinds.conflict, valuesOf(view)).resolved ?? 'open' }
  }
  if (view.type !== 'meeting') return { kind: view.type, state: '' }
  const { date, state = 'draft', agreements } = recordOf(kinds.meeting, valuesOf(view))
  const due = agreements.map(({ due: day }) => day).filter((day): day is LocalDate => localDate.safeParse(day).success)
  return { kind: view.type, state, due, ...(date && { date }) }
}
