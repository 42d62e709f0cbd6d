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
  if (!error) return stillHere(engine, db)
  await db.destroy()
  throw named(
    engine,
    error instanceof Error ? error : new Error('the database could not be migrated', { cause: error }),
  )
}

/** Phones that were answered from an old copy would send to where nobody looks. */
async function stillHere(engine: Engine, db: Kysely<Tables>): Promise<Kysely<Tables>> {
  const { moved } = await guarded(engine, () => db.selectFrom('meta').select('moved').executeTakeFirstOrThrow())
  if (moved === null) return db
  await db.destroy()
  throw new MovedAway(moved)
}

/** All of it is in another database now, and this one is kept as it was. */
export class MovedAway extends StorageUnavailable {
  constructor(to: string) {
    const cause = new Error(`se trasladaron a ${to}. Indica DATABASE_URL; esta base queda solo como recuerdo.`)
    super('the data were moved to another database', { cause })
  }
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
