// What only this device has, what arrived and what was refused, record by record: the screen «Envíos».
import { conflictShape } from '../domain/conflict.ts'
import { isBeside } from '../domain/photo.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Refusal } from '../domain/problem.ts'
import { heldState, isUnsent } from '../protocol/held.ts'
import type { Patch } from '../protocol/mutation.ts'
import { storedToRecord } from './content.ts'
import type { RecordRow } from './database.ts'
import { eachHeldKey, type HeldKey } from './held-keys.ts'
import { found, type Found } from './read.ts'
import { foundAs, readableRows } from './read-core.ts'
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

/** What a record is when its changes differ. */
const ORDER: readonly SendState[] = ['refused', 'unsent', 'sent']
const SHOWN_FOR = 30 * 86_400_000
/** Records that are read in one go. */
const HANDFUL = 20

/** The last written first. Sent ones are shown for 30 days (ux.md S11). */
export async function shipments(store: Store): Promise<Shipment[]> {
  const byRecord = new Map<string, Sum>()
  await eachHeldKey(store, heldState.options, (key) => {
    if (isBeside(key.rec) && key.state !== 'refused') return
    const name = `${key.mesa}/${key.rec}`
    byRecord.set(name, added(byRecord.get(name), key))
  })
  const isReadable = await readableRows(store)
  const shown = [...byRecord.values()]
    .filter(({ state, at }) => state !== 'sent' || store.now() - at < SHOWN_FOR)
    // What was refused to the person before is hers to read and to mend, when she is back.
    .filter((sum) => sum.state !== 'refused' || isReadable(sum))
    .sort((a, b) => b.at - a.at)
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

/** A record's sum with one more of its changes. */
function added(sum: Sum | undefined, { mesa, rec, state, at, size }: HeldKey): Sum {
  const isNow: SendState = state === 'refused' ? state : isUnsent({ state }) ? 'unsent' : 'sent'
  const states = [sum?.state, isNow]
  return {
    mesa,
    rec,
    state: ORDER.find((each) => states.includes(each)) ?? isNow,
    size: (sum?.size ?? 0) + (isNow === 'unsent' ? size : 0),
    at: Math.max(sum?.at ?? 0, at),
  }
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
  // The refused last: that is what the person should know of first.
  await eachHeldKey(store, ['open', 'sealed', 'refused'], ({ rec, state }) => {
    states.set(rec, state === 'refused' ? state : 'unsent')
  })
  return states
}

/** Copies of values that were not applied, waiting for a person to choose. */
export async function openConflicts(store: Store): Promise<Found<'conflict'>[]> {
  const open = store.db.records.where('[kind+state]').equals(['conflict', 'open'])
  const rows = await open.filter(await readableRows(store)).toArray()
  return rows.map((row) => foundAs('conflict', conflictShape, row)).filter((each) => each !== null)
}
