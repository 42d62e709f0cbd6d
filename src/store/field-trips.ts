// Who is in the field, until when, and saying so: in all the mesas she writes in, for from none of them will come anything.
import { fieldTripShape, lastDayOf } from '../domain/field-trip.ts'
import { dateOf, type LocalDate } from '../domain/time.ts'
import { spaceOf, writableMesas } from './plans.ts'
import { allFoundAs, readableRows, type FoundAs } from './read-core.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'

export type StoredTrip = FoundAs<typeof fieldTripShape>

/** Of the mesas this person may read. */
export async function fieldTrips(store: Store): Promise<StoredTrip[]> {
  const rows = store.db.records.where('[kind+state]').equals(['fieldTrip', ''])
  return allFoundAs('fieldTrip', fieldTripShape, await rows.filter(await readableRows(store)).toArray())
}

/** Her own that is not over: one record for each of her mesas. */
export async function tripOf(store: Store, by: string, today: LocalDate): Promise<readonly StoredTrip[]> {
  const own = (await fieldTrips(store)).filter((trip) => trip.by === by)
  return own.filter((trip) => trip.back === undefined && (lastDayOf(trip) ?? '') >= today)
}

export async function leaveForField(store: Store, by: string, until: LocalDate): Promise<void> {
  const at = store.now()
  const patch = { by, from: dateOf(at), until, at }
  const mesas = await writableMesas(store)
  const changes = mesas.map(
    (mesa) => ({ mesa: spaceOf(mesa), rec: store.newRecordId(), type: 'fieldTrip', patch }) as const,
  )
  await record(store, ...changes)
}

export async function comeBack(store: Store, trips: readonly StoredTrip[]): Promise<void> {
  const back = dateOf(store.now())
  await record(store, ...trips.map(({ mesa, id }) => ({ mesa, rec: id, type: 'fieldTrip', patch: { back } }) as const))
}
