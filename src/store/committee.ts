// A committee from one year to the next: who sits in it, and the rule by which its sessions count.
import { recordId, type MesaId, type RecordId } from '../domain/id.ts'
import { committeeRuleShape, type CommitteeRule } from '../domain/quorum.ts'
import type { Json } from '../domain/json.ts'
import type { Path } from '../domain/record.ts'
import { seatsOf, sitsOn, type StoredMember } from './members.ts'
import { allIn } from './read.ts'
import { localDate } from '../domain/time.ts'
import { foundAs, readableRows, type FoundAs } from './read-core.ts'
import { patchOf } from './patch.ts'
import { record, type Change } from './record.ts'
import type { Store } from './store.ts'

export type StoredRule = FoundAs<typeof committeeRuleShape>

/** One key for each committee, so that the rule written on two phones is one rule. */
const ruleId = (mesa: MesaId) => recordId.parse(`quorum-${mesa}`)

/** Null until somebody has said it. */
export async function findRule(store: Store, mesa: MesaId): Promise<StoredRule | null> {
  const rows = store.db.records.where('id').equals(ruleId(mesa))
  const row = await rows.filter(await readableRows(store)).first()
  return foundAs('committeeRule', committeeRuleShape, row)
}

export async function setRule(store: Store, mesa: MesaId, rule: CommitteeRule): Promise<void> {
  const patch = patchOf({ quorum: rule.quorum ?? null, quorumNumber: rule.quorumNumber ?? null })
  await record(store, { mesa, rec: ruleId(mesa), type: 'committeeRule', patch })
}

/** Those who sat in it the last time before that year that it had people. */
export interface EarlierCommittee {
  readonly year: number
  readonly members: readonly StoredMember[]
}

/** Null when there is nobody more to bring. */
export async function earlierCommittee(store: Store, mesa: MesaId, year: number): Promise<EarlierCommittee | null> {
  const years = (await allIn(store, 'membership', mesa)).flatMap((seat) => seat.year ?? [])
  const last = Math.max(...years.filter((each) => each < year))
  if (!Number.isFinite(last)) return null
  const here = new Set((await seatsOf(store, mesa, year)).map(({ person }) => person.id))
  const stayed = (await seatsOf(store, mesa, last)).filter(sitsOn(localDate.parse(`${last}-12-31`)))
  const members = stayed.filter(({ person }) => !here.has(person.id))
  return members.length > 0 ? { year: last, members } : null
}

/** @returns the seats made: the same ones on every phone that does it */
export async function bringCommittee(
  store: Store,
  { members }: EarlierCommittee,
  year: number,
): Promise<readonly Seat[]> {
  const seats = members.map(({ membership, person }) => {
    const { mesa, institution, position, segment, role, order, from, until } = membership
    const id = recordId.parse(`y${year}.${person.id.slice(-58)}`)
    const values = { person: person.id, year, institution, position, segment, role, order, from, until }
    return { mesa, id, patch: patchOf(values) }
  })
  await record(store, ...seats.map(({ mesa, id, patch }) => seatChange({ mesa, id }, patch)))
  return seats
}

export type Seat = Pick<StoredMember['membership'], 'mesa' | 'id'>

export const setSeatRole = (store: Store, seat: Seat, role: 'principal' | 'alternate'): Promise<void> =>
  record(store, seatChange(seat, patchOf({ role })))

export const removeSeats = (store: Store, seats: readonly Seat[]): Promise<void> =>
  record(store, ...seats.map(({ mesa, id }) => ({ mesa, rec: id, type: 'membership', op: 'del' }) as const))

/** Any later change, even of nothing, brings a removed record back with all it had. */
export const bringSeatBack = (store: Store, seat: Seat): Promise<void> => record(store, seatChange(seat, {}))

/** Somebody who joins: the person, and her seat in the committee of a year. */
export interface Joining {
  readonly mesa: MesaId
  readonly person: RecordId
  readonly seat: RecordId
  readonly name: string
  readonly institution: string
  readonly year: number
  readonly role: 'principal' | 'alternate'
  readonly order: number
}

export function joining({ mesa, person, seat, name, institution, year, role, order }: Joining): readonly Change[] {
  const values = { person, year, role, order, ...(institution && { institution }) }
  return [
    { mesa, rec: person, type: 'person', patch: patchOf({ name }) },
    { mesa, rec: seat, type: 'membership', patch: patchOf(values) },
  ]
}

/** What a seat says of its person and her mandate; an empty word empties it. */
export type SeatWords = {
  readonly [N in 'institution' | 'position' | 'segment' | 'from' | 'until' | 'leftOn']?: string
}

export async function changeSeat(
  store: Store,
  { mesa, id, seen }: StoredMember['membership'],
  words: SeatWords,
): Promise<void> {
  const patch = patchOf(Object.fromEntries(Object.entries(words).map(([name, word]) => [name, word || null])))
  await record(store, { mesa, rec: id, type: 'membership', patch, ...(seen && { seen }) })
}

export async function renamePerson(
  store: Store,
  { mesa, id, seen }: StoredMember['person'],
  name: string,
): Promise<void> {
  const patch = patchOf({ name: name || null })
  await record(store, { mesa, rec: id, type: 'person', patch, ...(seen && { seen }) })
}

const seatChange = ({ mesa, id }: Seat, patch: Record<Path, Json>): Change => ({
  mesa,
  rec: id,
  type: 'membership',
  patch,
})
