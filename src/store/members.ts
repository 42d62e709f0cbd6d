// The roster of a committee for a year: each seat with the person who fills it.
import type { MesaId } from '../domain/id.ts'
import { membershipShape } from '../domain/membership.ts'
import { personShape } from '../domain/person.ts'
import { yearOf, type LocalDate } from '../domain/time.ts'
import type { Found } from './read.ts'
import { allFoundAs, foundAs } from './read-core.ts'
import { isSeatOn } from './seats.ts'
import type { Store } from './store.ts'

/** A seat of the committee as this device has it, and who fills it. */
export interface StoredMember {
  readonly membership: Found<'membership'>
  readonly person: Found<'person'>
}

/** Who sits in it on that day, in the committee's fixed order, which does not change while marking. */
export async function membersOf(store: Store, mesa: MesaId, day: LocalDate): Promise<StoredMember[]> {
  return (await seatsOf(store, mesa, yearOf(day))).filter(sitsOn(day))
}

export const sitsOn =
  (day: LocalDate) =>
  ({ membership }: StoredMember): boolean =>
    isSeatOn(membership, day)

/** Null when the seat, or its person, is not here. */
export async function findMember(store: Store, mesa: MesaId, seat: string): Promise<StoredMember | null> {
  const row = await store.db.records.where('id').equals(seat).first()
  const membership = row?.mesa === mesa ? foundAs('membership', membershipShape, row) : null
  const person = membership?.person && (await store.db.records.where({ mesa, id: membership.person }).first())
  const found = person ? foundAs('person', personShape, person) : null
  return membership && found ? { membership, person: found } : null
}

/** All that were in it in that year, also those who left. */
export async function seatsOf(store: Store, mesa: MesaId, year: number): Promise<StoredMember[]> {
  const rowsOf = (kind: 'person' | 'membership') => store.db.records.where({ mesa, kind }).toArray()
  const people = new Map(
    allFoundAs('person', personShape, await rowsOf('person')).map((person) => [person.id, person] as const),
  )
  const all = allFoundAs('membership', membershipShape, await rowsOf('membership'))
  const seats = all.filter((seat) => seat.year === year)
  return seats
    .flatMap((membership) => {
      const person = membership.person && people.get(membership.person)
      return person ? [{ membership, person }] : []
    })
    .sort((a, b) => (a.membership.order ?? Infinity) - (b.membership.order ?? Infinity))
}
