// An engine opened and brought up to date, for whoever speaks to its tables.
import { Kysely, Migrator } from 'kysely'
import { StorageUnavailable } from './contract.ts'
import type { Engine } from './engine.ts'
import { migrations } from './migrations.ts'
import type { Tables } from './tables.ts'

/** Several processes may do so at once, on an empty database too: one migrates, the others wait for it. */
export async function openDatabase(engine: Engine): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: engine.dialect })
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest()
  if (!error) return db
  await db.destroy()
  throw named(
    engine,
    error instanceof Error ? error : new Error('the database could not be migrated', { cause: error }),
  )
}

/** Runs the work so that trouble of the machine has one name above. */
export async function guarded<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw named(engine, cause)
  }
}

const named = (engine: Engine, cause: unknown): unknown =>
  engine.isUnavailable(cause)
    ? new StorageUnavailable('the database cannot answer now', { cause }, engine.isFull(cause))
    : cause
