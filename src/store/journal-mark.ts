// A number that only grows, in the tables and then in the journal: it tells which of the two has seen more.
import * as z from 'zod/mini'
import { whole } from '../domain/whole.ts'
import { readSession } from './session.ts'
import { mayWrite, type Store } from './store.ts'

const KEY = 'journal'
const row = z.object({ value: whole })

/** 0 in tables that no journal has followed yet. */
export async function readMark({ db }: Store): Promise<number> {
  return row.safeParse(await db.meta.get(KEY)).data?.value ?? 0
}

/** Inside a transaction. */
export const putMark = async ({ db }: Store, value: number): Promise<void> =>
  void (await db.meta.put({ key: KEY, value }))

/**
 * Called between reading what the journal is to say and writing it there. Tables with a lower mark than the journal's
 * have therefore lost what they had; with the same or a higher one they know all that it says.
 * @returns a mark above all before it; null in tables that have lost their person
 */
export async function raiseMark(store: Store, above: number): Promise<number | null> {
  const { meta } = store.db
  return store.db.transaction('rw', meta, async () => {
    await mayWrite(store)
    if (!(await readSession(store))) return null
    const mark = Math.max(above, await readMark(store)) + 1
    await putMark(store, mark)
    return mark
  })
}
