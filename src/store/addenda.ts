// What was added to closed actas: each a record of its own, so that the sealed one stays as it is.
import { addendumShape } from '../domain/addendum.ts'
import { byClock } from '../domain/follow-up.ts'
import { dateOf } from '../domain/time.ts'
import type { StoredMeeting } from './meetings.ts'
import type { Found } from './read.ts'
import { foundAs, readableRows } from './read-core.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'

/** In the order in which they were written. */
export async function addendaOf(
  store: Store,
  { mesa, id }: Pick<StoredMeeting, 'mesa' | 'id'>,
): Promise<Found<'addendum'>[]> {
  const rows = await store.db.records
    .where({ mesa, kind: 'addendum' })
    .filter(await readableRows(store))
    .toArray()
  return rows
    .map((row) => foundAs('addendum', addendumShape, row))
    .filter((each) => each !== null)
    .filter(({ of }) => of === id)
    .sort(byClock)
}

/** Dated today in Lima. @param by the person's name @param minutesNumber that the acta has from now on */
export async function addAddendum(
  store: Store,
  { mesa, id }: StoredMeeting,
  text: string,
  by: string,
  minutesNumber?: string,
): Promise<void> {
  const at = store.now()
  const patch = { of: id, text, by, at, date: dateOf(at), ...(minutesNumber !== undefined && { minutesNumber }) }
  await record(store, { mesa, rec: store.newRecordId(), type: 'addendum', patch })
}
