// The changes that wait: what goes in the next request, and how many there are.
import type { MesaId, RecordId } from '../domain/id.ts'
import { NO_ROWS } from '../protocol/digest.ts'
import { moved } from '../protocol/row-marks.ts'
import { recounted } from '../protocol/recount.ts'
import type { Held } from '../protocol/held.ts'
import { nextBatch, type Batch } from '../protocol/outbox.ts'
import { scope, type Scope } from '../protocol/scope.ts'
import { storedToChange } from './change-content.ts'
import { putChanges, showAgain } from './show.ts'
import { mayWrite, type Store } from './store.ts'

/** A replaced change keeps its number: after a fork it is sent again in its place, or the chain would break. */
export const NUMBERED: readonly Held['state'][] = ['sealed', 'replaced']

/**
 * What this mesa sends next. New seals are on the disk before this returns, so a killed request is repeated, never doubled.
 * @param room characters of changes at most (one goes in any case)
 */
export async function takeBatch(store: Store, mesa: MesaId, room: number): Promise<Batch> {
  const { db } = store
  return db.transaction('rw', db.records, db.outbox, db.scopes, db.meta, async () => {
    await mayWrite(store)
    const at = await counted(store, scope.parse(await db.scopes.get(mesa)))
    const inState = async (...states: Held['state'][]) => {
      const rows = db.outbox.where('[mesa+state]').anyOf(states.map((state) => [mesa, state]))
      return (await rows.sortBy('n')).map(({ content }) => storedToChange(content))
    }
    const numbered = (await inState(...NUMBERED))
      .filter(({ seq = 0 }) => seq > at.answered.seq)
      .sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0))
    const batch = nextBatch(at, numbered, await inState('open'), store.run, room)
    if (batch.sealed.length > 0) {
      await db.scopes.put(batch.scope)
      await putChanges(store, mesa, batch.sealed)
      await showAgain(store, mesa, new Set(batch.sealed.map(({ mutation }) => mutation.rec)))
    }
    return batch
  })
}

/** Inside a transaction. */
async function counted({ db, run }: Store, at: Scope): Promise<Scope> {
  if (at.counted === run || at.shadowing) return at
  const { mesa } = at
  const keys = await db.records.where('[mesa+v+id]').between([mesa, 1], [mesa, Infinity]).keys()
  const rows = keys as unknown as [MesaId, number, RecordId][] // the index's own parts, which Dexie does not know
  const now = recounted(
    at,
    rows.reduce((sum, [, v, id]) => moved(sum, id, 0, v), NO_ROWS),
    run,
  )
  await db.scopes.put(now)
  return now
}

/** Mesas to speak about with the endpoint: all that may be read, and any in which something still waits (I13). */
export async function openScopes({ db }: Store): Promise<MesaId[]> {
  const rows = await db.outbox.where('state').anyOf('open', 'sealed').toArray()
  const waiting = new Set(rows.map(({ mesa }) => mesa))
  const scopes = (await db.scopes.toArray()).map((row) => scope.parse(row))
  return scopes
    .filter(({ mesa, access }) => access === 'read' || access === 'write' || waiting.has(mesa))
    .map(({ mesa }) => mesa)
}
