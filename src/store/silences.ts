// Whether each mesa sends, is in the field or is silent.
import type { MesaId } from '../domain/id.ts'
import { silenceOf, type Silence } from '../domain/silence.ts'
import { dateOf, type LocalDate } from '../domain/time.ts'
import { fieldTrips } from './field-trips.ts'
import { lastFrom } from './last-from.ts'
import { knownMesas, spaceOf, type KnownMesa } from './plans.ts'
import type { Store } from './store.ts'

export interface MesaSilence {
  readonly mesa: KnownMesa['mesa']
  readonly space: MesaId
  readonly silence: Silence
}

/** Of all the mesas that this person may read, in the region's order. May stand in a live query. */
export async function silencesOf(store: Store, day: LocalDate): Promise<MesaSilence[]> {
  const trips = await fieldTrips(store)
  const last = await lastFrom(store)
  const readable = (await knownMesas(store)).filter(({ access }) => access !== 'none')
  return readable.map(({ mesa }) => {
    const space = spaceOf(mesa)
    const own = trips.filter((trip) => trip.mesa === space)
    const at = last.get(space)
    return { mesa, space, silence: silenceOf(at === undefined ? undefined : dateOf(at), day, own) }
  })
}
