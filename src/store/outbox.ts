// The changes that wait: what goes in the next request, and how many there are.
import type { MesaId } from '../domain/id.ts'
import { digestOf } from '../protocol/row-marks.ts'
import type { Held } from '../protocol/held.ts'
import { nextBatch, type Batch } from '../protocol/outbox.ts'
import { scope, type Scope } from '../protocol/scope.ts'
import { storedToChange } from './change-content.ts'
import { putChanges, showAgain } from './show.ts'
import { mayWrite, type Store } from './store.ts'

/** Changes of one mesa in a request: what is done with them at a time is not felt by who is writing. */
const MOST = 200

/**
 * What this mesa sends next. New seals are on the disk before this returns, so a killed request is repeated, never doubled.
 * @param room characters of changes at most (one goes in any case)
 */
export async function takeBatch(store: Store, mesa: MesaId, room: number): Promise<Batch> {
  const { db } = store
  return db.transaction('rw', db.records, db.outbox, db.scopes, db.meta, async () => {
    await mayWrite(store)
    const at = await counted(store, scope.parse(await db.scopes.get(mesa)))
    // Whatever its state: a replaced one is sent again in its place after a fork, or the chain would break.
    const later = db.outbox.where('[mesa+seq]').between([mesa, at.answered.seq + 1], [mesa, Infinity])
    const numbered = (await later.limit(MOST).toArray()).map(({ content }) => storedToChange(content))
    const open = numbered.length < MOST ? await openChanges(store, mesa, MOST - numbered.length) : []
    const batch = nextBatch(at, numbered, open, store.run, room)
    if (batch.sealed.length > 0) {
      await db.scopes.put(batch.scope)
      await putChanges(store, mesa, batch.sealed)
      await showAgain(store, mesa, new Set(batch.sealed.map(({ mutation }) => mutation.rec)))
    }
    return batch
  })
}

/** The first ones, and whatever else is open of their records: that is sealed together. Inside a transaction. */
async function openChanges({ db }: Store, mesa: MesaId, most: number): Promise<Held[]> {
  const first = await db.outbox.where({ mesa, state: 'open' }).limit(most).toArray()
  const recs = new Set(first.map(({ rec }) => rec))
  const ofThem = db.outbox.where('[state+mesa+rec]').anyOf([...recs].map((rec) => ['open', mesa, rec]))
  return (await ofThem.sortBy('n')).map(({ content }) => storedToChange(content))
}

/** Inside a transaction. */
async function counted({ db, run }: Store, at: Scope): Promise<Scope> {
  if (at.counted === run || at.shadowing) return at
  const { mesa } = at
  const keys = await db.records.where('[mesa+mark]').between([mesa, ''], [mesa, '\uffff']).keys()
  const marks = (keys as unknown as [MesaId, string][]).map(([, mark]) => mark) // Dexie does not know its index's parts
  const now = { ...at, digest: digestOf(marks), counted: run }
  await db.scopes.put(now)
  return now
}

/** How many changes the endpoint has not spoken of yet, in one mesa or in all: counted by the index alone. */
export async function unanswered({ db }: Store, where: { readonly mesa?: MesaId } = {}): Promise<number> {
  const of = (state: Held['state']) => db.outbox.where({ ...where, state }).count()
  return (await of('open')) + (await of('sealed'))
}

/** Mesas to speak about with the endpoint: all that may be read, and any in which something still waits (I13). */
export async function openScopes(store: Store): Promise<MesaId[]> {
  const scopes = (await store.db.scopes.toArray()).map((row) => scope.parse(row))
  const isOpen = await Promise.all(
    scopes.map(
      async ({ mesa, access }) => access === 'read' || access === 'write' || (await unanswered(store, { mesa })) > 0,
    ),
  )
  return scopes.filter((_, index) => isOpen[index]).map(({ mesa }) => mesa)
}
