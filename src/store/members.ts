// The roster of a committee for a year: each seat with the person who fills it.
import type { Member } from '../domain/attendance-rows.ts'
import type { MesaId } from '../domain/id.ts'
import { membershipShape } from '../domain/membership.ts'
import { personShape } from '../domain/person.ts'
import { allFoundAs } from './read-core.ts'
import type { Store } from './store.ts'

/** In the committee's fixed order, which does not change while marking. */
export async function membersOf(store: Store, mesa: MesaId, year: number): Promise<Member[]> {
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
