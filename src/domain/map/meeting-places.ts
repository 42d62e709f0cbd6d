// Where the meetings took place, and how many at each place.
import { fold } from '../text.ts'

export interface PlacedMeeting {
  readonly place?: string | undefined
  readonly placeCode?: string | undefined
}

export interface MeetingPlace {
  /** Null for a place that was written and not chosen from the list: it is listed, and on no map. */
  readonly code: string | null
  /** As it was written last; empty where nothing was. */
  readonly written: string
  readonly count: number
}

/** Most meetings first. Every meeting is in exactly one of them. */
export function meetingPlaces(meetings: readonly PlacedMeeting[]): MeetingPlace[] {
  const places = new Map<string, MeetingPlace>()
  for (const { place = '', placeCode } of meetings) {
    const name = placeCode ?? ` ${fold(place)}`
    const count = (places.get(name)?.count ?? 0) + 1
    places.set(name, { code: placeCode ?? null, written: place.trim(), count })
  }
  return [...places.values()].sort((a, b) => b.count - a.count || (a.written < b.written ? -1 : 1))
}
