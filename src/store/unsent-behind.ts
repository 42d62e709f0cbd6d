// How much waits behind the lock: the outbox's index stays readable, so that the person sees that nothing is gone.
import type { RecordId } from '../domain/id.ts'
import { asSeen } from './counts.ts'
import { Database } from './database.ts'
import { eachHeldKey } from './held-keys.ts'

export async function unsentBehind(tables: string): Promise<number> {
  const db = new Database(tables)
  const waiting = new Set<RecordId>()
  try {
    await eachHeldKey({ db }, ['open', 'sealed'], ({ rec }) => waiting.add(rec))
    return waiting.size === 0 ? 0 : asSeen(waiting)
  } finally {
    db.close()
  }
}
