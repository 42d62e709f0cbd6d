// What has come from each mesa and until when, told by the days its own records are of: none of them says when it arrived.
import type { MesaId, RecordId } from '../domain/id.ts'
import { silenceOf, type Silence } from '../domain/silence.ts'
import { dateOf, type LocalDate } from '../domain/time.ts'
import { extractsOf } from './extracts.ts'
import { fieldTrips } from './field-trips.ts'
import { knownMesas, spaceOf, type KnownMesa } from './plans.ts'
import { readSession } from './session.ts'
import { sendStates } from './shipments.ts'
import type { Store } from './store.ts'

export interface MesaSilence {
  readonly mesa: KnownMesa['mesa']
  readonly space: MesaId
  readonly silence: Silence
}

/** Something that somebody did in a mesa, and when by her clock. */
interface Sign {
  readonly id: RecordId
  readonly mesa: MesaId
  readonly by: string | undefined
  readonly at: number
}

/** Of all the mesas that this person may read, in the region's order. May stand in a live query. */
export async function silencesOf(store: Store, today: LocalDate): Promise<MesaSilence[]> {
  const trips = await fieldTrips(store)
  const states = await sendStates(store)
  const session = await readSession(store)
  // What the secretariat writes in a mesa did not come from it, and what waits to be sent has not come.
  const self = session?.person.role === 'secretariat' ? session.person.name : undefined
  const lastOf = new Map<MesaId, LocalDate>()
  for (const { id, mesa, by, at } of await signsOf(store)) {
    const isArrived = (states.get(id) ?? 'sent') === 'sent'
    const day = dateOf(at)
    // A phone whose clock runs ahead would never be silent.
    if (isArrived && day <= today && (!self || by !== self) && day > (lastOf.get(mesa) ?? '')) lastOf.set(mesa, day)
  }
  const readable = (await knownMesas(store)).filter(({ access }) => access !== 'none')
  return readable.map(({ mesa }) => {
    const space = spaceOf(mesa)
    const own = trips.filter((trip) => trip.mesa === space)
    return { mesa, space, silence: silenceOf(lastOf.get(space), today, own) }
  })
}

async function signsOf(store: Store): Promise<Sign[]> {
  const meetings = (await extractsOf(store, 'meeting')).map(({ id, mesa, content: { author, startedAt, fact } }) => {
    return { id, mesa, by: author, at: Math.max(startedAt ?? 0, fact?.at ?? 0) }
  })
  const papers = (await extractsOf(store, 'document')).map(({ id, mesa, content: { author, startedAt, closedAt } }) => {
    return { id, mesa, by: author, at: Math.max(startedAt ?? 0, closedAt ?? 0) }
  })
  const steps = (await extractsOf(store, 'followUp')).map(({ id, mesa, content: { by, at = 0 } }) => ({
    id,
    mesa,
    by,
    at,
  }))
  const said = (await extractsOf(store, 'contribution')).map(({ id, mesa, content: { by, at = 0 } }) => {
    return { id, mesa, by, at }
  })
  const trips = (await fieldTrips(store)).flatMap(({ id, mesa, by, at = 0, back }) => {
    const sign = { id, mesa, by, at }
    // Noon in Lima of the day she said so.
    return back ? [sign, { ...sign, at: Date.parse(`${back}T12:00:00-05:00`) }] : sign
  })
  return [...meetings, ...papers, ...steps, ...said, ...trips].filter(({ at }) => at > 0)
}
