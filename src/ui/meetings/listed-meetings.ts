// The meetings of the list, each with its count and how it stands, in groups by month.
import type { MesaId } from '../../domain/id.ts'
import { isClosed } from '../../domain/meeting.ts'
import { repeatedNumbers, type ActaNumber } from '../../domain/minutes-number.ts'
import { meetingDay } from '../../domain/meeting-year.ts'
import { yearOf, type LocalDate } from '../../domain/time.ts'
import { confirmedDates } from '../../store/clock.ts'
import { seatsOf, sitsOn } from '../../store/members.ts'
import { searchMeetings } from '../../store/meeting-search.ts'
import { numberedActas } from '../../store/minutes-numbers.ts'
import { openMeetings, recentMeetings, type StoredMeeting } from '../../store/meetings.ts'
import { knownMesas, spaceOf } from '../../store/plans.ts'
import { openConflicts, sendStates, type SendState } from '../../store/shipments.ts'
import type { Store } from '../../store/store.ts'
import { attendanceRows, headcount, type Headcount, type Member } from '../../domain/attendance-rows.ts'
import { isWithin, type Span } from './span.ts'
import type { Mesa } from './use-meeting.ts'

export type Which = 'all' | 'open' | 'closed'

export interface Wanted {
  readonly words: string
  readonly which: Which
  readonly mesa: MesaId | null
  readonly span: Span | null
  readonly limit: number
}

export interface ListedMeeting {
  readonly meeting: StoredMeeting
  readonly mesa: Mesa | null
  readonly count: Headcount
  readonly transport: SendState | 'conflict'
  readonly number: ActaNumber
  /** Another acta of the committee has the same. */
  readonly isRepeated: boolean
  /** Its date was taken from a clock in doubt, and nobody has confirmed it. */
  readonly isDateOpen: boolean
}

export interface MeetingsPage {
  readonly listed: readonly ListedMeeting[]
  readonly hasMore: boolean
  /** Of which this person has meetings to see. */
  readonly mesas: readonly Mesa[]
}

export async function meetingsPage(store: Store, wanted: Wanted): Promise<MeetingsPage> {
  const { limit } = wanted
  const known = (await knownMesas(store)).filter(({ access }) => access !== 'none').map(({ mesa }) => mesa)
  const found = [...(await undated(store, wanted)), ...(await atLeast(store, wanted, limit + 1))]
  const states = await sendStates(store)
  const conflicts = new Set((await openConflicts(store)).map(({ of }) => of))
  const actas = await numberedActas(store)
  const numbers = new Map(actas.map((acta) => [acta.id, acta]))
  const repeated = new Set(repeatedNumbers(actas).flatMap((same) => same.map(({ id }) => id)))
  const confirmed = await confirmedDates(store)
  const rosterOf = rosters(store)
  const listed = found.slice(0, limit).map(async (meeting): Promise<ListedMeeting> => {
    const count = headcount(attendanceRows(meeting, await rosterOf(meeting)))
    const transport = conflicts.has(meeting.id) ? 'conflict' : (states.get(meeting.id) ?? 'sent')
    return {
      meeting,
      count,
      transport,
      number: numbers.get(meeting.id) ?? { number: meeting.minutesNumber },
      isRepeated: repeated.has(meeting.id),
      isDateOpen: meeting.dateDoubt !== undefined && !confirmed.has(meeting.id),
      mesa: known.find((mesa) => spaceOf(mesa) === meeting.mesa) ?? null,
    }
  })
  return { listed: await Promise.all(listed), hasMore: found.length > limit, mesas: known }
}

const fits = ({ which, mesa, span }: Wanted, meeting: StoredMeeting): boolean =>
  (!span || isWithin(span, meeting.date)) &&
  (which === 'all' || (which === 'closed') === isClosed(meeting)) &&
  (mesa === null || mesa === meeting.mesa)

/** The list goes by date: one being dated anew still has its place, on top. */
async function undated(store: Store, wanted: Wanted): Promise<StoredMeeting[]> {
  if (wanted.words) return []
  return (await openMeetings(store)).filter((meeting) => !meeting.date && fits(wanted, meeting))
}

/** Looks further back until enough of them fit, or there are no more. */
async function atLeast(store: Store, wanted: Wanted, enough: number): Promise<StoredMeeting[]> {
  for (let limit = enough; ; limit *= 4) {
    const all = wanted.words ? await searchMeetings(store, wanted.words, limit) : await recentMeetings(store, limit)
    const fitting = all.filter((meeting) => fits(wanted, meeting))
    if (fitting.length >= enough || all.length < limit) return fitting
  }
}

/** Each committee is read once for all its meetings of a year. */
function rosters(store: Store): (meeting: StoredMeeting) => Promise<readonly Member[]> {
  const read = new Map<string, Promise<readonly Member[]>>()
  return async ({ mesa, date }) => {
    const day = meetingDay({ date }, store.now())
    const year = yearOf(day)
    const roster = read.get(`${mesa} ${year}`) ?? seatsOf(store, mesa, year)
    read.set(`${mesa} ${year}`, roster)
    return (await roster).filter(sitsOn(day))
  }
}

export interface MonthGroup {
  readonly month: LocalDate | undefined
  readonly listed: readonly ListedMeeting[]
}

/** In the order they come. */
export function byMonth(listed: readonly ListedMeeting[]): MonthGroup[] {
  const groups = new Map<string, ListedMeeting[]>()
  for (const each of listed) {
    const month = each.meeting.date?.slice(0, 7) ?? ''
    groups.set(month, [...(groups.get(month) ?? []), each])
  }
  return [...groups.values()].map((group) => ({ month: group[0]?.meeting.date, listed: group }))
}
