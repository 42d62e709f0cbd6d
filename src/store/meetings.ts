// What the screens ask about meetings.
import { foundAll, type Found } from './read.ts'
import type { Store } from './store.ts'

export type StoredMeeting = Found<'meeting'>

/** Newest first, by the date of the meeting. */
export async function recentMeetings({ db }: Store, limit: number): Promise<StoredMeeting[]> {
  const rows = await db.records
    .where('[kind+date]')
    .between(['meeting', ''], ['meeting', '\uffff'])
    .reverse()
    .limit(limit)
    .toArray()
  return foundAll('meeting', rows)
}

/** Not closed yet, the last begun first. */
export async function openMeetings({ db }: Store): Promise<StoredMeeting[]> {
  const rows = await db.records.where('[kind+state]').equals(['meeting', 'draft']).toArray()
  return foundAll('meeting', rows).sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0))
}

/** Closed meetings tied to an activity of the plan: its evidence. */
export async function meetingsForActivities({ db }: Store): Promise<StoredMeeting[]> {
  const rows = await db.records.where('[kind+state]').equals(['meeting', 'closed']).toArray()
  return foundAll('meeting', rows).filter(({ activity }) => activity !== undefined)
}
