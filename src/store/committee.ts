// A committee from one year to the next: who sits in it, and the rule by which its sessions count.
import { recordId, type MesaId } from '../domain/id.ts'
import { committeeRuleShape, type CommitteeRule } from '../domain/quorum.ts'
import type { Json } from '../domain/json.ts'
import type { Path } from '../domain/record.ts'
import type { Member } from '../domain/attendance-rows.ts'
import { membersOf } from './members.ts'
import { allIn } from './read.ts'
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
  readonly members: readonly Member[]
}

/** Null when there is nobody more to bring. */
export async function earlierCommittee(store: Store, mesa: MesaId, year: number): Promise<EarlierCommittee | null> {
  const years = (await allIn(store, 'membership', mesa)).flatMap((seat) => seat.year ?? [])
  const last = Math.max(...years.filter((each) => each < year))
  if (!Number.isFinite(last)) return null
  const here = new Set((await membersOf(store, mesa, year)).map(({ person }) => person.id))
  const members = (await membersOf(store, mesa, last)).filter(({ person }) => !here.has(person.id))
  return members.length > 0 ? { year: last, members } : null
}

/** @returns the seats made: the same ones on every phone that does it */
export async function bringCommittee(
  store: Store,
  { members }: EarlierCommittee,
  year: number,
): Promise<readonly Seat[]> {
  const seats = members.map(({ membership: { mesa, institution, position, segment, role, order }, person }) => {
    const id = recordId.parse(`y${year}.${person.id.slice(-58)}`)
    const values = { person: person.id, year, institution, position, segment, role, order }
    return { mesa, id, patch: patchOf(values) }
  })
  await record(store, ...seats.map(({ mesa, id, patch }) => seatChange({ mesa, id }, patch)))
  return seats
}

export type Seat = Pick<Member['membership'], 'mesa' | 'id'>

export const setSeatRole = (store: Store, seat: Seat, role: 'principal' | 'alternate'): Promise<void> =>
  record(store, seatChange(seat, patchOf({ role })))

export const removeSeats = (store: Store, seats: readonly Seat[]): Promise<void> =>
  record(store, ...seats.map(({ mesa, id }) => ({ mesa, rec: id, type: 'membership', op: 'del' }) as const))

/** Any later change, even of nothing, brings a removed record back with all it had. */
export const bringSeatBack = (store: Store, seat: Seat): Promise<void> => record(store, seatChange(seat, {}))

const seatChange = ({ mesa, id }: Seat, patch: Record<Path, Json>): Change => ({
  mesa,
  rec: id,
  type: 'membership',
  patch,
})
