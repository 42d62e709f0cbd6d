// Finding a meeting by what was written in it.
import { fold } from '../domain/text.ts'
import type { StoredMeeting } from './meetings.ts'
import { foundAll, readableRows } from './read.ts'
import type { Store } from './store.ts'

/** Meetings in which these words stand, whatever their accents and capitals; newest first. */
export async function searchMeetings(store: Store, words: string, limit: number): Promise<StoredMeeting[]> {
  const wanted = fold(words).split(' ')
  const isReadable = await readableRows(store)
  const rows = await store.db.records
    .where('[kind+date]')
    .between(['meeting', ''], ['meeting', '\uffff'])
    .reverse()
    .filter((row) => {
      if (!isReadable(row)) return false
      const text = fold(foundAll('meeting', [row]).map(wordsOf).join(' '))
      return wanted.every((word) => text.includes(word))
    })
    .limit(limit)
    .toArray()
  return foundAll('meeting', rows)
}

function wordsOf({ place, venue, minutesNumber, otherNotes, attendance, agenda, agreements }: StoredMeeting): string {
  const people = attendance.flatMap(({ name, institution }) => [name, institution])
  const points = agenda.flatMap(({ text, notes }) => [text, notes])
  const decisions = agreements.flatMap(({ text, responsible }) => [text, responsible])
  return [place, venue, minutesNumber, otherNotes, ...people, ...points, ...decisions].filter(Boolean).join(' ')
}
