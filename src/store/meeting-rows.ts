// Which rows are the meetings that a screen asks for; each screen reads of them as much as it shows.
import type { LocalDate } from '../domain/time.ts'
import type { RecordRow } from './database.ts'
import { listedRows, readableRows } from './read-core.ts'
import type { Store } from './store.ts'

/** Newest first, by the date of the meeting. */
export async function recentRows(store: Store, limit: number): Promise<RecordRow[]> {
  const isListed = await listedRows(store)
  const dated = store.db.records.where('[kind+date]').between(['meeting', ''], ['meeting', '\uffff'])
  return dated.reverse().filter(isListed).limit(limit).toArray()
}

/** Not closed yet. */
export async function openRows(store: Store): Promise<RecordRow[]> {
  const isListed = await listedRows(store)
  return store.db.records.where('[kind+state]').equals(['meeting', 'draft']).filter(isListed).toArray()
}

/** Closed and dated between two days, both included. */
export async function closedRows(store: Store, from: LocalDate, to: LocalDate): Promise<RecordRow[]> {
  const isReadable = await readableRows(store)
  const dated = store.db.records.where('[kind+date]').between(['meeting', from], ['meeting', to], true, true)
  return dated.filter((row) => row.state === 'closed' && isReadable(row)).toArray()
}

export const lastBegunFirst = (a: { readonly startedAt?: number }, b: { readonly startedAt?: number }): number =>
  (b.startedAt ?? 0) - (a.startedAt ?? 0)
