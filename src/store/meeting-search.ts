// Finding a meeting by what was written in it.
import type { StoredMeeting } from './meetings.ts'
import { foundAll } from './read.ts'
import { readableRows } from './read-core.ts'
import { search } from './search.ts'
import type { Store } from './store.ts'

/** Meetings in which these words stand, however they are spelled; newest first. */
export async function searchMeetings(store: Store, words: string, limit: number): Promise<StoredMeeting[]> {
  const { meetings } = await search(store, words)
  const isReadable = await readableRows(store)
  const ids = meetings.slice(0, limit)
  const rows = await store.db.records.where('id').anyOf(ids).filter(isReadable).toArray()
  const byId = new Map(foundAll('meeting', rows).map((meeting) => [meeting.id, meeting]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
