// What a person decides about her own changes: send again what was refused, leave it apart, choose between two versions.
import type { MesaId, RecordId } from '../domain/id.ts'
import { isKind } from '../domain/kinds.ts'
import type { Held } from '../protocol/held.ts'
import { REMOVED, STATE, type Row } from '../protocol/row.ts'
import { storedToChange } from './change-content.ts'
import type { Found } from './read.ts'
import { record } from './record.ts'
import { putChanges, showAgain } from './show.ts'
import { mayWrite, type Store } from './store.ts'

/** Sends a record's refused changes anew, as they are on screen now, by the person's wish. */
export async function sendAgain(store: Store, mesa: MesaId, rec: RecordId): Promise<void> {
  const last = (await refusedIn(store, mesa, rec)).at(-1)?.mutation
  if (last && isKind(last.type)) await record(store, { mesa, rec, type: last.type, op: last.op })
}

/** Leaves what was refused as it is, out of the list: the endpoint keeps it apart, and this device in its history. */
export async function setAside(store: Store, mesa: MesaId, rec: RecordId): Promise<void> {
  const { db } = store
  await db.transaction('rw', db.records, db.outbox, db.scopes, db.meta, async () => {
    await mayWrite(store)
    const refused = await refusedIn(store, mesa, rec)
    await putChanges(
      store,
      mesa,
      refused.map((change) => ({ ...change, state: 'replaced' })),
    )
    await showAgain(store, mesa, [rec])
  })
}

async function refusedIn({ db }: Store, mesa: MesaId, rec: RecordId): Promise<Held[]> {
  const rows = await db.outbox.where({ mesa, rec }).sortBy('n')
  return rows.map(({ content }) => storedToChange(content)).filter(({ state }) => state === 'refused')
}

/**
 * Puts the other version in place of the one shown, or leaves things as they are. Both stay in the history.
 * @param seen the record's leaves as they were on screen: what came since is not replaced
 */
export async function resolveConflict(
  store: Store,
  copy: Found<'conflict'>,
  choice: 'adopted' | 'dismissed',
  seen: Row['leaves'] = new Map(),
): Promise<void> {
  const { mesa, of, ofType = '', values = {} } = copy
  const mark = { mesa, rec: copy.id, type: 'conflict' } as const
  if (choice === 'dismissed' || !of || !isKind(ofType)) return record(store, { ...mark, patch: { resolved: choice } })
  const op = values[STATE] === 'closed' ? 'close' : values[REMOVED] === true ? 'del' : 'set'
  const replaced = Object.fromEntries(
    [...seen].filter(([at]) => Object.hasOwn(values, at)).map(([at, { value }]) => [at, value]),
  )
  // The copy first: should the choice meet another value, it becomes a new copy, not a word in one that is decided.
  return record(
    store,
    { ...mark, patch: { resolved: choice, replaced } },
    { mesa, rec: of, type: ofType, op, patch: op === 'del' ? {} : values, seen },
  )
}
