// What only this device has, what arrived and what was refused, record by record: the screen «Envíos».
import type { MesaId, RecordId } from '../domain/id.ts'
import { isKind } from '../domain/kinds.ts'
import type { Refusal } from '../domain/problem.ts'
import { isUnsent, type Held } from '../protocol/held.ts'
import { STATE } from '../protocol/row.ts'
import { storedToChange } from './change-content.ts'
import { found, foundAll, type Found } from './read.ts'
import { record } from './record.ts'
import { putChanges, showAgain } from './show.ts'
import { mayWrite, type Store } from './store.ts'

/** `conflict` is not here: a copy is a record of its own, see `openConflicts`. */
export type SendState = 'unsent' | 'sent' | 'refused'

/** One record with changes still held by this device. */
export interface Shipment {
  readonly mesa: MesaId
  readonly rec: RecordId
  readonly type: string
  readonly state: SendState
  readonly why: Refusal | null
  /** Characters of text still to go. */
  readonly size: number
  /** When it was last written, milliseconds since 1970. */
  readonly at: number
  /** The meeting itself, when it is one: for its title. */
  readonly meeting: Found<'meeting'> | null
}

/** The last written first. Sent ones are shown while they are retained, that is until a verified backup has them. */
export async function shipments({ db }: Store): Promise<Shipment[]> {
  const byRecord = new Map<string, { mesa: MesaId; changes: Held[] }>()
  for (const { mesa, rec, content } of await db.outbox.orderBy('n').toArray()) {
    const group = byRecord.get(`${mesa}/${rec}`) ?? { mesa, changes: [] }
    group.changes.push(storedToChange(content))
    byRecord.set(`${mesa}/${rec}`, group)
  }
  const all = await Promise.all([...byRecord.values()].map(({ mesa, changes }) => shipmentOf(db, mesa, changes)))
  return all.filter((each) => each !== null).sort((a, b) => b.at - a.at)
}

async function shipmentOf(db: Store['db'], mesa: MesaId, changes: readonly Held[]): Promise<Shipment | null> {
  const last = changes.at(-1)
  if (!last) return null
  const { rec, type, at } = last.mutation
  const refused = changes.find(({ state }) => state === 'refused')
  const unsent = changes.filter(isUnsent)
  const size = unsent.reduce((sum, { mutation }) => sum + JSON.stringify(mutation).length, 0)
  const meeting = found('meeting', await db.records.get([mesa, rec]))
  return { mesa, rec, type, at, size, meeting, state: stateOf(changes), why: refused?.why ?? null }
}

const stateOf = (changes: readonly Held[]): SendState => {
  if (changes.some(({ state }) => state === 'refused')) return 'refused'
  return changes.some(isUnsent) ? 'unsent' : 'sent'
}

/** How each record with changes on this device stands, by record; one that is not here has arrived or came from outside. */
export async function sendStates({ db }: Store): Promise<ReadonlyMap<RecordId, SendState>> {
  const rows = await db.outbox.where('state').anyOf('open', 'sealed', 'refused').toArray()
  const states = new Map<RecordId, SendState>()
  for (const { rec, state } of rows) {
    if (state === 'refused') states.set(rec, 'refused')
    else if (!states.has(rec)) states.set(rec, 'unsent')
  }
  return states
}

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

/** Copies of values that were not applied, waiting for a person to choose. */
export async function openConflicts({ db }: Store): Promise<Found<'conflict'>[]> {
  return foundAll('conflict', await db.records.where('[kind+state]').equals(['conflict', 'open']).toArray())
}

/** Puts the other version in place of the one shown, or leaves things as they are. Both stay in the history. */
export async function resolveConflict(store: Store, copy: Found<'conflict'>, choice: 'adopted' | 'dismissed') {
  const { mesa, of, ofType = '', values = {} } = copy
  const mark = { mesa, rec: copy.id, type: 'conflict', patch: { resolved: choice } } as const
  if (choice === 'dismissed' || !of || !isKind(ofType)) return record(store, mark)
  const op = values[STATE] === 'closed' ? 'close' : 'set'
  return record(store, { mesa, rec: of, type: ofType, op, patch: values }, mark)
}
