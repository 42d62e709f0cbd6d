// A command's work on the data, which are closed again whatever becomes of it.
import type { Place } from '../config.ts'
import { openDataOrFail } from '../open.ts'
import type { Storage } from '../storage/contract.ts'

export async function withStorage<T>(place: Place, work: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openDataOrFail(place)
  try {
    return await work(storage)
  } finally {
    await storage.close()
  }
}
