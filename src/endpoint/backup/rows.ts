// The rows of any table, as they are: read in batches, counted, written, removed. On any engine.
import { sql, type Transaction } from 'kysely'
import * as z from 'zod/mini'
import type { Tables } from '../storage/tables.ts'
import { cell, Fingerprinter, type Fingerprint, type StoredRow } from './fingerprint.ts'
import { keysOf, TABLES, type TableName } from './tables.ts'

export type Db = Transaction<Tables>
/** Told now and then how far the work is: rows of a table, copied or checked. */
export type Progress = (step: Step, table: TableName, done: number, all: number) => void
export type Step = 'copying' | 'checking'
export type Fingerprints = Partial<Record<TableName, Fingerprint>>

const ROWS_AT_ONCE = 250
const TOLD_EVERY = 10_000
const storedRow = z.record(z.string(), cell)

/** Reads these tables whole, and hands over their rows in batches. Answers what they hold. */
export async function readAll(
  db: Db,
  tables: readonly TableName[],
  progress: (table: TableName, done: number, all: number) => void,
  take: (table: TableName, rows: readonly StoredRow[]) => Promise<void> = () => Promise.resolve(),
): Promise<Fingerprints> {
  const held: Fingerprints = {}
  for (const table of tables) {
    const counted = new Fingerprinter()
    const all = await countOf(db, table)
    for await (const rows of batchesOf(db, table)) {
      for (const row of rows) counted.add(row)
      await take(table, rows)
      const { rows: done } = counted.result
      if (done === all || done % TOLD_EVERY === 0) progress(table, done, all)
    }
    held[table] = counted.result
  }
  return held
}

async function* batchesOf(db: Db, table: TableName): AsyncGenerator<readonly StoredRow[]> {
  const keys = keysOf(table)
  const columns = sql.join(keys.map((key) => sql.ref(key)))
  let last: StoredRow | undefined
  do {
    const after = last && keys.map((key) => last?.[key] ?? null)
    const beyond = after ? sql`where (${columns}) > (${sql.join(after)})` : sql``
    const query = sql`select * from ${sql.table(table)} ${beyond} order by ${columns} limit ${sql.lit(ROWS_AT_ONCE)}`
    const rows = (await query.execute(db)).rows.map((row) => storedRow.parse(row))
    if (rows.length > 0) yield rows
    last = rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1)
  } while (last)
}

async function countOf(db: Db, table: TableName): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)
  return rows[0]?.n ?? 0
}

/** These rows of one table have the same columns, since they were read from one. */
export async function insertRows(db: Db, table: TableName, rows: readonly StoredRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db)
}

/** Batches that are under way end first, others wait: none is half in what was and half in what comes. */
export async function lockTables(db: Db, locksRows: boolean): Promise<void> {
  if (!locksRows) return
  await sql`lock table ${sql.join(TABLES.map((table) => sql.table(table)))} in exclusive mode`.execute(db)
}

export async function removeAll(db: Db): Promise<void> {
  for (const table of TABLES.toReversed()) await sql`delete from ${sql.table(table)}`.execute(db)
}

/** Nothing but what every new database has. */
export async function isEmpty(db: Db): Promise<boolean> {
  for (const table of TABLES.filter((name) => name !== 'meta' && name !== 'backup_state')) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db)
    if (rows.length > 0) return false
  }
  return true
}
