// A data folder made ready for use: created, migrated, seeded.
import { resolve } from 'node:path'
import { fail } from './fail.ts'
import { seed } from './seed.ts'
import { StorageUnavailable, type Storage } from './storage/contract.ts'
import { openStorage } from './storage/kysely-storage.ts'
import { sqlite } from './storage/sqlite.ts'

export async function openData(dataDir: string): Promise<Storage> {
  const storage = await openStorage(await sqlite(dataDir))
  await seed(storage, Date.now())
  return storage
}

/** For a command: without its data it ends, with a sentence that says why. */
export async function openDataOrFail(dataDir: string): Promise<Storage> {
  try {
    return await openData(dataDir)
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    const { message } = error.cause instanceof Error ? error.cause : error
    return fail(`No se pueden abrir los datos de ${resolve(dataDir)} (DATA_DIR): ${message}`)
  }
}
