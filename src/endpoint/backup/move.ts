// The embedded database carried over to an empty one on PostgreSQL, in the same life: phones notice nothing.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Deed } from '../../protocol/deeds.ts'
import { StorageUnavailable } from '../storage/contract.ts'
import { guarded, MovedAway, openDatabase } from '../storage/database.ts'
import { appendDeed, lockDeeds } from '../storage/deeds.ts'
import type { Engine } from '../storage/engine.ts'
import { DATABASE_FILE, sqliteFile } from '../storage/sqlite.ts'
import type { Tables } from '../storage/tables.ts'
import { DigestCounter, differing, digestsIn, notedDigests, type Digests } from './digests.ts'
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
import { TABLES } from './tables.ts'

/** Why nothing was moved. `inUse`: another process has the embedded database open. */
export type Unmoved = 'noDatabase' | 'inUse' | 'notEmpty' | 'alreadyMoved'

export interface Moved {
  readonly tables: Fingerprints
  /** Compared one by one, counted from the records on both sides. */
  readonly mesas: number
}

/** Where the data goes: what is written into the old database says it without a password. */
export interface Target {
  readonly engine: Engine
  readonly name: string
}

/**
 * Copies everything, compares it, and closes the old database for good. Nobody else may have it open meanwhile: what was
 * written there after it was read would be lost.
 * @param target closed at the end
 */
export async function move(
  dataDir: string,
  { engine, name }: Target,
  now: number,
  progress: Progress,
): Promise<Moved | Unmoved> {
  const target = await openDatabase(engine)
  try {
    const file = join(dataDir, DATABASE_FILE)
    if (!existsSync(file)) return 'noDatabase'
    const source = await alone(file)
    if (typeof source === 'string') return source
    try {
      const deed = { at: now, by: 'console', region: null, what: 'move', about: '', detail: `a ${name}` } as const
      return await source.transaction().execute(async (from) => {
        const done = await guarded(engine, () => moveOver(from, target, engine.locksRows, deed, progress))
        if (done === 'notEmpty') return done
        // Only now that the other one has it all. Killed before this, it is run again, and finds that it has.
        await appendDeed(from, deed, false)
        await from.updateTable('meta').set({ moved: name }).execute()
        return done
      })
    } finally {
      await source.destroy()
    }
  } finally {
    await target.destroy()
  }
}

/** The database in the hands of this process only. */
async function alone(file: string): Promise<Kysely<Tables> | 'inUse' | 'alreadyMoved'> {
  try {
    return await openDatabase(await sqliteFile(file))
  } catch (error) {
    if (error instanceof MovedAway) return 'alreadyMoved'
    // To leave the journal that several may use takes a database nobody else has open.
    if (error instanceof StorageUnavailable && String(error.cause).includes('locked')) return 'inUse'
    throw error
  }
}

async function moveOver(
  from: Db,
  target: Kysely<Tables>,
  locksTables: boolean,
  deed: Deed,
  progress: Progress,
): Promise<Moved | 'notEmpty'> {
  return target.transaction().execute(async (into) => {
    await lockDeeds(into, locksTables)
    await lockTables(into, locksTables)
    const isFresh = await isEmpty(into)
    if (!isFresh && !(await isSame(from, into))) return 'notEmpty'
    if (isFresh) await removeAll(into)
    // Counted while it passes, so that the other database does not wait for it twice.
    const counter = new DigestCounter()
    const read = await readAll(
      from,
      isFresh ? TABLES : COMPARED,
      progress.bind(null, 'copying'),
      async (table, rows) => {
        if (table === 'record') for (const row of rows) counter.add(row)
        if (isFresh) await insertRows(into, table, rows)
      },
    )
    const moved = await compared(read, counter.result, into, progress)
    if (isFresh) await appendDeed(into, deed, locksTables)
    return moved
  })
}

/** What only this move adds is not in both. */
const COMPARED = TABLES.filter((table) => table !== 'deed')

/** A move that ended between the two commits has left both the same. */
async function isSame(from: Db, into: Db): Promise<boolean> {
  const [here, there] = [await readAll(from, COMPARED, () => {}), await readAll(into, COMPARED, () => {})]
  return COMPARED.every((table) => here[table]?.sum === there[table]?.sum)
}

async function compared(read: Fingerprints, digests: Digests, into: Db, progress: Progress): Promise<Moved> {
  const names = TABLES.filter((table) => read[table])
  const written = await readAll(into, names, progress.bind(null, 'checking'))
  const strange = names.find((table) => {
    const [is, was] = [written[table], read[table]]
    return is?.sum !== was?.sum || is?.rows !== was?.rows
  })
  if (strange) throw new Error(`the table ${strange} does not say what was written`)
  const mesas = [...(await notedDigests(into)).keys()]
  const wrong = differing(mesas, digests, await digestsIn(into))
  if (wrong.length > 0) throw new Error(`these mesas have other records there: ${wrong.join(', ')}`)
  return { tables: written, mesas: mesas.length }
}
