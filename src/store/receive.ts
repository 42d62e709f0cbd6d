// The only writer of what came from the endpoint: rows, results and cursor in one transaction, or nothing (I8).
import type { Grant } from '../domain/access.ts'
import { newScope, scope, type Scope } from '../protocol/scope.ts'
import { settle } from '../protocol/settle.ts'
import type { MesaAnswer, MesaRequest } from '../protocol/sync.ts'
import type { RecordId } from '../domain/id.ts'
import type { Row } from '../protocol/row.ts'
import type { Held } from '../protocol/held.ts'
import { storedToChange } from './content.ts'
import { baseOf, changesOf, putChanges, show, showAgain } from './show.ts'
import { mayWrite, type Store } from './store.ts'

/**
 * Takes one mesa's answer.
 * @returns false when it does not answer where this device stands now: nothing of it was used
 */
export async function receive(store: Store, sent: MesaRequest, answer: MesaAnswer): Promise<boolean> {
  const { db } = store
  return db.transaction('rw', db.records, db.outbox, db.scopes, db.meta, async () => {
    await mayWrite(store)
    const mesa = answer.id
    const at = scope.parse(await db.scopes.get(mesa))
    const held = await heldFor(store, at, answer)
    const bases = new Map<RecordId, Row | null>()
    for (const id of [...held.map(({ mutation }) => mutation.rec), ...answer.rows.map((row) => row.id)]) {
      if (!bases.has(id)) bases.set(id, await baseOf(store, mesa, id))
    }
    const baseById = (id: RecordId) => bases.get(id) ?? null
    const settled = settle({ scope: at, held, baseOf: baseById, freshIncarnation: store.newIncarnation() }, sent, answer)
    if (!settled) return false

    await db.scopes.put(settled.scope)
    await putChanges(store, mesa, settled.held)
    await db.outbox.bulkDelete(settled.forgotten.map(({ n }) => n))
    for (const row of settled.rows) await show(store, mesa, row.id, row, await changesOf(store, mesa, row.id))
    const shown = new Set(settled.rows.map(({ id }) => id))
    const others = settled.held.map(({ mutation }) => mutation.rec).filter((id) => !shown.has(id))
    await showAgain(store, mesa, new Set(others))
    return true
  })
}

/** What the answer can speak of: what was sent; everything, when changes must be sent again or may be forgotten. */
async function heldFor({ db }: Store, { mesa, safe }: Scope, answer: MesaAnswer): Promise<Held[]> {
  const isPlain = answer.state === 'ok' && answer.safe === safe
  const inMesa = db.outbox.where('[mesa+state]')
  const rows = isPlain ? inMesa.equals([mesa, 'sealed']) : inMesa.between([mesa, ''], [mesa, '\uffff'])
  return (await rows.sortBy('n')).map(({ content }) => storedToChange(content))
}

/**
 * The mesas this person may read or write now. A mesa taken away keeps its records and its unsent work (I13).
 * @returns whether there is a mesa that was not known before
 */
export async function receiveGrants(store: Store, grants: readonly Grant[]): Promise<boolean> {
  const { db } = store
  return db.transaction('rw', db.scopes, db.meta, async () => {
    await mayWrite(store)
    const known = new Map((await db.scopes.toArray()).map((row) => [row.mesa, scope.parse(row)]))
    const given = new Map(grants.map(({ mesa, access }) => [mesa, access]))
    const fresh = grants.filter(({ mesa }) => !known.has(mesa))
    const changed = [...known.values()].filter((row) => row.access !== (given.get(row.mesa) ?? 'none'))
    await db.scopes.bulkPut([
      ...fresh.map(({ mesa, access }) => newScope(mesa, access, store.newIncarnation())),
      ...changed.map((row): Scope => ({ ...row, access: given.get(row.mesa) ?? 'none' })),
    ])
    return fresh.length > 0
  })
}
