// Gatherings that are still to come: begun with a later day, or announced in the acta of the one before.
import { isClosed } from '../domain/meeting.ts'
import { addDays, type LocalDate, type LocalTime } from '../domain/time.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import type { StoredMeeting } from './meetings.ts'
import { readableRows } from './read-core.ts'
import { foundAll } from './read.ts'
import type { Store } from './store.ts'

export interface PlannedMeeting {
  /** The acta that announced it, or else its own record: the same for as long as either is known. */
  readonly of: RecordId
  readonly isAnnounced: boolean
  readonly mesa: MesaId
  readonly kind: StoredMeeting['kind']
  readonly day: LocalDate
  readonly from: LocalTime | undefined
  readonly to: LocalTime | undefined
  readonly place: string
}

/** Nobody announces a meeting earlier than that. */
const LOOK_BACK = 550

/** The nearest first. */
export async function plannedMeetings(store: Store, today: LocalDate): Promise<PlannedMeeting[]> {
  const since = addDays(today, -LOOK_BACK)
  const rows = await store.db.records
    .where('[kind+date]')
    .between(['meeting', since], ['meeting', '\uffff'])
    .filter(await readableRows(store))
    .toArray()
  return planned(foundAll('meeting', rows), today)
}

function planned(meetings: readonly StoredMeeting[], today: LocalDate): PlannedMeeting[] {
  const announcing = meetings.filter(({ nextDate }) => nextDate !== undefined && nextDate >= today)
  const known = new Set<RecordId>()
  const begun = meetings.flatMap((meeting) => {
    const { date, mesa, kind } = meeting
    if (!date || date < today || isClosed(meeting)) return []
    const announced = announcing.find((each) => each.mesa === mesa && each.nextDate === date && !known.has(each.id))
    if (announced) known.add(announced.id)
    const hours = { from: meeting.startTime, to: meeting.endTime }
    const place = placeOf([meeting.venue, meeting.place])
    return [{ of: announced?.id ?? meeting.id, isAnnounced: !!announced, mesa, kind, day: date, ...hours, place }]
  })
  const announced = announcing
    .filter(({ id }) => !known.has(id))
    .map(({ id, mesa, nextDate = today, nextPlace }): PlannedMeeting => {
      const unknown = { kind: undefined, from: undefined, to: undefined }
      return { of: id, isAnnounced: true, mesa, day: nextDate, place: placeOf([nextPlace]), ...unknown }
    })
  return [...begun, ...announced].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

const placeOf = (parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(', ')
