// When each device was last here and what it said of itself: noted together, since on a Friday evening thousands come.
import type { Kysely } from 'kysely'
import type { DeviceId } from '../../domain/id.ts'
import type { Visit, VisitStorage } from './visit-contract.ts'
import { keptText } from './kept-text.ts'
import type { Tables } from './tables.ts'

/** A process that is killed forgets as much of when devices were here, and nothing of what they brought. */
const TOGETHER_MS = 500
/** What an `integer` column takes: a device may say anything. */
const MOST_COUNTED = 2_147_483_647

/** @param guarded names the failures of the engine */
export function visitsIn(db: Kysely<Tables>, guarded: <T>(work: () => Promise<T>) => Promise<T>): VisitStorage {
  const waiting = new Map<DeviceId, Visit>()
  let timer: NodeJS.Timeout | undefined

  async function noteWaiting(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const visits = [...waiting.values()]
    waiting.clear()
    if (visits.length === 0) return
    try {
      await guarded(() => db.transaction().execute(async (tx) => write(tx, visits)))
    } catch (error) {
      for (const visit of visits) if (!waiting.has(visit.device)) waiting.set(visit.device, visit)
      throw error
    }
  }
  return {
    noteVisit(visit) {
      waiting.set(visit.device, visit)
      // A database that cannot take them now is told of by every request; they are written with the next.
      timer ??= setTimeout(() => void noteWaiting().catch(() => {}), TOGETHER_MS).unref()
    },
    noteWaiting,
  }
}

async function write(db: Kysely<Tables>, visits: readonly Visit[]): Promise<void> {
  // In one order, so that two processes never wait for each other.
  const inOrder = [...visits].sort((a, b) => (a.device < b.device ? -1 : 1))
  for (const { device, at, unsent, app } of inOrder) {
    const seen = { last_seen: at, unsent: Math.min(unsent, MOST_COUNTED), app: keptText(app) }
    await db.updateTable('device').set(seen).where('id', '=', device).execute()
  }
}
