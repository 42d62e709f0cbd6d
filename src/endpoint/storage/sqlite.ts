// SQLite for Kysely: the only file that knows which engine is below.
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type TransactionSettings,
} from 'kysely'
import { StorageUnavailable } from './contract.ts'
import type { Engine } from './engine.ts'

/** Beside it SQLite keeps others whose names begin with this one. */
export const DATABASE_FILE = 'cuaderno.sqlite'

// FULL: a commit answered is a commit on the disk, power cut or not (sync.md I9).
const SETTINGS = `
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
`

/** Node's own SQLite, or the package with the same face where Node has none, or one too old to name its columns. */
async function loadDatabaseSync() {
  const own = process.getBuiltinModule('node:sqlite')
  if (own && 'columns' in own.StatementSync.prototype) return own.DatabaseSync
  return (await import('@photostructure/sqlite')).DatabaseSync
}

/**
 * Opens (and makes, if need be) the database file of a data folder.
 * @param patience milliseconds to wait for another process: the administrator's commands write to the same file
 */
export async function sqlite(dataDir: string, patience = 5_000): Promise<Engine> {
  return opening(dataDir, (DatabaseSync) => {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const file = join(dataDir, DATABASE_FILE)
    keepPrivate(file)
    const db = new DatabaseSync(file)
    db.exec(`PRAGMA busy_timeout = ${patience}; PRAGMA journal_mode = WAL; ${SETTINGS}`)
    return db
  })
}

/** A database that is this one file and nothing beside it: to be moved and copied as any file. */
export async function sqliteFile(file: string): Promise<Engine> {
  return opening(file, (DatabaseSync) => {
    keepPrivate(file)
    const db = new DatabaseSync(file)
    db.exec(`PRAGMA journal_mode = DELETE; ${SETTINGS}`)
    return db
  })
}

/** Writes nothing, wherever the file is. */
export async function sqliteToRead(file: string): Promise<Engine> {
  return opening(file, (DatabaseSync) => new DatabaseSync(file, { readOnly: true }))
}

/** It holds people's data: nobody else on the machine reads it. */
function keepPrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
  // Made before, or left by a crash. SQLite gives those it makes beside the database the mode of the database.
  for (const each of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(each)) chmodSync(each, 0o600)
}

async function opening(place: string, open: (from: DatabaseClass) => InstanceType<DatabaseClass>): Promise<Engine> {
  try {
    return engineOver(open(await loadDatabaseSync()))
  } catch (cause) {
    throw new StorageUnavailable(`the database in ${place} cannot be opened`, { cause })
  }
}
type DatabaseClass = Awaited<ReturnType<typeof loadDatabaseSync>>

function engineOver(db: InstanceType<DatabaseClass>): Engine {
  const prepared = new Map<string, Statement>()
  const database: SqliteDatabase = {
    close: () => {
      prepared.clear()
      db.close()
    },
    prepare: (sql) => {
      const known = prepared.get(sql)
      if (known) return known
      const statement = statementOf(db, sql)
      // What is made once for a great many values, or changes the tables, is not asked again.
      if (prepared.size < MOST_PREPARED && sql.length < LONGEST_PREPARED) prepared.set(sql, statement)
      return statement
    },
  }
  return { dialect: new ImmediateDialect({ database }), locksRows: false, isUnavailable, isFull }
}

/** Reading a statement costs more than running it: those that come again and again are kept. */
const MOST_PREPARED = 200
const LONGEST_PREPARED = 4_000
type Statement = ReturnType<SqliteDatabase['prepare']>

function statementOf(db: InstanceType<DatabaseClass>, sql: string): Statement {
  const statement = db.prepare(sql)
  // Kysely types parameters as unknown; they are what `tables.ts` says of the columns.
  const bound = (parameters: readonly unknown[]) => parameters as (number | string | null | Uint8Array)[]
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bound(parameters)),
    run: (parameters) => statement.run(...bound(parameters)),
    iterate: (parameters) => statement.iterate(...bound(parameters)),
  }
}

/**
 * Takes the write lock at the start: a transaction that first reads would fail instead of waiting for another process.
 * One that says it will only read takes none, and sees the database as it was at its first question.
 */
class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver() {
    return new ImmediateDriver(this.#config)
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }

  /** A full disk ends the transaction by itself; the failure to tell is that one, not that there is nothing to undo. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection)
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error
    }
  }
}

/** BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN (sqlite.org/rescode.html): the machine's trouble, not the request's. */
const TROUBLE: ReadonlySet<number> = new Set([5, 6, 8, 10, 13, 14])

const isUnavailable = (error: unknown): boolean => TROUBLE.has(codeOf(error) & 0xff)

/** FULL, or IOERR_SHMSIZE: no room for what is kept in memory beside the log. */
const isFull = (error: unknown): boolean => [13, 4874].includes(codeOf(error))

/** The low byte is the code, the rest tells its variety. */
function codeOf(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  return typeof code === 'number' ? code : 0
}
