// What the screens ask about meetings.
import type { LocalDate } from '../domain/time.ts'
import { foundAll, listedRows, readableRows, type Found } from './read.ts'
import type { Store } from './store.ts'

export type StoredMeeting = Found<'meeting'>

/** Newest first, by the date of the meeting. */
export async function recentMeetings(store: Store, limit: number): Promise<StoredMeeting[]> {
  const isListed = await listedRows(store)
  const rows = await store.db.records
    .where('[kind+date]')
    .between(['meeting', ''], ['meeting', '\uffff'])
    .reverse()
    .filter(isListed)
    .limit(limit)
    .toArray()
  return foundAll('meeting', rows)
}

/** Not closed yet, the last begun first. */
export async function openMeetings(store: Store): Promise<StoredMeeting[]> {
  const isListed = await listedRows(store)
  const drafts = store.db.records.where('[kind+state]').equals(['meeting', 'draft'])
  const rows = await drafts.filter(isListed).toArray()
  return foundAll('meeting', rows).sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0))
}

/** Closed meetings tied to an activity of the plan, its evidence, dated between two days, both included. */
export async function meetingsForActivities(store: Store, from: LocalDate, to: LocalDate): Promise<StoredMeeting[]> {
  const isReadable = await readableRows(store)
  const rows = await store.db.records
    .where('[kind+date]')
    .between(['meeting', from], ['meeting', to], true, true)
    .filter((row) => row.state === 'closed' && isReadable(row))
    .toArray()
  return foundAll('meeting', rows).filter(({ activity }) => activity !== undefined)
}
