// An empty database for one test, on the engine of the vitest project that runs it (vite.config.ts): the same tests on both.
import { Kysely, sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject, onTestFinished, TestRunner } from 'vitest'
import type { Place } from '../../src/endpoint/config.ts'
import type { Engine } from '../../src/endpoint/storage/engine.ts'
import { postgres } from '../../src/endpoint/storage/postgres.ts'
import { sqlite } from '../../src/endpoint/storage/sqlite.ts'
import type { Tables } from '../../src/endpoint/storage/tables.ts'

export type EngineName = 'sqlite' | 'postgres'

declare module 'vitest' {
  // How vitest is told what its projects provide.
  interface ProvidedContext {
    engine: EngineName
    /** A server that is up, and a database in it to make others from; null where there are no binaries for it. */
    postgres: { readonly home: string; readonly template: string } | null
  }
}

export interface Database {
  readonly place: Place
  /** What a process of its own is given to find it. */
  readonly env: Readonly<Record<string, string>>
  /** One more way in. @param patience milliseconds to wait for whoever writes */
  readonly engine: (patience?: number) => Promise<Engine>
  /** Straight into the tables, for what no request tells. */
  readonly look: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>
}

/** It lives only as long as the test. Migrated and seeded by whoever opens it, or already. */
export async function aDatabase(kind: EngineName = inject('engine')): Promise<Database> {
  if (kind === 'sqlite') return at({ dataDir: aFolder(), databaseUrl: null })
  const { home, template } = thePostgres()
  return aPostgresDatabase(home, `template ${template}`)
}

/** Without a table. */
export const anEmptyPostgres = (home = thePostgres().home): Promise<Database> => aPostgresDatabase(home)

function at(place: Place): Database {
  const { dataDir, databaseUrl } = place
  const engine = async (patience?: number) =>
    databaseUrl === null
      ? sqlite(dataDir, patience)
      : postgres(databaseUrl, patience === undefined ? {} : { lock: patience })
  return {
    place,
    env: databaseUrl === null ? { DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl },
    engine,
    look: async (work) => {
      const db = new Kysely<Tables>({ dialect: (await engine()).dialect })
      try {
        return await work(db)
      } finally {
        await db.destroy()
      }
    },
  }
}

/** It lives only as long as the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'endpoint-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

interface Held {
  readonly letGo: () => Promise<void>
}

/** Another process in the midst of writing to every mesa, or to what is of all of them, until it is let go. */
export async function aWriterThatHolds(database: Database, what: 'mesa' | 'meta' = 'mesa'): Promise<Held> {
  const db = new Kysely<Tables>({ dialect: (await database.engine()).dialect })
  const tx = await db.startTransaction().execute()
  const column = sql.ref(what === 'mesa' ? 'v' : 'epoch')
  await sql`update ${sql.table(what)} set ${column} = ${column}`.execute(tx)
  return {
    letGo: async () => {
      await tx.rollback().execute()
      await db.destroy()
    },
  }
}

/** The project's server, and the database in it from which others are made; the test is skipped where there is none. */
export function thePostgres(): { readonly home: string; readonly template: string } {
  const server = inject('postgres')
  if (server) return server
  TestRunner.getCurrentTest()?.context.skip(`no PostgreSQL binaries for ${process.platform} on ${process.arch}`)
  throw new Error('no PostgreSQL, outside a test')
}

/** One whose tables all lie in that folder, which is the server's user's. */
export async function aPostgresDatabaseIn(folder: string): Promise<Database> {
  const { home, template } = thePostgres()
  const space = `space_${randomUUID().replaceAll('-', '')}`
  await command(home, `create tablespace ${space} location '${folder}'`)
  onTestFinished(() => command(home, `drop tablespace ${space}`))
  return aPostgresDatabase(home, `template ${template} tablespace ${space}`)
}

async function aPostgresDatabase(home: string, like = ''): Promise<Database> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await command(home, `create database ${name} ${like}`)
  onTestFinished(() => command(home, `drop database ${name} with (force)`))
  return at({ dataDir: '', databaseUrl: home.replace(/[^/]*$/, name) })
}

async function command(url: string, text: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  await client.query(text)
  await client.end()
}
