// Changes of others that the endpoint did not take: their authors correct them, and here they can be read.
import { apartShape } from '../domain/apart.ts'
import { apartId } from '../protocol/apart.ts'
import { citedName } from '../protocol/held.ts'
import { storedToChange } from './change-content.ts'
import type { Found } from './read.ts'
import { foundAs, readableRows } from './read-core.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'

/** Nobody has looked at them yet. Those of this device stand in «Envíos» as refused, with what can be done. */
export async function openAparts(store: Store): Promise<Found<'apart'>[]> {
  const { db } = store
  const own = (await db.outbox.where('state').anyOf('refused', 'replaced').toArray()).flatMap(({ content }) => {
    const change = storedToChange(content)
    return [change.name, citedName(change)].flatMap((name) => (name ? apartId(name) : []))
  })
  const hidden = new Set(own)
  const open = db.records.where('[kind+state]').equals(['apart', 'open'])
  const rows = await open.filter(await readableRows(store)).toArray()
  return rows
    .filter(({ id }) => !hidden.has(id))
    .map((row) => foundAs('apart', apartShape, row))
    .filter((each) => each !== null)
}

/** Out of everyone's list; the endpoint keeps it. */
export const markSeen = (store: Store, { mesa, id }: Found<'apart'>): Promise<void> =>
  record(store, { mesa, rec: id, type: 'apart', patch: { resolved: 'seen' } })
