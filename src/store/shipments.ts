// What only this device has, what arrived and what was refused, record by record: the screen «Envíos».
import { isThumb } from '../domain/file.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Refusal } from '../domain/problem.ts'
import { isUnsent, type Held } from '../protocol/held.ts'
import type { Patch } from '../protocol/mutation.ts'
import { storedToChange } from './change-content.ts'
import type { RecordRow } from './database.ts'
import { found, foundAll, readableRows, type Found } from './read.ts'
import type { Store } from './store.ts'

/** `conflict` is not here: a copy is a record of its own, see `openConflicts`. */
export type SendState = 'unsent' | 'sent' | 'refused'

/** One record with changes still held by this device. */
export interface Shipment {
  readonly mesa: MesaId
  readonly rec: RecordId
  readonly type: string
  readonly state: SendState
  readonly why: Refusal | null
  /** What was refused, leaf by leaf: to be read, whatever the record says now. */
  readonly refused: Patch
  /** Characters of text still to go. */
  readonly size: number
  /** When it was last written, milliseconds since 1970. */
  readonly at: number
  /** The meeting itself, when it is one: for its title. */
  readonly meeting: Found<'meeting'> | null
}

const SHOWN_FOR = 30 * 86_400_000

/** The last written first. Sent ones are shown for 30 days (ux.md S11). */
export async function shipments(store: Store): Promise<Shipment[]> {
  const { db } = store
  const isReadable = await readableRows(store)
  const byRecord = new Map<string, { mesa: MesaId; changes: Held[] }>()
  for (const { mesa, rec, content } of await db.outbox.orderBy('n').toArray()) {
    if (isThumb(rec)) continue
    const group = byRecord.get(`${mesa}/${rec}`) ?? { mesa, changes: [] }
    group.changes.push(storedToChange(content))
    byRecord.set(`${mesa}/${rec}`, group)
  }
  const all = await Promise.all(
    [...byRecord.values()].map(({ mesa, changes }) => shipmentOf(db, mesa, changes, isReadable)),
  )
  const isShown = ({ state, at }: Shipment) => state !== 'sent' || store.now() - at < SHOWN_FOR
  return all
    .filter((each) => each !== null)
    .filter(isShown)
    .sort((a, b) => b.at - a.at)
}

async function shipmentOf(
  db: Store['db'],
  mesa: MesaId,
  changes: readonly Held[],
  isReadable: (row: RecordRow) => boolean,
): Promise<Shipment | null> {
  const last = changes.at(-1)
  if (!last) return null
  const { rec, type, at } = last.mutation
  const refused = changes.filter(({ state }) => state === 'refused')
  const patch: Patch = Object.assign({}, ...refused.map(({ mutation }) => mutation.patch))
  const unsent = changes.filter(isUnsent)
  const size = unsent.reduce((sum, { mutation }) => sum + JSON.stringify(mutation).length, 0)
  const row = await db.records.get([mesa, rec])
  const meeting = row && isReadable(row) ? found('meeting', row) : null
  return { mesa, rec, type, at, size, meeting, state: stateOf(changes), why: refused[0]?.why ?? null, refused: patch }
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

/** Copies of values that were not applied, waiting for a person to choose. */
export async function openConflicts(store: Store): Promise<Found<'conflict'>[]> {
  const open = store.db.records.where('[kind+state]').equals(['conflict', 'open'])
  return foundAll('conflict', await open.filter(await readableRows(store)).toArray())
}
