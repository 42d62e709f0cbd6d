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

/** Records that are read or written in one go: a long answer must not keep the keys of who is writing waiting. */
const HANDFUL = 20

/** A record as the endpoint sent it, and as it stands in the shadow of a mesa that is being fetched anew. */
export interface Sent {
  readonly base: Row | null
  readonly shadow: Row | null
  /** Of the base, if there is one. */
  readonly mark?: string | undefined
}

/** Inside a transaction. */
export async function sentOf({ db }: Store, mesa: MesaId, ids: Iterable<RecordId>): Promise<Map<RecordId, Sent>> {
  const all = [...new Set(ids)]
  const sent = new Map<RecordId, Sent>()
  for (let start = 0; start < all.length; start += HANDFUL) {
    const handful = all.slice(start, start + HANDFUL)
    const rows = await db.records.bulkGet(handful.map((id): [MesaId, RecordId] => [mesa, id]))
    for (const [index, id] of handful.entries()) sent.set(id, sentIn(rows[index]))
  }
  return sent
}

const sentIn = (row: RecordRow | undefined): Sent =>
  row ? { ...storedToRecord(row.content), mark: row.mark } : { base: null, shadow: null }

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
  const stale = await isStale(store, mesa)
  const all = [...sentById]
  // The page breathes between one handful and the next.
  for (let start = 0; start < all.length; start += HANDFUL) {
    await showHandful(store, mesa, all.slice(start, start + HANDFUL), stale)
  }
}

async function showHandful(
  { db }: Store,
  mesa: MesaId,
  sent: readonly (readonly [RecordId, Sent])[],
  stale: boolean,
): Promise<void> {
  const changesById = new Map(sent.map(([id]): [RecordId, Held[]] => [id, []]))
  const ofThem = db.outbox.where('[mesa+rec]').anyOf(sent.map(([id]) => [mesa, id]))
  // Of each record in order of writing, as the index has them.
  await ofThem.each(({ rec, content }) => changesById.get(rec)?.push(storedToChange(content)))
  let rev = Number((await db.meta.get('rev'))?.value ?? 0)
  const rows = sent.map(([id, each]) => rowOf(mesa, id, each, changesById.get(id) ?? [], stale, ++rev))
  await db.records.bulkPut(rows.filter((row) => row !== null))
  const gone = sent.filter((_, index) => rows[index] === null)
  await db.records.bulkDelete(gone.map(([id]): [MesaId, RecordId] => [mesa, id]))
  await db.meta.bulkPut([{ key: 'rev', value: rev }, ...(gone.length > 0 ? [{ key: 'gone', value: rev }] : [])])
}

function rowOf(
  mesa: MesaId,
  id: RecordId,
  { base, shadow, mark }: Sent,
  changes: readonly Held[],
  stale: boolean,
  rev: number,
): RecordRow | null {
  const view = viewOf(base, changes, stale)
  const content = recordToStored({ base, shadow, view })
  if (view) return { mesa, id, rev, ...columns(view), ...(mark !== undefined && { mark }), content }
  return shadow ? { mesa, id, rev, kind: '', content } : null
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
      ...(change.seq !== undefined && { seq: change.seq }),
      size: change.bytes?.length ?? JSON.stringify(change.mutation).length,
      content: changeToStored(change),
    })),
  )
}

function columns(view: Row): Pick<RecordRow, 'kind' | 'date' | 'state' | 'due'> {
  if (isRemoved(view)) return { kind: '' }
  if (view.type === 'conflict' || view.type === 'apart') {
    return { kind: view.type, state: recordOf(kinds[view.type], valuesOf(view)).resolved ?? 'open' }
  }
  // So that what was observed is found without reading the others.
  if (view.type === 'validation')
    return { kind: view.type, state: recordOf(kinds.validation, valuesOf(view)).verdict ?? '' }
  if (view.type !== 'meeting') return { kind: view.type, state: '' }
  const { date, state = 'draft', agreements } = recordOf(kinds.meeting, valuesOf(view))
  const due = agreements.map(({ due: day }) => day).filter((day): day is LocalDate => localDate.safeParse(day).success)
  return { kind: view.type, state, due, ...(date && { date }) }
}
