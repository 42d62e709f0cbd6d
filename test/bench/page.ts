// The laptop's real modules on an empty page: fills its tables with years of records as the first download would.
import { mesaId, recordId, type MesaId, type RecordId } from '../../src/domain/id.ts'
import { json, type Json } from '../../src/domain/json.ts'
import { leafMap } from '../../src/domain/record.ts'
import { addDays, dateOf, localDate } from '../../src/domain/time.ts'
import { entriesOf } from '../../src/protocol/mutation.ts'
import { mutationName } from '../../src/protocol/name.ts'
import type { Row } from '../../src/protocol/row.ts'
import { storedToRecord } from '../../src/store/content.ts'
import { knownMesas, spaceOf } from '../../src/store/plans.ts'
import { show, type Sent } from '../../src/store/show.ts'
import { lockOf } from '../../src/store/lock.ts'
import { openStore } from '../../src/store/store.ts'
import { aMeeting } from '../faults/a-meeting.ts'
import { storeTimes } from './store-times.ts'

const IS_SEALED = location.search === '?sealed'
const SEALED = 'cuaderno-sealed'
/** Any key will do: what is measured is the sealing, and asking for the PIN comes before. */
const lock = lockOf(new Uint8Array(32).fill(7))
const store = IS_SEALED ? await openStore(SEALED, Date.now, undefined, lock) : await openStore('cuaderno')

/**
 * The same tables once more, sealed: those of `?sealed`. Row by row through the app's own cipher, in handfuls.
 * @returns how many rows of each table
 */
async function sealAll(): Promise<Readonly<Record<string, number>>> {
  const sealed = await openStore(SEALED, Date.now, undefined, lock)
  const counts: Record<string, number> = {}
  // Extracts are sealed in another way: they are made there anew.
  for (const table of store.db.tables.filter(({ name }) => name !== 'pages')) {
    const keys = await table.toCollection().primaryKeys()
    for (let start = 0; start < keys.length; start += HANDFUL) {
      await sealed.db.table(table.name).bulkPut(await table.bulkGet(keys.slice(start, start + HANDFUL)))
    }
    if (keys.length > 0) counts[table.name] = keys.length
  }
  return counts
}
const REGION = mesaId.parse('amazonas')
const NAME = mutationName.parse('bench.b.1')
const KINDS = ['ordinary', 'installation', 'workingGroup', 'training', 'formerCoordinators', 'externalSpace'] as const
const HANDFUL = 500
const DAY = 86_400_000

type Leaves = Readonly<Record<string, Json>>

function rowOf(id: RecordId, type: string, said: Leaves): Row {
  const leaves = entriesOf(leafMap(json).parse(said))
  return { id, type, v: 1, leaves: new Map(leaves.map(([at, value]) => [at, { value, name: NAME }])) }
}

/** As the endpoint would have sent them. */
class Parcel {
  private readonly byMesa = new Map<MesaId, Map<RecordId, Sent>>()
  private count = 0

  async put(mesa: MesaId, id: string, type: string, said: Leaves): Promise<void> {
    const rec = recordId.parse(id)
    const sent = this.byMesa.get(mesa) ?? new Map<RecordId, Sent>()
    sent.set(rec, { base: rowOf(rec, type, said), shadow: null })
    this.byMesa.set(mesa, sent)
    if (++this.count % HANDFUL === 0) await this.unpack()
  }

  async unpack(): Promise<void> {
    const { records, outbox, scopes, meta } = store.db
    for (const [mesa, sent] of this.byMesa) {
      await store.db.transaction('rw', records, outbox, scopes, meta, () => show(store, mesa, sent))
    }
    this.byMesa.clear()
  }
}

/** The plan that was downloaded, in so many years up to this one, with its targets. */
async function fillPlans(parcel: Parcel, years: readonly number[]): Promise<void> {
  for (const kind of ['plan', 'targets'] as const) {
    const row = await store.db.records.where('[kind+state]').equals([kind, '']).first()
    const view = row && storedToRecord(row.content).view
    if (!row || !view) throw new Error(`no ${kind} was downloaded`)
    const said = Object.fromEntries([...view.leaves].map(([at, { value }]): [string, Json] => [at, value]))
    for (const year of years) {
      const plan = `poa-${year}`
      if (plan === 'poa-2024') continue
      const own = kind === 'plan' ? { year } : { plan }
      await parcel.put(row.mesa, kind === 'plan' ? plan : `targets-${year}`, kind, { ...said, ...own })
    }
  }
}

/**
 * Meetings of 15 people and 4 agreements, closed; nine in ten validated, half of their agreements done.
 * @param count of meetings, spread over the years and mesas
 * @returns how many rows the tables have then
 */
async function fill(count: number, years: number): Promise<number> {
  const now = store.now()
  const today = dateOf(now)
  const span = Array.from({ length: years }, (_, back) => Number(today.slice(0, 4)) - back)
  const parcel = new Parcel()
  await fillPlans(parcel, span)
  const mesas = (await knownMesas(store)).map(({ mesa }) => spaceOf(mesa))
  for (let n = 0; n < count; n++) {
    const mesa = mesas[n % mesas.length] ?? REGION
    // Back from today, one after the other.
    const at = now - Math.floor((n / count) * years * 365) * DAY
    const date = dateOf(at)
    const year = date.slice(0, 4)
    const keys: string[] = []
    let entry = 0
    const leaves = aMeeting(n, () => `e${n}.x.${++entry}`)
    for (const leaf of Object.keys(leaves)) {
      const key = /^agreements\/(.+)\/due$/.exec(leaf)?.[1]
      if (!key) continue
      keys.push(key)
      leaves[leaf] = addDays(localDate.parse(date), 15 + keys.length)
    }
    const meeting = {
      ...leaves,
      kind: KINDS[n % KINDS.length] ?? 'ordinary',
      date,
      minutesNumber: `${n}-${year}`,
      state: 'closed',
      activity: `a${(n % 26) + 1}`,
      plan: `poa-${year}`,
      startedAt: at,
      closedAt: at,
      callNotice: 'Oficio múltiple',
      author: 'Alba',
    }
    await parcel.put(mesa, `m${n}`, 'meeting', meeting)
    if (n % 10 > 0) {
      const verdict = { of: `m${n}`, mesa, verdict: 'validated', by: 'Elva', at: at + DAY }
      await parcel.put(REGION, `v${n}`, 'validation', verdict)
    }
    for (const key of keys.slice(0, 2)) {
      const step = { of: `m${n}`, agreement: key, state: 'done', date, by: 'Alba', at: at + DAY }
      await parcel.put(mesa, `f${n}.${key}`, 'followUp', step)
    }
  }
  await parcel.unpack()
  return store.db.records.count()
}

const theBench = { store, fill, sealAll, ...storeTimes(store) }
declare global {
  /** In pages that `Site.bench` has prepared. */
  var filler: typeof theBench
}
globalThis.filler = theBench
Object.assign(globalThis, { bench: theBench })
