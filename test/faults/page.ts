// A page with the device's real modules and no screens, for faults that need a hand on what the app does by itself.
import { sha } from '../../src/domain/photo.ts'
import { mesaId, recordId } from '../../src/domain/id.ts'
import { json, type Json } from '../../src/domain/json.ts'
import { leafMap } from '../../src/domain/record.ts'
import { sameJson } from '../../src/domain/same-json.ts'
import { viewOf, type Held } from '../../src/protocol/held.ts'
import { seal } from '../../src/protocol/outbox.ts'
import type { Row } from '../../src/protocol/row.ts'
import { scope } from '../../src/protocol/scope.ts'
import { SCHEMA } from '../../src/protocol/version.ts'
import { storedToChange } from '../../src/store/change-content.ts'
import { storedToRecord } from '../../src/store/content.ts'
import { counts } from '../../src/store/counts.ts'
import { keepFile, readFile } from '../../src/store/files.ts'
import { isFull } from '../../src/store/full.ts'
import { takeBatch } from '../../src/store/outbox.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { openConflicts } from '../../src/store/shipments.ts'
import { isStale, putChanges, showAgain } from '../../src/store/show.ts'
import { openStore } from '../../src/store/store.ts'
import { aloneIn } from '../../src/sync/alone.ts'
import { createCarrier } from '../../src/sync/carrier.ts'
import { sendOver } from '../../src/sync/transport.ts'
import { aMeeting } from './a-meeting.ts'

const store = await openStore('cuaderno')
const carrier = createCarrier({ store, send: sendOver(), app: 'faults', alone: aloneIn(store) })
/** Takes a tab for frozen after this, where the app waits a minute. */
const hasty = createCarrier({ store, send: sendOver(), app: 'faults', alone: aloneIn(store, 2_000) })
const mesa = mesaId.parse('condorcanqui')

/** Keeps a meeting, new or known, as a screen would. @returns its key */
async function write(patch: Readonly<Record<string, Json>>, key: string = store.newRecordId()): Promise<string> {
  await record(store, { mesa, rec: recordId.parse(key), type: 'meeting', patch })
  return key
}

/**
 * Writes without end: some records over and over, and new ones between them; sealed now and then, as for a request.
 * @param told what the disk has said yes to
 */
async function writeWithoutEnd(told: (key: string, turn: number) => void): Promise<void> {
  const old: string[] = []
  for (let turn = 1; ; turn++) {
    const key = await write({ place: `turno ${turn}` }, old[turn % 7])
    told(key, turn)
    if (old.length < 5) old.push(key)
    if (turn % 20 === 0) await takeBatch(store, mesa, 2_000)
  }
}

/**
 * Meetings as they come: 15 people and 4 agreements each, 2.25 kB.
 * @returns what they weigh, and what is left of that when it is packed
 */
async function writeMeetings(count: number): Promise<{ plain: number; packed: number }> {
  const all = Array.from({ length: count }, (_, index) => aMeeting(index, store.newEntryKey))
  for (const patch of all) await write(patch)
  const text = all.map((patch) => JSON.stringify(patch)).join('\n')
  const packed = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
  return { plain: text.length, packed: packed.byteLength }
}

/** As after months with no signal: each meeting was written so many times, and sealed for a request each time. @returns their keys */
async function fill(count: number, times: number): Promise<string[]> {
  const { db } = store
  const keys = Array.from({ length: count }, () => store.newRecordId())
  const open = Array.from({ length: count * times }, (_, index): Held => {
    const [meeting, time] = [Math.floor(index / times), index % times]
    // All but a few end with a closed acta, as they do.
    const isClosing = times > 1 && time === times - 1 && meeting > 3
    const said = {
      ...(time === 0 && { place: `Comunidad ${meeting}`, date: `2024-0${1 + (meeting % 9)}-11`, state: 'draft' }),
      [`agenda/g${time}/text`]: `Punto ${time} de la reunión ${meeting}`,
      [`agenda/g${time}/notes`]: `Se informó sobre el avance del plan y se acordó seguir. ${index} `.repeat(3),
    }
    const patch = leafMap(json).parse(isClosing ? { state: 'closed' } : said)
    const op = isClosing ? 'close' : 'set'
    const deed = { rec: keys[meeting] ?? store.newRecordId(), type: 'meeting', op, patch } as const
    return { n: index + 1, state: 'open', mutation: { ...deed, over: {}, schema: SCHEMA, at: store.now(), off: -300 } }
  })
  await db.transaction('rw', db.records, db.outbox, db.scopes, db.meta, async () => {
    let at = scope.parse(await db.scopes.get(mesa))
    for (let start = 0; start < open.length; start += times) {
      const done = seal(at, open.slice(start, start + times), store.run, Infinity)
      await putChanges(store, mesa, done.sealed)
      at = done.scope
    }
    await db.scopes.put(at)
    await showAgain(store, mesa, keys)
  })
  return keys
}

/** Keeps a photo of so many random bytes, as a screen would. @returns its name, or null where there is no room */
async function keepPhoto(size: number): Promise<string | null> {
  const bytes = new Uint8Array(size)
  for (let start = 0; start < size; start += 65_536) crypto.getRandomValues(bytes.subarray(start, start + 65_536))
  const rec = store.newRecordId()
  const kept = await keepFile(store, { mesa, rec, bytes, mime: 'image/jpeg' }, (file, mime) => [
    { mesa, rec, type: 'meeting', patch: { [`photos/${store.newEntryKey()}/file`]: file, place: mime } },
  ])
  return kept.is === 'kept' ? kept.sha : null
}

/** @returns whether its bytes are those of its name */
const isPhotoWhole = async (name: string): Promise<boolean> =>
  (await readFile(store, mesa, sha.parse(name))).is === 'here'

/** What a screen would show of each meeting on this device, by its key. */
async function meetings(): Promise<Record<string, { place?: string; venue?: string }>> {
  const rows = await store.db.records.where({ mesa, kind: 'meeting' }).toArray()
  const all = await Promise.all(rows.map(({ id }) => findRecord(store, 'meeting', id)))
  return Object.fromEntries(
    all.flatMap((found) => {
      const { id, place, venue } = found ?? {}
      return id ? [[id, { ...(place && { place }), ...(venue && { venue }) }]] : []
    }),
  )
}

/** Where records and outbox disagree (I8). Nothing, if all is well. */
async function disagreements(): Promise<string[]> {
  const { db } = store
  return db.transaction('r', db.records, db.outbox, db.scopes, async () => {
    const changes = (await db.outbox.orderBy('n').toArray()).map((row) => ({
      ...row,
      change: storedToChange(row.content),
    }))
    const rows = await db.records.where({ mesa }).toArray()
    const known = new Set(rows.map(({ id }) => id))
    const orphans = changes.filter(({ mesa: at, rec }) => at === mesa && !known.has(rec))
    const stale = await isStale(store, mesa)
    const odd = rows.filter(({ id, content }) => {
      const { base, view } = storedToRecord(content)
      const own = changes.filter(({ rec }) => rec === id)
      const expected = viewOf(
        base,
        own.map(({ change }) => change),
        stale,
      )
      return !sameJson(leavesOf(view), leavesOf(expected))
    })
    const misfiled = changes.filter(({ state, rec, change }) => state !== change.state || rec !== change.mutation.rec)
    return [
      ...orphans.map(({ n }) => `change ${n} without a record`),
      ...odd.map(({ id }) => `record ${id} is not what its changes make of it`),
      ...misfiled.map(({ n }) => `change ${n} does not stand where it says`),
    ]
  })
}

const leavesOf = (row: Row | null): Json =>
  Object.fromEntries([...(row?.leaves ?? [])].map(([at, { value, name }]) => [at, [value, name]]))

const theBench = {
  store,
  carrier,
  hasty,
  mesa,
  write,
  writeWithoutEnd,
  fill,
  writeMeetings,
  meetings,
  disagreements,
  counts,
  takeBatch,
  openConflicts,
  keepPhoto,
  isPhotoWhole,
  isFull,
}

declare global {
  /** In pages that `Site.bench` has prepared. */
  var bench: typeof theBench
}
globalThis.bench = theBench
