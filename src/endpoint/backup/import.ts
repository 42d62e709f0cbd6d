// An export read into an empty database, on either engine: all of it, as it said it was, or nothing.
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { jsonIn } from '../json-in.ts'
import { newEpoch } from '../secret.ts'
import { guarded, openDatabase } from '../storage/database.ts'
import { appendDeed, lockDeeds } from '../storage/deeds.ts'
import type { Engine } from '../storage/engine.ts'
import { migrations } from '../storage/migrations.ts'
import { exportEnd, exportHead, rowIn, sameFingerprint, type ExportEnd } from './export-lines.ts'
import type { StoredRow } from './fingerprint.ts'
import {
  insertRows,
  isEmpty,
  lockTables,
  readAll,
  removeAll,
  type Db,
  type Fingerprints,
  type Progress,
} from './rows.ts'
import { isTable, type TableName } from './tables.ts'

/** Why nothing was read in. */
export type Unimported = 'unreadable' | 'notAnExport' | 'newer' | 'damaged' | 'notEmpty'

/** Undoes the transaction. */
class Stop extends Error {
  readonly why: Unimported
  constructor(why: Unimported) {
    super(why)
    this.why = why
  }
}

const ROWS_AT_ONCE = 250

/**
 * It begins a new life, as a backup put back does: every device asks for everything again, and sends what is not in it.
 * @param engine closed at the end
 */
export async function importFrom(
  engine: Engine,
  file: string,
  now: number,
  progress: Progress,
): Promise<Fingerprints | Unimported> {
  return guarded(engine, async () => {
    const db = await openDatabase(engine)
    try {
      return await db.transaction().execute(async (into) => {
        await lockDeeds(into, engine.locksRows)
        await lockTables(into, engine.locksRows)
        if (!(await isEmpty(into))) throw new Stop('notEmpty')
        await removeAll(into)
        const said = await readInto(into, file)
        const names = Object.keys(said.tables).filter(isTable)
        const written = await readAll(into, names, progress.bind(null, 'checking'))
        const isSame = names.every((table) => sameFingerprint(written[table], said.tables[table]))
        if (!isSame || names.length < Object.keys(said.tables).length) throw new Stop('damaged')
        await into.updateTable('meta').set({ epoch: newEpoch(), moved: null }).execute()
        await into.updateTable('backup_state').set({ claimed: null }).execute()
        const deed = {
          at: now,
          by: 'console',
          region: null,
          what: 'import',
          about: '',
          detail: basename(file),
        } as const
        await appendDeed(into, deed, engine.locksRows)
        return written
      })
    } catch (error) {
      if (error instanceof Stop) return error.why
      throw error
    } finally {
      await db.destroy()
    }
  })
}

async function readInto(into: Db, file: string): Promise<ExportEnd> {
  let end: ExportEnd | null = null
  let [table, rows]: [TableName, StoredRow[]] = ['meta', []]
  const flush = async () => {
    if (rows.length > 0) await insertRows(into, table, rows)
    rows = []
  }
  let isFirst = true
  for await (const line of linesOf(file)) {
    if (isFirst) {
      await expectKnown(line)
      isFirst = false
      continue
    }
    if (end) throw new Stop('damaged')
    end = exportEnd.safeParse(jsonIn(line)).data ?? null
    if (end) continue
    const read = rowIn(line)
    if (!read) throw new Stop('damaged')
    if (table !== read.table || rows.length === ROWS_AT_ONCE) await flush()
    table = read.table
    rows.push(read.row)
  }
  if (isFirst) throw new Stop('notAnExport')
  await flush()
  if (!end) throw new Stop('damaged')
  return end
}

async function expectKnown(line: string): Promise<void> {
  const head = exportHead.safeParse(jsonIn(line))
  if (!head.success) throw new Stop('notAnExport')
  const known = Object.keys(await migrations.getMigrations())
  if (head.data.migrations.some((name) => !known.includes(name))) throw new Stop('newer')
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file, 'utf8')
  try {
    yield* createInterface({ input: stream, crlfDelay: Infinity })
  } catch (error) {
    // Only the reading fails here: what is done with a line fails in its own place.
    if (error instanceof Error && 'syscall' in error) throw new Stop('unreadable')
    throw error
  } finally {
    stream.destroy()
  }
}
