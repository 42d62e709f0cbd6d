// What only this device has, what arrived and what was refused, record by record: the screen «Envíos».
import { conflictShape } from '../domain/conflict.ts'
import { isThumb } from '../domain/photo.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Refusal } from '../domain/problem.ts'
import { heldState, isUnsent } from '../protocol/held.ts'
import type { Patch } from '../protocol/mutation.ts'
import { storedToRecord } from './content.ts'
import type { RecordRow } from './database.ts'
import { heldKeys, type HeldKey } from './held-keys.ts'
import { found, foundAs, readableRows, type Found } from './read.ts'
import { changesOf } from './show.ts'
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
/** Records that are read in one go. */
const HANDFUL = 20

/** The last written first. Sent ones are shown for 30 days (ux.md S11). */
export async function shipments(store: Store): Promise<Shipment[]> {
  const byRecord = new Map<string, HeldKey[]>()
  for (const key of await heldKeys(store, ...heldState.options)) {
    if (isThumb(key.rec)) continue
    const name = `${key.mesa}/${key.rec}`
    const group = byRecord.get(name)
    if (group) group.push(key)
    else byRecord.set(name, [key])
  }
  const shown = [...byRecord.values()]
    .map(sumOf)
    .filter(({ state, at }) => state !== 'sent' || store.now() - at < SHOWN_FOR)
    .sort((a, b) => b.at - a.at)
  const isReadable = await readableRows(store)
  const all: Shipment[] = []
  // The page breathes between one handful and the next.
  for (let start = 0; start < shown.length; start += HANDFUL) {
    const handful = shown.slice(start, start + HANDFUL)
    const rows = await store.db.records.bulkGet(handful.map(({ mesa, rec }): [MesaId, RecordId] => [mesa, rec]))
    for (const [index, sum] of handful.entries()) {
      const row = rows[index]
      const refused = sum.state === 'refused' ? await refusedOf(store, sum) : { why: null, refused: {} }
      const meeting = row && isReadable(row) ? found('meeting', row) : null
      all.push({ ...sum, ...refused, type: row ? typeOf(row) : '', meeting })
    }
  }
  return all
}

type Sum = Pick<Shipment, 'mesa' | 'rec' | 'state' | 'size' | 'at'>

/** @param keys of one record, one at least */
function sumOf(keys: readonly HeldKey[]): Sum {
  const [{ mesa, rec }] = keys as readonly [HeldKey] // see above
  const unsent = keys.filter(isUnsent)
  const size = unsent.reduce((sum, key) => sum + key.size, 0)
  const at = keys.reduce((last, key) => Math.max(last, key.at), 0)
  const isRefused = keys.some(({ state }) => state === 'refused')
  return { mesa, rec, size, at, state: isRefused ? 'refused' : unsent.length > 0 ? 'unsent' : 'sent' }
}

async function refusedOf(store: Store, { mesa, rec }: Sum): Promise<Pick<Shipment, 'why' | 'refused'>> {
  const refused = (await changesOf(store, mesa, rec)).filter(({ state }) => state === 'refused')
  return {
    why: refused[0]?.why ?? null,
    refused: Object.assign({}, ...refused.map(({ mutation }) => mutation.patch)),
  }
}

/** One that was removed stands in no list, and is still what it was. */
const typeOf = ({ kind, content }: RecordRow): string => kind || (storedToRecord(content).view?.type ?? '')

/** How each record with changes on this device stands, by record; one that is not here has arrived or came from outside. */
export async function sendStates(store: Store): Promise<ReadonlyMap<RecordId, SendState>> {
  const states = new Map<RecordId, SendState>()
  for (const { rec, state } of await heldKeys(store, 'open', 'sealed', 'refused')) {
    if (state === 'refused') states.set(rec, 'refused')
    else if (!states.has(rec)) states.set(rec, 'unsent')
  }
  return states
}

/** Copies of values that were not applied, waiting for a person to choose. */
export async function openConflicts(store: Store): Promise<Found<'conflict'>[]> {
  const open = store.db.records.where('[kind+state]').equals(['conflict', 'open'])
  const rows = await open.filter(await readableRows(store)).toArray()
  return rows.map((row) => foundAs('conflict', conflictShape, row)).filter((each) => each !== null)
}
