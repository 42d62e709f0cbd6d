// The data made ready for use: found or created, migrated, seeded.
import { resolve } from 'node:path'
import type { Place } from './config.ts'
import { fail } from './fail.ts'
import { seed } from './seed.ts'
import { StorageUnavailable, type Storage } from './storage/contract.ts'
import type { Engine } from './storage/engine.ts'
import { openStorage } from './storage/kysely-storage.ts'
import { sqlite } from './storage/sqlite.ts'

/** The engine that the place asks for. PostgreSQL's driver is loaded only by who has one. */
export async function engineOf({ dataDir, databaseUrl, databasePool }: Place): Promise<Engine> {
  if (databaseUrl === null) return sqlite(dataDir)
  const { postgres } = await import('./storage/postgres.ts')
  return postgres(databaseUrl, databasePool === undefined ? {} : { pool: databasePool })
}

export async function openData(place: Place): Promise<Storage> {
  const storage = await openStorage(await engineOf(place))
  await seed(storage, Date.now())
  return storage
}

export const openDataOrFail = (place: Place): Promise<Storage> => orFail(place, () => openData(place))

/** For a command: without its data it ends, with a sentence that says why. */
export async function orFail<T>(place: Place, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    const { message } = error.cause instanceof Error ? error.cause : error
    return fail(`No se pueden abrir los datos de ${nameOf(place)}: ${message}`)
  }
}

/** As the operator wrote it, without the password. */
function nameOf({ dataDir, databaseUrl }: Place): string {
  if (databaseUrl === null) return `${resolve(dataDir)} (DATA_DIR)`
  const { host, pathname } = new URL(databaseUrl)
  return `PostgreSQL, ${host}${pathname} (DATABASE_URL)`
}
