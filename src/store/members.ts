// The roster of a committee for a year: each seat with the person who fills it.
import type { MesaId } from '../domain/id.ts'
import { allIn, type Found } from './read.ts'
import type { Store } from './store.ts'

export interface Member {
  readonly membership: Found<'membership'>
  readonly person: Found<'person'>
}

/** In the committee's fixed order, which does not change while marking. */
export async function membersOf(store: Store, mesa: MesaId, year: number): Promise<Member[]> {
  const people = new Map((await allIn(store, 'person', mesa)).map((person) => [person.id, person]))
  const seats = (await allIn(store, 'membership', mesa)).filter((seat) => seat.year === year)
  return seats
    .flatMap((membership) => {
      const person = membership.person && people.get(membership.person)
      return person ? [{ membership, person }] : []
    })
    .sort((a, b) => (a.membership.order ?? Infinity) - (b.membership.order ?? Infinity))
}
