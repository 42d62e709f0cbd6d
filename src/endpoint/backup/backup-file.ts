// A backup that was put in a file, opened again: is it whole, and of a program that is known here?
import { sql, Kysely } from 'kysely'
import { StorageUnavailable } from '../storage/contract.ts'
import { migrations } from '../storage/migrations.ts'
import { sqliteToRead } from '../storage/sqlite.ts'
import type { Tables } from '../storage/tables.ts'
import { readManifest, type Manifest } from './manifest.ts'
import { readAll, type Db, type Progress } from './rows.ts'
import { TABLES } from './tables.ts'

/** Why a file cannot be put back. `newer`: made by a later version of the program. */
export type Unfit = 'unreadable' | 'notABackup' | 'newer' | 'damaged'

export interface Verified {
  readonly manifest: Manifest
  /** Made by an earlier version of the program. */
  readonly isOlder: boolean
}

/** Reads the whole file, and compares it with what it says of itself. */
export async function verify(file: string, progress: Progress): Promise<Verified | Unfit> {
  try {
    return await reading(file, (db) => verified(db, progress))
  } catch (error) {
    const cause = error instanceof StorageUnavailable ? error.cause : error
    if (!(cause instanceof Error && 'errcode' in cause)) throw error
    const code = Number(cause.errcode) & 0xff
    if (code === NOT_A_DATABASE) return 'notABackup'
    return NO_ACCESS.has(code) ? 'unreadable' : 'damaged'
  }
}
/** PERM, IOERR, CANTOPEN (sqlite.org/rescode.html). */
const NO_ACCESS: ReadonlySet<number> = new Set([3, 10, 14])
const NOT_A_DATABASE = 26

/** The file as it is, in one transaction that only reads. */
export async function reading<T>(file: string, work: (db: Db) => Promise<T>): Promise<T> {
  const db = new Kysely<Tables>({ dialect: (await sqliteToRead(file)).dialect })
  try {
    return await db.transaction().setAccessMode('read only').execute(work)
  } finally {
    await db.destroy()
  }
}

async function verified(db: Db, progress: Progress): Promise<Verified | Unfit> {
  const manifest = await readManifest(db)
  if (!manifest) return 'notABackup'
  const known = Object.keys(await migrations.getMigrations())
  const { rows: run } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  if (run.some(({ name }) => !known.includes(name))) return 'newer'
  const { rows: check } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  if (check[0]?.integrity_check !== 'ok') return 'damaged'
  const tables = TABLES.filter((table) => Object.hasOwn(manifest.tables, table))
  if (tables.length < Object.keys(manifest.tables).length) return 'damaged'
  const held = await readAll(db, tables, progress.bind(null, 'checking'))
  const isWhole = tables.every((table) => {
    const [is, said] = [held[table], manifest.tables[table]]
    return is?.rows === said?.rows && is?.sum === said?.sum
  })
  return isWhole ? { manifest, isOlder: run.length < known.length } : 'damaged'
}
