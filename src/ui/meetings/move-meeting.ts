// A meeting begun in the wrong mesa is begun again in the right one: each mesa's records live in a space of their own.
import type { MesaId, RecordId } from '../../domain/id.ts'
import { meetingYear } from '../../domain/meeting-year.ts'
import { nextMinutesNumber } from '../../domain/minutes-number.ts'
import { numberedActas, numbersOf } from '../../store/minutes-numbers.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { record } from '../../store/record.ts'
import type { Store } from '../../store/store.ts'
import { fieldsPatch } from './patches.ts'

/** Nobody marked, no points, no agreements, no photos, no papers: nothing in it belongs to a committee yet. */
export const hasOnlyDetails = ({ attendance, agenda, agreements, photos, papers }: StoredMeeting): boolean =>
  attendance.length + agenda.length + agreements.length + photos.length + papers.length === 0

/** @returns its new key */
export async function moveMeeting(store: Store, meeting: StoredMeeting, to: MesaId): Promise<RecordId> {
  const {
    id,
    mesa,
    attendance: _a,
    agenda: _b,
    agreements: _c,
    photos: _d,
    papers: _e,
    seen: _seen,
    ...fields
  } = meeting
  const numbers = numbersOf(await numberedActas(store), to)
  const year = meetingYear(meeting, store.now())
  const patch = fieldsPatch({ ...fields, minutesNumber: nextMinutesNumber(numbers, year) })
  const rec = store.newRecordId()
  await record(store, { mesa, rec: id, type: 'meeting', op: 'del' }, { mesa: to, rec, type: 'meeting', patch })
  return rec
}
