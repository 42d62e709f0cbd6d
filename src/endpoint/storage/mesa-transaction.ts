// Reading and writing one mesa under its lock.
import type { Transaction } from 'kysely'
import { recordId, type MesaId, type RecordId } from '../../domain/id.ts'
import type { Incarnation, MutationName } from '../../protocol/name.ts'
import { encodeRow, type Row } from '../../protocol/row.ts'
import { newEpoch } from '../secret.ts'
import type { Batch, IncarnationState, MesaTransaction, News, Page, Quarantined, Receipt } from './contract.ts'
import { keptText } from './kept-text.ts'
import { rowIn } from './stored-row.ts'
import type { Tables } from './tables.ts'

type Db = Transaction<Tables>

/** Engines limit how many values one statement takes. */
const VALUES_AT_ONCE = 500
/** No page is cut from more versions than this. */
export const VERSIONS_AT_ONCE = 2_000

export interface SoughtMesa {
  readonly id: MesaId
  /** Unsaid, in whichever it is. */
  readonly region?: MesaId
}

/**
 * Locks the mesa's row until the transaction ends, then speaks for it. What is sent to one that the region does not have
 * is kept under a key of that region's, which no mesa can have: it never meets another region's.
 */
export async function lockMesa(db: Db, { id: said, region }: SoughtMesa, locksRows: boolean): Promise<MesaTransaction> {
  const epochNow = db.selectFrom('meta').select('epoch')
  const columns = ['space', 'v', 'safe', 'rows', 'mark'] as const
  const named = db.selectFrom('mesa').select(columns).select(epochNow.as('epoch')).where('id', '=', said)
  const row = region === undefined ? named : named.where('region', '=', region)
  const mesa = await (locksRows ? row.forUpdate() : row).executeTakeFirst()
  const id = mesa || region === undefined ? said : strayKey(region, said)
  const epoch = mesa?.epoch ?? (await epochNow.executeTakeFirstOrThrow()).epoch
  let v = mesa?.v ?? 0
  return {
    id: said,
    epoch,
    scope: mesa ? { space: mesa.space, v: mesa.v, safe: mesa.safe, digest: { n: mesa.rows, x: mesa.mark } } : null,
    renewEpoch: () => updateEpoch(db),
    incarnation: (inc) => selectIncarnation(db, id, inc),
    receipts: (inc, from, to) => selectReceipts(db, id, inc, from, to),
    receiptsNamed: (names) => selectNamed(db, id, names),
    records: (ids) => selectRecords(db, id, ids),
    quarantined: (name) => selectQuarantined(db, id, name),
    page: (cursor, room) => selectPage(db, id, v, cursor, room),
    put: async (news) => {
      await putRows(db, id, news)
      v = news.v
    },
    save: (batch) => saveBatch(db, id, batch),
  }
}

const strayKey = (region: MesaId, id: MesaId): MesaId => `${region}/${id}` as MesaId // only ever a key in the tables

async function updateEpoch(db: Db): Promise<string> {
  const epoch = newEpoch()
  await db.updateTable('meta').set({ epoch }).execute()
  return epoch
}

async function selectIncarnation(db: Db, mesa: MesaId, inc: Incarnation): Promise<IncarnationState | null> {
  const found = db
    .selectFrom('incarnation')
    .select(['device', 'last', 'ch'])
    .where('mesa', '=', mesa)
    .where('inc', '=', inc)
  return (await found.executeTakeFirst()) ?? null
}

const RECEIPT = ['inc', 'seq', 'name', 'hash', 'ch', 'copy', 'result', 'why', 'v', 'by', 'at'] as const
type StoredReceipt = Pick<Tables['receipt'], (typeof RECEIPT)[number]>

const toReceipt = ({ inc, seq, name, hash, ch, copy, result, why, v, by, at }: StoredReceipt): Receipt => {
  const copies = copy === null ? [] : copy.split(' ').map((id) => recordId.parse(id))
  return { inc, seq, name, hash, ch, copies, result: { seq, is: result, v, ...(why && { why }) }, by, at }
}

async function selectReceipts(db: Db, mesa: MesaId, inc: Incarnation, from: number, to: number): Promise<Receipt[]> {
  const found = await db
    .selectFrom('receipt')
    .select(RECEIPT)
    .where('mesa', '=', mesa)
    .where('inc', '=', inc)
    .where('seq', '>=', from)
    .where('seq', '<=', to)
    .orderBy('seq')
    .execute()
  return found.map(toReceipt)
}

async function selectNamed(db: Db, mesa: MesaId, names: readonly MutationName[]): Promise<Receipt[]> {
  const found: Receipt[] = []
  for (const some of chunksOf(names, VALUES_AT_ONCE)) {
    const part = db.selectFrom('receipt').select(RECEIPT).where('mesa', '=', mesa).where('name', 'in', some)
    found.push(...(await part.execute()).map(toReceipt))
  }
  return found
}

async function selectRecords(db: Db, mesa: MesaId, ids: readonly RecordId[]): Promise<Row[]> {
  const found: Row[] = []
  for (const some of chunksOf(ids, VALUES_AT_ONCE)) {
    const part = db.selectFrom('record').select('content').where('mesa', '=', mesa).where('id', 'in', some)
    found.push(...(await part.execute()).map(({ content }) => rowIn(content)))
  }
  return found
}

async function selectQuarantined(db: Db, mesa: MesaId, name: MutationName): Promise<Quarantined | null> {
  const found = db.selectFrom('quarantine').select(['name', 'device', 'at', 'why', 'bytes'])
  return (await found.where('mesa', '=', mesa).where('name', '=', name).executeTakeFirst()) ?? null
}

/** @param current the mesa's version: known before its rows are read, both under the lock, or rows would be lost (sync.md §0) */
async function selectPage(db: Db, mesa: MesaId, current: number, cursor: number, room: number): Promise<Page> {
  if (cursor >= current) return { rows: [], v: cursor, more: false }
  const versions = await db
    .selectFrom('record')
    .select(({ fn }) => ['v', fn.sum<number>('chars').as('chars')])
    .where('mesa', '=', mesa)
    .where('v', '>', cursor)
    .groupBy('v')
    .orderBy('v')
    .limit(VERSIONS_AT_ONCE)
    .execute()
  const taken = fitting(versions, room)
  const areAll = taken === versions.length && taken < VERSIONS_AT_ONCE
  const end = areAll ? current : (versions[taken - 1]?.v ?? cursor)
  if (end === cursor) return { rows: [], v: cursor, more: true }
  const rows = await db
    .selectFrom('record')
    .select(['id', 'content as text'])
    .where('mesa', '=', mesa)
    .where('v', '>', cursor)
    .where('v', '<=', end)
    .orderBy('v')
    .execute()
  return { rows, v: end, more: end < current }
}

/** How many of the versions fit: the first one always does, unless there is no room at all. */
function fitting(versions: readonly { chars: number }[], room: number): number {
  if (room <= 0) return 0
  let left = room
  const beyond = versions.findIndex(({ chars }, index) => (left -= chars) < 0 && index > 0)
  return beyond < 0 ? versions.length : beyond
}

async function saveBatch(db: Db, mesa: MesaId, { inc, state, receipts, quarantine }: Batch): Promise<void> {
  await db
    .insertInto('incarnation')
    .values({ mesa, inc, ...state })
    .onConflict((on) => on.columns(['mesa', 'inc']).doUpdateSet({ last: state.last, ch: state.ch }))
    .execute()
  for (const some of chunksOf(receipts, VALUES_AT_ONCE)) {
    const values = some.map(({ result, copies, ...rest }) => {
      const copy = copies.length > 0 ? copies.join(' ') : null
      return { mesa, ...rest, copy, result: result.is, why: result.why ?? null, v: result.v }
    })
    await db.insertInto('receipt').values(values).execute()
  }
  for (const some of chunksOf(quarantine, VALUES_AT_ONCE)) {
    await db
      .insertInto('quarantine')
      .values(some.map((one) => ({ mesa, ...one, bytes: keptText(one.bytes) })))
      .execute()
  }
}

async function putRows(db: Db, mesa: MesaId, { rows, v, digest }: News): Promise<void> {
  if (rows.length === 0) return
  for (const some of chunksOf(rows, VALUES_AT_ONCE)) {
    const values = some.map((row) => {
      const content = JSON.stringify(encodeRow(row))
      return { mesa, id: row.id, type: row.type, v: row.v, chars: content.length, content }
    })
    await db
      .insertInto('record')
      .values(values)
      .onConflict((on) =>
        on.columns(['mesa', 'id']).doUpdateSet((eb) => ({
          type: eb.ref('excluded.type'),
          v: eb.ref('excluded.v'),
          chars: eb.ref('excluded.chars'),
          content: eb.ref('excluded.content'),
        })),
      )
      .execute()
  }
  await db.updateTable('mesa').set({ v, rows: digest.n, mark: digest.x }).where('id', '=', mesa).execute()
}

function* chunksOf<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}
