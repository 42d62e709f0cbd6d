// The only writer of what came from the endpoint: rows, results and cursor in one transaction, or nothing (I8).
import type { Grant } from '../domain/access.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import { newScope, scope, type Scope } from '../protocol/scope.ts'
import { markOf } from '../protocol/row-marks.ts'
import { settle, type Settled } from '../protocol/settle.ts'
import type { MesaAnswer, MesaRequest } from '../protocol/sync.ts'
import type { Held } from '../protocol/held.ts'
import { storedToChange } from './change-content.ts'
import { storedToRecord } from './content.ts'
import { putChanges, sentOf, show, showAgain, type Sent } from './show.ts'
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
    const held = await heldFor(store, at, sent, answer)
    const ids = [...held.map(({ mutation }) => mutation.rec), ...answer.rows.map((row) => row.id)]
    const sentById = await sentOf(store, mesa, ids)
    const baseOf = (id: RecordId) => sentById.get(id)?.[at.shadowing ? 'shadow' : 'base'] ?? null
    const settled = settle({ scope: at, held, baseOf, freshIncarnation: store.newIncarnation() }, sent, answer)
    if (!settled) return false

    await db.scopes.put(settled.scope)
    await putChanges(store, mesa, settled.held)
    await db.outbox.bulkDelete(settled.forgotten.map(({ n }) => n))
    const news = settled.rows.map((row): [RecordId, Sent] => {
      const before = sentById.get(row.id) ?? { base: null, shadow: null }
      return [row.id, at.shadowing ? { ...before, shadow: row } : { ...before, base: row, mark: markOf(row) }]
    })
    await show(store, mesa, new Map(news))
    if (settled.shadow === 'clear' || settled.shadow === 'swap') await turnShadow(store, mesa, settled.shadow)
    else await showAgain(store, mesa, touchedAlone(settled))
    return true
  })
}

/** Whether the rows of a mesa that may be read are being fetched anew: there is more to ask for. */
export async function isFetchingAnew({ db }: Store): Promise<boolean> {
  const fetched = db.scopes.filter(({ shadowing, access }) => shadowing && (access === 'read' || access === 'write'))
  return (await fetched.count()) > 0
}

/** Records whose changes have news, though their rows have none. */
function touchedAlone({ held, rows }: Settled): Set<RecordId> {
  const shown = new Set(rows.map(({ id }) => id))
  return new Set(held.map(({ mutation }) => mutation.rec).filter((id) => !shown.has(id)))
}

/** `clear`: an empty shadow begins. `swap`: the shadow takes the place of every row of the mesa. Inside a transaction. */
async function turnShadow(store: Store, mesa: MesaId, turn: 'clear' | 'swap'): Promise<void> {
  const rows = await store.db.records.where('[mesa+id]').between([mesa, ''], [mesa, '\uffff']).toArray()
  const turned = rows.map(({ id, mark, content }): [RecordId, Sent] => {
    const { base, shadow } = storedToRecord(content)
    if (turn === 'clear') return [id, { base, mark, shadow: null }]
    return [id, { base: shadow, mark: shadow ? markOf(shadow) : undefined, shadow: null }]
  })
  await show(store, mesa, new Map(turned))
}

/** What the answer can speak of: what was sent; everything, when changes must be sent again or may be forgotten. */
async function heldFor(
  { db }: Store,
  { mesa, safe }: Scope,
  { from, n }: MesaRequest,
  answer: MesaAnswer,
): Promise<Held[]> {
  const isPlain = answer.state === 'ok' && answer.safe === safe
  const rows = isPlain
    ? db.outbox.where('[mesa+seq]').between([mesa, from], [mesa, from + n])
    : db.outbox.where('[mesa+state]').between([mesa, ''], [mesa, '\uffff'])
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
    const lost = ({ access }: Scope) => (access === 'foreign' ? access : 'none')
    const changed = [...known.values()].filter((row) => row.access !== (given.get(row.mesa) ?? lost(row)))
    await db.scopes.bulkPut([
      ...fresh.map(({ mesa, access }) => newScope(mesa, access, store.newIncarnation())),
      ...changed.map((row): Scope => ({ ...row, access: given.get(row.mesa) ?? lost(row) })),
    ])
    return fresh.length > 0
  })
}
