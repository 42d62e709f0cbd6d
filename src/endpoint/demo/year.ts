// A year of invented records: rosters, meetings, agreements. Always the same ones.
import { addDays, localDate } from '../../domain/time.ts'
import type { Json } from '../../domain/json.ts'
import type { Seedling } from '../plant.ts'
import { chanceFrom, type Chance } from './chance.ts'
import type { Committee } from './committees.ts'
import { TOPICS, type Topic } from './topics.ts'

type Fields = Readonly<Record<string, Json>>
export interface Seat {
  readonly person: string
  readonly name: string
  readonly isFemale: boolean
  readonly institution: string
  readonly segment: string
}

const WOMEN = ['Delia', 'Elva', 'Irma', 'Carla', 'Ana', 'Nelly', 'Rosa', 'Yolanda', 'Mirta', 'Lucía', 'Edith'] as const
const MEN = [
  'Marco',
  'Tito',
  'Nelson',
  'Luis',
  'Santiago',
  'Abel',
  'Rubén',
  'Hernán',
  'Gil',
  'Óscar',
  'Wilmer',
] as const
const NUMBER_OF_DRAFTS = 1

/** With the mesa in it: a phone that has several mesas finds a record by its key alone. */
export const idIn = (mesa: string, id: string): string => `demo-${mesa}-${id}`

/** @param author the promoter who recorded the year */
export function yearOf(committee: Committee, author: string): Seedling[] {
  const chance = chanceFor(committee)
  const seats = seatsOf(committee, chance)
  const calendar = [...committee.calendar].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    ...seats.flatMap((seat, index) => rosterOf(committee, seat, index)),
    ...calendar.map((session, index) => {
      const isDraft = index >= calendar.length - NUMBER_OF_DRAFTS
      return meetingOf(chance, committee, { seats, session, number: index + 1, isDraft, author })
    }),
  ]
}

export const chanceFor = ({ mesa }: Committee): Chance => chanceFrom(mesa.length * 7919)

/** The same people every time, of a chance that has not been asked yet. */
export const seatsOf = ({ mesa, surnames, seats }: Committee, chance: Chance): Seat[] =>
  seats.map(([institution, segment], index) => {
    const isFemale = index % 5 < 2
    const given = (isFemale ? WOMEN : MEN)[index % WOMEN.length]
    const name = `${given} ${chance.pick(surnames)} ${chance.pick(surnames)}`
    return { person: idIn(mesa, `p${index + 1}`), name, isFemale, institution, segment }
  })

const NEW_YEAR = Date.parse('2024-01-15T15:00:00Z')

function rosterOf(
  { mesa }: Committee,
  { person, name, isFemale, institution, segment }: Seat,
  index: number,
): Seedling[] {
  const mandate = { from: '2024-01-15', until: index % 7 === 3 ? '2024-10-31' : '2027-12-31' }
  const hasLeft = mesa === 'el-cenepa' && index === 7
  const seat = {
    person,
    year: 2024,
    institution,
    segment,
    role: 'principal',
    order: index + 1,
    ...mandate,
    ...(hasLeft && { leftOn: '2024-08-31' }),
  }
  const fields = { name, sex: isFemale ? 'female' : 'male', documentKind: 'pending' }
  return [
    { id: person, kind: 'person', fields, at: NEW_YEAR },
    { id: idIn(mesa, `m${index + 1}`), kind: 'membership', fields: seat, at: NEW_YEAR },
  ]
}

export interface Session {
  readonly seats: readonly Seat[]
  readonly session: Committee['calendar'][number]
  readonly number: number
  readonly isDraft: boolean
  readonly author: string
  /** What is no session of the committee: its own key, no number, and the name of the space, if any. */
  readonly other?: { readonly id: string; readonly space?: string }
}

export function meetingOf(
  chance: Chance,
  committee: Committee,
  { seats, session, number, isDraft, author, other }: Session,
): Seedling {
  const [date, kind, activity] = session
  const start = Date.parse(`${date}T14:40:00Z`)
  const closed = { state: 'closed', closedAt: start + 4 * 3_600_000, closedBy: author, endTime: '13:05' }
  const topics = [0, 1, 2].map((offset) => TOPICS[(number * 3 + offset) % TOPICS.length] ?? TOPICS[0])
  // A workshop or a visit agrees on nothing.
  const agreed = other && kind !== 'activation' ? 0 : isDraft ? 1 : 3
  const fields: Fields = {
    kind,
    ...(other ? other.space && { space: other.space } : { minutesNumber: `${String(number).padStart(3, '0')}-2024` }),
    date,
    startTime: '09:40',
    venue: committee.venue,
    place: committee.place,
    placeCode: committee.placeCode,
    convener: committee.convener,
    callNotice: `Oficio Múltiple ${String(number + 1).padStart(3, '0')}-2024 (ejemplo)`,
    chair: seats[number % seats.length]?.name ?? author,
    secretary: author,
    noticeReadAt: '09:45',
    ...(activity && { activity, plan: 'poa-2024' }),
    author,
    startedAt: start,
    ...(isDraft ? { state: 'draft' } : closed),
    attendance: seats.flatMap((seat, index) => attendeeOf(chance, seat, index)),
    agenda: topics.map(({ point, notes }, index) => {
      return { key: `p${index + 1}`, text: point, order: index + 1, ...(isDraft && index > 0 ? {} : { notes }) }
    }),
    ...(agreed === 0 && { noAgreements: true }),
    agreements: topics.slice(0, agreed).map((topic, index) => agreementOf(topic, index, date)),
  }
  return { id: idIn(committee.mesa, other?.id ?? `r${number}`), kind: 'meeting', fields, at: start }
}

/** Nothing is written about some: they did not come. */
function attendeeOf(chance: Chance, seat: Seat, index: number): Record<string, Json>[] {
  const luck = chance.next()
  if (luck > 0.85) return []
  const state = luck < 0.65 ? 'present' : luck < 0.72 ? 'late' : luck < 0.78 ? 'excused' : 'absent'
  const { person, name, institution, segment, isFemale } = seat
  return [
    {
      key: `a${index + 1}`,
      person,
      name,
      institution,
      segment,
      sex: isFemale ? 'female' : 'male',
      state,
      order: index + 1,
    },
  ]
}

function agreementOf({ agreement, responsible, days }: Topic, index: number, date: string): Record<string, Json> {
  const due = days === null ? 'immediate' : addDays(localDate.parse(date), days)
  return { key: `c${index + 1}`, text: agreement, responsible, due, order: index + 1 }
}
