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
export async function sentOf({ db }: Store, mesa: MesaId, id: RecordId): Promise<Sent> {
  const row = await db.records.get([mesa, id])
  return row ? storedToRecord(row.content) : { base: null, shadow: null }
}

/** Whether the mesa's rows are of a database that is no more, until all are fetched anew. Inside a transaction. */
export async function isStale({ db }: Store, mesa: MesaId): Promise<boolean> {
  return (await db.scopes.get(mesa))?.shadowing ?? false
}

/** This record's changes that are still on the device, in order of writing. Inside a transaction. */
export async function changesOf({ db }: Store, mesa: MesaId, rec: RecordId): Promise<Held[]> {
  const rows = await db.outbox.where({ mesa, rec }).sortBy('n')
  return rows.map(({ content }) => storedToChange(content))
}

/** Puts the record's row again, or takes it away when nothing is left of it. Inside a transaction. */
export async function show(store: Store, mesa: MesaId, id: RecordId, { base, shadow }: Sent, changes: readonly Held[]) {
  const view = viewOf(base, changes, await isStale(store, mesa))
  const content = recordToStored({ base, shadow, view })
  if (view) await store.db.records.put({ mesa, id, ...columns(view), content })
  else if (shadow) await store.db.records.put({ mesa, id, kind: '', content })
  else await store.db.records.delete([mesa, id])
}

/** Records whose changes have new names or states. Inside a transaction. */
export async function showAgain(store: Store, mesa: MesaId, ids: Iterable<RecordId>): Promise<void> {
  for (const id of ids) await show(store, mesa, id, await sentOf(store, mesa, id), await changesOf(store, mesa, id))
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
  if (view.type === 'conflict') {
    return { kind: view.type, state: recordOf(kinds.conflict, valuesOf(view)).resolved ?? 'open' }
  }
  if (view.type !== 'meeting') return { kind: view.type, state: '' }
  const { date, state = 'draft', agreements } = recordOf(kinds.meeting, valuesOf(view))
  const due = agreements.map(({ due: day }) => day).filter((day): day is LocalDate => localDate.safeParse(day).success)
  return { kind: view.type, state, due, ...(date && { date }) }
}
