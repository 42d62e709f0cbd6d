// Puts what the journal kept into tables that have lost everything, or the last of it.
import type { MesaId } from '../domain/id.ts'
import { citedName, type Held } from '../protocol/held.ts'
import { entriesOf } from '../protocol/mutation.ts'
import { decodeRow } from '../protocol/row.ts'
import { newScope, scope, type Scope } from '../protocol/scope.ts'
import { renumbered } from '../protocol/settle.ts'
import { putMark, readMark } from './journal-mark.ts'
import type { Kept, KeptChange } from './journal.ts'
import { heldIn, missingIn } from './missing.ts'
import { readSession } from './session.ts'
import { putChanges, sentOf, show } from './show.ts'
import { mayWrite, type Store } from './store.ts'

/**
 * The person, her mesas and all that was only here. What had a name goes again with it, under a new life of the device:
 * what the endpoint had received already is recognised there, and nothing has its effect twice (rule 15).
 * All of it or nothing; where the tables know all that the journal says, nothing.
 */
export async function restore(store: Store, kept: Kept): Promise<void> {
  const { db } = store
  await db.transaction('rw', db.records, db.outbox, db.scopes, db.meta, async () => {
    await mayWrite(store)
    const session = await readSession(store)
    if ((session || kept.mark > 0) && (await readMark(store)) >= kept.mark) return
    if (!session && kept.head) await db.meta.put({ key: 'session', value: kept.head.session })
    await putMark(store, kept.mark)
    const here = await heldIn(store)
    const back = inOrder(here, missingIn(here, kept), session !== null)
    await db.outbox.clear()
    const accesses = new Map<MesaId, Scope['access']>(back.missing.map(({ mesa }) => [mesa, 'none']))
    for (const { mesa, access } of kept.head?.scopes ?? []) {
      if (!session || accesses.has(mesa)) accesses.set(mesa, access)
    }
    for (const mesa of new Set(back.all.map((each) => each.mesa))) await putChanges(store, mesa, of(mesa, back.all))
    for (const [mesa, access] of accesses) await putMesa(store, mesa, access, back, kept)
  })
}

interface Back {
  /** What the tables hold then, with new numbers. */
  readonly all: readonly KeptChange[]
  readonly missing: readonly KeptChange[]
}

const of = (mesa: MesaId, changes: readonly KeptChange[]): Held[] =>
  changes.filter((each) => each.mesa === mesa).map(({ held }) => held)

/** Inside a transaction. */
async function putMesa(store: Store, mesa: MesaId, access: Scope['access'], back: Back, { head }: Kept): Promise<void> {
  const { scopes } = store.db
  const inc = store.newIncarnation()
  const before = await scopes.get(mesa)
  const held = of(mesa, back.all)
  const missing = of(mesa, back.missing)
  const at = before ? scope.parse(before) : newScope(mesa, access, inc)
  const isRenumbered = !before || missing.some(({ seq }) => seq !== undefined)
  const device = { scope: at, held, baseOf: () => null, freshIncarnation: inc }
  const now = isRenumbered ? renumbered(device) : { scope: at, held: [] }
  await scopes.put(now.scope)
  await putChanges(store, mesa, now.held)
  const mesas = (head?.mesas ?? []).filter((each) => each.mesa === mesa)
  const recs = [...missing, ...now.held].map(({ mutation }) => mutation.rec)
  const sent = await sentOf(store, mesa, [...recs, ...mesas.map(({ row }) => row.id)])
  // Of a mesa its row is known, until the endpoint sends it again.
  for (const { row } of mesas) {
    const known = sent.get(row.id)
    if (!known?.base) sent.set(row.id, { shadow: null, ...known, base: { ...decodeRow(row), v: 0 } })
  }
  await show(store, mesa, sent)
}

/**
 * First what was here, then what was missing, then what was written since the tables were lost. An earlier state of a
 * missing change gives way to it.
 * @param isInUse the tables are an earlier state: only the clock tells what was written since
 */
function inOrder(here: readonly KeptChange[], missing: readonly KeptChange[], isInUse: boolean): Back {
  const last = missing.reduce((latest, { held }) => Math.max(latest, held.mutation.at), 0)
  const isSince = ({ held }: KeptChange) => !isInUse || (held.state === 'open' && held.mutation.at > last)
  const before = here.filter((each) => !isSince(each))
  const since = here.filter(isSince)
  const stays = before.filter((each) => each.held.state !== 'open' || !missing.some((later) => isGrown(each, later)))
  const back = missing.map((each) => {
    const earlier = before.find((one) => isGrown(one, each))
    return { ...each, held: citing(each.held, earlier?.held) }
  })
  const top = Math.max(0, ...stays.slice(-1).map(({ held }) => held.n))
  const backAs = new Map(back.map(({ held }, index) => [held.n, top + index + 1]))
  const sinceAs = new Map(since.map(({ held }, index) => [held.n, top + back.length + index + 1]))
  const renamed = (own: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>) => {
    const newOf = (n: number) => own.get(n) ?? other.get(n) ?? n
    return ({ mesa, held: { by, ...held } }: KeptChange): KeptChange => ({
      mesa,
      held: { ...held, n: own.get(held.n) ?? held.n, ...(by !== undefined && { by: newOf(by) }) },
    })
  }
  const then = back.map(renamed(backAs, sinceAs))
  const others = [...stays, ...since].map(renamed(sinceAs, backAs))
  return { all: [...others.slice(0, stays.length), ...then, ...others.slice(stays.length)], missing: then }
}

/** Whether the one is an earlier state of the other. */
const isGrown = (one: KeptChange, { mesa, held }: KeptChange): boolean =>
  one.mesa === mesa &&
  one.held.n === held.n &&
  one.held.mutation.rec === held.mutation.rec &&
  one.held.mutation.at <= held.mutation.at

/** An open change saw what it grew out of, though that got its name only now. */
function citing(held: Held, earlier: Held | undefined): Held {
  const name = earlier && citedName(earlier)
  if (!name || held.state !== 'open') return held
  const seen = entriesOf(earlier.mutation.patch).filter(
    ([at]) => held.mutation.op !== 'set' || at in held.mutation.patch,
  )
  const over = { ...held.mutation.over, ...Object.fromEntries(seen.map(([at]) => [at, name])) }
  return { ...held, mutation: { ...held.mutation, over } }
}
