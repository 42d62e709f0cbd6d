// What the screens ask about meetings.
import { lastBegunFirst, openRows, recentRows } from './meeting-rows.ts'
import { foundAll, type Found } from './read.ts'
import type { Store } from './store.ts'

export type StoredMeeting = Found<'meeting'>

/** Newest first, by the date of the meeting. */
export const recentMeetings = async (store: Store, limit: number): Promise<StoredMeeting[]> =>
  foundAll('meeting', await recentRows(store, limit))

/** Not closed yet, the last begun first. */
export const openMeetings = async (store: Store): Promise<StoredMeeting[]> =>
  foundAll('meeting', await openRows(store)).sort(lastBegunFirst)
