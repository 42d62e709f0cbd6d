// What a new meeting already knows, so that nobody is asked first: mesa, kind, day, hour, place, number.
import type { MesaId } from '../../domain/id.ts'
import type { MeetingKind } from '../../domain/meeting-brief.ts'
import { nextMinutesNumber } from '../../domain/minutes-number.ts'
import { dateOf, timeOf, yearOf } from '../../domain/time.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import type { FieldValues } from './patches.ts'

/** The person's own mesa, else the one she last recorded in, else the first of the region. */
export function mesaForNew(
  own: MesaId | null,
  writable: readonly MesaId[],
  recent: readonly StoredMeeting[],
): MesaId | null {
  const lastUsed = [...recent].sort(byStart).find(({ mesa }) => writable.includes(mesa))?.mesa
  const wished = own && writable.includes(own) ? own : lastUsed
  return wished ?? writable[0] ?? null
}

/**
 * @param earlier all meetings of that mesa on this device
 * @param numbers all that its actas have
 */
export function newMeetingValues(
  now: number,
  author: string,
  earlier: readonly StoredMeeting[],
  numbers: readonly (string | undefined)[],
): FieldValues {
  const date = dateOf(now)
  const [last] = [...earlier].sort(byStart)
  return {
    kind: nextKind(last?.kind),
    minutesNumber: nextMinutesNumber(numbers, yearOf(date)),
    date,
    startTime: timeOf(now),
    ...(last?.place && { place: last.place }),
    ...(last?.placeCode && { placeCode: last.placeCode }),
    author,
    secretary: author,
    state: 'draft',
    startedAt: now,
  }
}

const byStart = (a: StoredMeeting, b: StoredMeeting): number => (b.startedAt ?? 0) - (a.startedAt ?? 0)

/** A committee is installed, or a mesa activated, once: what follows is its sessions. */
function nextKind(last: MeetingKind = 'ordinary'): MeetingKind {
  return last === 'installation' || last === 'activation' ? 'ordinary' : last
}
