// THE door for writing: what a person did becomes a row and a change to send, in one transaction, or nothing at all.
import { Dexie } from 'dexie'
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Kind } from '../domain/kinds.ts'
import { compose, type Deed } from '../protocol/compose.ts'
import type { Held } from '../protocol/held.ts'
import { storedToChange } from './change-content.ts'
import { isFull } from './full.ts'
import { changesOf, heldOf, putChanges, putRows, sentIn, showAgain } from './show.ts'
import { mayWrite, refuseNewer, type Store } from './store.ts'

/** One thing a person did to one record of one mesa. */
export interface Change extends Deed {
  readonly mesa: MesaId
  readonly type: Kind
}

/**
 * Keeps what a person did, together or not at all. When the promise resolves, the disk has it and it will be sent.
 * @throws OutdatedCode when a newer version of the program has the tables; Dexie's errors when the disk refuses
 */
export async function record(store: Store, ...changes: readonly Change[]): Promise<void> {
  try {
    await recordWithin(store, changes)
  } catch (failure) {
    if (!isFull(failure) || !(await makeRoom(store))) throw failure
    await recordWithin(store, changes)
  }
}

/** The same as a part of something larger, which has no claim on the room that is kept for words. */
export async function recordWithin(store: Store, changes: readonly Change[]): Promise<void> {
  const { db } = store
  await db.transaction('rw', db.records, db.outbox, db.scopes, db.meta, async () => {
    for (const change of changes) await write(store, change)
  })
}

/** Words take the room that was kept for them. The code for it is not on the way of the first screen. */
const makeRoom = async (store: Store): Promise<boolean> => (await import('./reserve.ts')).releaseReserve(store)

/**
 * All that is read is asked for at once, and so is all that is written: the disk is waited for twice, not eleven times.
 * By Dexie's own promises, in one go: with the browser's a transaction may be over before the last has answered.
 */
async function write(store: Store, { mesa, ...deed }: Change): Promise<void> {
  const { db } = store
  const { rec } = deed
  const [row, held, scope, last, [rev, minCode]] = await Dexie.Promise.all([
    db.records.get([mesa, rec]),
    heldOf(store, mesa, rec),
    db.scopes.get(mesa),
    db.outbox.orderBy(':id').lastKey(),
    db.meta.bulkGet(['rev', 'minCode']),
  ])
  refuseNewer(minCode)
  const sent = sentIn(row)
  const isStale = scope?.stale ?? false
  const at = store.now()
  const changes = held.map(({ content }) => storedToChange(content))
  const off = -new Date(at).getTimezoneOffset()
  const n = Number(last ?? 0) + 1
  const { change, replaced } = compose(deed, { base: sent.base, isStale, changes, n, at, off })
  const news = change ? [...replaced, change] : replaced
  if (news.length === 0) return
  const byNumber = new Map([...changes, ...news].map((each) => [each.n, each]))
  const after = [...byNumber.values()].sort((a, b) => a.n - b.n)
  await Dexie.Promise.all([
    putChanges(store, mesa, news),
    putRows(store, mesa, [[rec, sent]], { changesById: new Map([[rec, after]]), isStale, rev }),
  ])
}

/**
 * Takes back the closing of a record while it has not left the device.
 * @returns false when it is already on its way: then only an addendum can correct it
 */
export async function reopen(store: Store, mesa: MesaId, rec: RecordId): Promise<boolean> {
  const { db } = store
  return db.transaction('rw', db.records, db.outbox, db.scopes, db.meta, async () => {
    await mayWrite(store)
    const changes = await changesOf(store, mesa, rec)
    const last = changes.at(-1)
    if (last?.state !== 'open' || last.mutation.op !== 'close') return false
    // What was refused before, and would have gone anew with the closing, is refused again.
    const refused = changes
      .filter(({ by }) => by === last.n)
      .map(({ by: _by, ...change }): Held => ({ ...change, state: 'refused' }))
    await putChanges(store, mesa, refused)
    await db.outbox.delete(last.n)
    await showAgain(store, mesa, [rec])
    return true
  })
}
