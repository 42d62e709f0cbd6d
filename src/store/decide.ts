// What a person decides about her own changes: send again what was refused, leave it apart, choose between two versions.
import type { MesaId, RecordId } from '../domain/id.ts'
import { isKind } from '../domain/kinds.ts'
import type { Path } from '../domain/record.ts'
import type { Held } from '../protocol/held.ts'
import { entriesOf, type Patch } from '../protocol/mutation.ts'
import { REMOVED, STATE, type Row } from '../protocol/row.ts'
import { storedToChange } from './change-content.ts'
import type { Found } from './read.ts'
import { record, type Change } from './record.ts'
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

/** What a person chose between two versions, beyond taking all of the other one. */
export interface Chosen {
  /** The values that she takes from the copy; all of them when left out. */
  readonly taken?: readonly Path[] | undefined
  readonly by?: string | undefined
}

/**
 * Puts the other version in place of the one shown, or some of its values, or leaves things as they are. Both stay in
 * the history.
 * @param seen the record's leaves as they were on screen: what came since is not replaced
 * @returns what takes the choice back; null where an acta was closed by it
 */
export async function resolveConflict(
  store: Store,
  copy: Found<'conflict'>,
  choice: 'adopted' | 'dismissed',
  seen: Row['leaves'] = new Map(),
  { taken, by }: Chosen = {},
): Promise<(() => Promise<void>) | null> {
  const { mesa, of, ofType = '', values = {} } = copy
  const inCopy = entriesOf(values)
  const replaced: Patch = Object.fromEntries(
    [...seen].filter(([at]) => Object.hasOwn(values, at)).map(([at, { value }]) => [at, value]),
  )
  const decided = { replaced, decidedAt: store.now(), ...(by !== undefined && { decidedBy: by }) }
  const mark = (patch: Change['patch']): Change => ({ mesa, rec: copy.id, type: 'conflict', patch: patch ?? {} })
  const open = { resolved: null, taken: null, replaced: null, decidedBy: null, decidedAt: null }
  if (choice === 'dismissed' || !of || !isKind(ofType)) {
    await record(store, mark({ resolved: choice, ...decided }))
    return () => record(store, mark(open))
  }
  const chosen = taken ? inCopy.filter(([at]) => taken.includes(at)) : inCopy
  const isWhole = chosen.length === inCopy.length
  const now = Object.fromEntries(chosen)
  const op = now[STATE] === 'closed' ? 'close' : now[REMOVED] === true ? 'del' : 'set'
  const there = { mesa, rec: of, type: ofType }
  // The copy first: should the choice meet another value, it becomes a new copy, not a word in one that is decided.
  await record(store, mark({ resolved: choice, ...decided, ...(!isWhole && { taken: chosen.map(([at]) => at) }) }), {
    ...there,
    op,
    patch: op === 'del' ? {} : now,
    seen,
  })
  if (op === 'close') return null
  const before = op === 'del' ? {} : Object.fromEntries(chosen.map(([at]) => [at, replaced[at] ?? null]))
  return () => record(store, mark(open), { ...there, patch: before })
}
