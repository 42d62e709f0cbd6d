// Puts what the journal kept into tables that have lost everything.
import type { MesaId, RecordId } from '../domain/id.ts'
import { decodeRow } from '../protocol/row.ts'
import { newScope, type Scope } from '../protocol/scope.ts'
import { renumbered } from '../protocol/settle.ts'
import type { Kept } from './journal.ts'
import { readSession } from './session.ts'
import { putChanges, show, type Sent } from './show.ts'
import { mayWrite, type Store } from './store.ts'

/**
 * The person, her mesas and all that was only here. What had a name goes again with it, under a new life of the device:
 * what the endpoint had received already is recognised there, and nothing has its effect twice (rule 15).
 * All of it or nothing; where somebody is at home already, nothing.
 */
export async function restore(store: Store, { head, changes }: Kept): Promise<void> {
  const { db } = store
  await db.transaction('rw', db.records, db.outbox, db.scopes, db.meta, async () => {
    await mayWrite(store)
    if (await readSession(store)) return
    await db.meta.put({ key: 'session', value: head.session })
    await makeRoom(store, changes.at(-1)?.held.n ?? 0)
    const accesses = new Map<MesaId, Scope['access']>(changes.map(({ mesa }) => [mesa, 'none']))
    for (const { mesa, access } of head.scopes) accesses.set(mesa, access)
    for (const [mesa, access] of accesses) {
      const held = changes.filter((each) => each.mesa === mesa).map((each) => each.held)
      const inc = store.newIncarnation()
      const device = { scope: newScope(mesa, access, inc), held, baseOf: () => null, freshIncarnation: inc }
      const { scope, held: renamed } = renumbered(device)
      await db.scopes.put(scope)
      await putChanges(store, mesa, held)
      await putChanges(store, mesa, renamed)
      await show(store, mesa, rowsOf(mesa, { head, changes }))
    }
  })
}

/** What was written since the tables were lost comes after all that was kept. Inside a transaction. */
async function makeRoom({ db }: Store, last: number): Promise<void> {
  const since = await db.outbox.toArray()
  await db.outbox.clear()
  await db.outbox.bulkPut(
    since.map((row) => {
      const { n, by, ...content } = row.content
      const moved = { ...content, n: n + last, ...(by !== undefined && { by: by + last }) }
      return { ...row, n: row.n + last, content: moved }
    }),
  )
}

/** What is known of each record: its changes alone, and of a mesa its row, until the endpoint sends them again. */
function rowsOf(mesa: MesaId, { head, changes }: Kept): Map<RecordId, Sent> {
  const rows = new Map<RecordId, Sent>()
  const nothing = { base: null, shadow: null }
  for (const each of changes) if (each.mesa === mesa) rows.set(each.held.mutation.rec, nothing)
  for (const each of head.mesas) {
    if (each.mesa === mesa) rows.set(each.row.id, { ...nothing, base: { ...decodeRow(each.row), v: 0 } })
  }
  return rows
}
