// Writes a record's row and its changes: what the endpoint sent, the device's own changes on top, and the columns that lists need.
import { Dexie, type PromiseExtended } from 'dexie'
import type { MesaId, RecordId } from '../domain/id.ts'
import { kinds } from '../domain/kinds.ts'
import { recordOf } from '../domain/record.ts'
import { localDate, type LocalDate } from '../domain/time.ts'
import { viewOf, type Held } from '../protocol/held.ts'
import { isRemoved, valuesOf, type Row } from '../protocol/row.ts'
import { changeToStored, storedToChange } from './change-content.ts'
import { recordToStored, storedToRecord } from './content.ts'
import type { MetaRow, OutboxRow, RecordRow } from './database.ts'
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

export const sentIn = (row: RecordRow | undefined): Sent =>
  row ? { ...storedToRecord(row.content), mark: row.mark } : { base: null, shadow: null }

/** Whether the mesa's rows are of a database that is no more, until all are fetched anew. Inside a transaction. */
export async function isStale({ db }: Store, mesa: MesaId): Promise<boolean> {
  return (await db.scopes.get(mesa))?.stale ?? false
}

/** This record's changes that are still on the device, in order of writing, as the index has them. */
export const heldOf = ({ db }: Store, mesa: MesaId, rec: RecordId): PromiseExtended<OutboxRow[]> =>
  db.outbox.where({ mesa, rec }).toArray()

/** Inside a transaction. */
export const changesOf = async (store: Store, mesa: MesaId, rec: RecordId): Promise<Held[]> =>
  (await heldOf(store, mesa, rec)).map(({ content }) => storedToChange(content))

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
  store: Store,
  mesa: MesaId,
  sent: readonly (readonly [RecordId, Sent])[],
  isStale: boolean,
): Promise<void> {
  const { db } = store
  const changesById = new Map(sent.map(([id]): [RecordId, Held[]] => [id, []]))
  const [held, rev] = await Dexie.Promise.all([
    db.outbox
      .where('[mesa+rec]')
      .anyOf(sent.map(([id]) => [mesa, id]))
      .toArray(),
    db.meta.get('rev'),
  ])
  // Of each record in order of writing, as the index has them.
  for (const { rec, content } of held) changesById.get(rec)?.push(storedToChange(content))
  await putRows(store, mesa, sent, { changesById, isStale, rev })
}

/** What rows stand on, as just read. */
interface Ground {
  readonly changesById: ReadonlyMap<RecordId, readonly Held[]>
  readonly isStale: boolean
  /** That of the last row written. */
  readonly rev: MetaRow | undefined
}

/** For whoever has read all of it already. Inside a transaction; written in one go. */
export function putRows(
  { db }: Store,
  mesa: MesaId,
  sent: readonly (readonly [RecordId, Sent])[],
  { changesById, isStale, rev: last }: Ground,
): PromiseExtended<unknown> {
  let rev = Number(last?.value ?? 0)
  const rows = sent.map(([id, each]) => rowOf(mesa, id, each, changesById.get(id) ?? [], isStale, ++rev))
  const gone = sent.flatMap(([id], index): [MesaId, RecordId][] => (rows[index] ? [] : [[mesa, id]]))
  const isGone = gone.length > 0
  return Dexie.Promise.all<unknown>([
    db.records.bulkPut(rows.filter((row) => row !== null)),
    isGone && db.records.bulkDelete(gone),
    db.meta.bulkPut([{ key: 'rev', value: rev }, ...(isGone ? [{ key: 'gone', value: rev }] : [])]),
  ])
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
export const putChanges = ({ db }: Store, mesa: MesaId, changes: readonly Held[]): PromiseExtended<unknown> =>
  db.outbox.bulkPut(
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
