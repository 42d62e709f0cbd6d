// Who is on the attendance list: the committee of the year in its fixed order, then whoever else came.
import { entryKey, type EntryKey, type MesaId, type RecordId } from './id.ts'
import type { Attendee, Meeting } from './meeting.ts'
import { isPresent } from './meeting-brief.ts'
import type { Membership } from './membership.ts'
import { isMinor } from './minor.ts'
import type { Person } from './person.ts'
import { quorumOf, seatFor, type CommitteeRule, type Quorum } from './quorum.ts'
import { searchable } from './searchable.ts'
import { fold } from './text.ts'

export type Mark = NonNullable<Attendee['state']>

interface Address {
  readonly id: RecordId
  readonly mesa: MesaId
}
/** A seat of the committee, and who fills it. */
export interface Member {
  readonly membership: Membership & Address
  readonly person: Person & Address
}

/** To be written of somebody; null empties. */
type AttendeeValues = { readonly [N in Exclude<keyof Attendee, 'key'>]?: Attendee[N] | null }

export interface AttendanceRow {
  readonly key: EntryKey
  /** What the meeting says of the person, over what the committee says. */
  readonly attendee: Attendee
  /** Null for someone who is not of the committee. */
  readonly member: Member | null
  /** Whether the meeting has an entry for her already. */
  readonly isWritten: boolean
}

/** A member's entry has the person's own key, so that two phones that mark her meet in one entry. */
export function attendanceRows(
  { attendance }: Pick<Meeting, 'attendance'>,
  members: readonly Member[],
): AttendanceRow[] {
  const taken = new Set<EntryKey>()
  const committee = members.map((member): AttendanceRow => {
    const { id } = member.person
    const entry = attendance.find((each) => each.person === id || each.key === (id as string))
    const key = entry?.key ?? entryKey.parse(id)
    taken.add(key)
    return { key, member, isWritten: entry !== undefined, attendee: over(member, key, entry) }
  })
  const others = attendance.filter(({ key }) => !taken.has(key))
  return [...committee, ...others.map((attendee) => ({ key: attendee.key, attendee, member: null, isWritten: true }))]
}

/** Of whoever came in a member's place the committee knows nothing. */
const over = (member: Member, key: EntryKey, entry: Attendee | undefined): Attendee =>
  entry?.inPlaceOf ? entry : { ...fromCommittee(member, key), ...entry }

/** Another person has come in a member's seat, which is counted once; nothing known of the member is said of her. */
export const substituted = (member: Member, name: string): AttendeeValues => ({
  ...NOTHING_KNOWN,
  name,
  inPlaceOf: member.person.name ?? '',
  institution: member.membership.institution ?? null,
  state: 'present',
})

/** The member came herself after all. */
export const cameHerself = (member: Member, key: EntryKey): AttendeeValues => {
  const { key: _key, ...known } = fromCommittee(member, key)
  return { ...NOTHING_KNOWN, ...known, state: 'present' }
}

/** `person` stays: it says whose seat it is. */
const NOTHING_KNOWN = {
  position: null,
  role: null,
  sex: null,
  documentKind: null,
  documentNumber: null,
  phone: null,
  imageConsent: null,
  inPlaceOf: null,
} as const

function fromCommittee({ membership, person }: Member, key: EntryKey): Attendee {
  const { institution, position, segment, role = 'principal', order } = membership
  const { id, name, sex, documentKind, documentNumber } = person
  // Her telephone stays where it is: no acta needs it, and a list of leaders' numbers can hurt them (M6, M14).
  const all = { person: id, name, institution, position, segment, role, sex, order }
  return { key, ...definedOf(isMinor({ segment }) ? all : { ...all, documentKind, documentNumber }) }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
function definedOf<T extends object>(values: T): Defined<T> {
  // Leaves out what is undefined: an optional field that is absent is not one that holds `undefined`.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>
}

/** What to write so that the row says this too: everything, the first time. An acta says what was true that day. */
export function withValues<V extends object>({ attendee, isWritten }: AttendanceRow, values: V) {
  const { key: _key, ...known } = attendee
  return isWritten ? values : { ...known, ...values }
}

/** On the list: not taken away from this meeting. */
export const isExpected = ({ attendee }: AttendanceRow): boolean => attendee.state !== 'absent'
export const isHere = ({ attendee }: AttendanceRow): boolean => isPresent(attendee)
export const isAlternate = ({ attendee, member }: AttendanceRow): boolean =>
  (member?.membership.role ?? attendee.role) === 'alternate'
/** Nothing is said of her. An alterno is not waited for. */
export const isMissing = (row: AttendanceRow): boolean => row.attendee.state === undefined && !isAlternate(row)

/** Those of whom nothing is said, and the alternos of whoever did not come. */
export function missingOf(rows: readonly AttendanceRow[]): AttendanceRow[] {
  const here = new Set(rows.filter(isHere).map(institutionOf))
  return rows.filter((row) => isMissing(row) || (row.attendee.state === undefined && !here.has(institutionOf(row))))
}
const institutionOf = ({ attendee }: AttendanceRow): string => searchable(attendee.institution ?? '')

/** Of the committee's seats: who was taken away from this meeting still has hers. */
export const quorumIn = (rows: readonly AttendanceRow[], rule: CommitteeRule | null): Quorum | null =>
  quorumOf(
    rule,
    rows.flatMap((row) => (row.member ? { ...row.member.membership, isHere: isHere(row) } : [])),
  )

export interface Headcount {
  readonly present: number
  readonly expected: number
}
export const headcount = (rows: readonly AttendanceRow[]): Headcount => ({
  present: rows.filter(isHere).length,
  expected: rows.filter((row) => isHere(row) || isMissing(row) || row.attendee.state === 'excused').length,
})

/** The same person, by her name without accents, capitals or doubled vowels. */
export const rowNamed = (rows: readonly AttendanceRow[], name: string): AttendanceRow | undefined =>
  rows.find(({ attendee }) => searchable(attendee.name ?? '') === searchable(name))

/** What whoever joins for that institution is. */
export const roleFor = (rows: readonly AttendanceRow[], institution: string): 'principal' | 'alternate' =>
  seatFor(
    rows.flatMap((row) => {
      const role = isAlternate(row) ? 'alternate' : 'principal'
      return row.member ? { institution: row.attendee.institution ?? '', role } : []
    }),
    institution,
  )

/** The next row whose name begins with that letter, going round. */
export function rowByLetter(rows: readonly AttendanceRow[], from: number, letter: string): number {
  const found = rows.findIndex((_, step) => {
    const row = rows[(from + 1 + step) % rows.length]
    return fold(row?.attendee.name ?? '').startsWith(fold(letter))
  })
  return found < 0 ? from : (from + 1 + found) % rows.length
}

/** Institutions with someone here, each once, as written first. */
export function institutionsHere(rows: readonly AttendanceRow[]): string[] {
  const byFold = new Map<string, string>()
  for (const { attendee } of rows.filter(isHere)) {
    const name = attendee.institution?.trim()
    if (name && !byFold.has(fold(name))) byFold.set(fold(name), name)
  }
  return [...byFold.values()]
}
