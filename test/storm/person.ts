// What a person does on her phone, at random: everything she writes is in the ledger once the phone has said «guardado».
import { setTimeout as sleep } from 'node:timers/promises'
import type { MesaId, RecordId } from '../../src/domain/id.ts'
import type { Json } from '../../src/domain/json.ts'
import { entryPath, fieldPath, type Path } from '../../src/domain/record.ts'
import type { Chance } from '../../src/endpoint/demo/chance.ts'
import { markSeen, openAparts } from '../../src/store/aparts.ts'
import { sendAgain, setAside, resolveConflict } from '../../src/store/decide.ts'
import { keepPhoto } from '../../src/store/photos.ts'
import { findRecord, type Found } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { openConflicts, shipments } from '../../src/store/shipments.ts'
import type { Ledger } from './ledger.ts'
import type { Phone } from './phone.ts'

/** A meeting that people talk about: several write in it. */
export interface Hot {
  readonly mesa: MesaId
  readonly rec: RecordId
}

export interface Surroundings {
  readonly chance: Chance
  readonly ledger: Ledger
  readonly mesas: readonly [MesaId, ...MesaId[]]
  /** The last meetings begun by anybody. */
  readonly hot: Hot[]
}

type Meeting = Found<'meeting'>

const FIELDS = ['place', 'venue', 'chair', 'convener', 'otherNotes'] as const
const HOT = 12
const TYPING = 250
const PHOTO = 80_000
const THUMB = 'data:image/jpeg;base64,/9j/2wBDAA=='

export async function act(phone: Phone, world: Surroundings): Promise<void> {
  const { chance } = world
  const luck = chance.next()
  if (luck < 0.2) return beginMeeting(phone, world)
  if (luck < 0.23) return chooseVersion(phone, world)
  if (luck < 0.25) return lookAtRefused(phone, world)
  const meeting = await someMeeting(phone, world)
  if (!meeting) return beginMeeting(phone, world)
  if (luck < 0.29) return takePhoto(phone, world, meeting)
  if (luck < 0.65) return editFields(phone, world, meeting)
  if (luck < 0.8) return addEntry(phone, world, meeting)
  if (luck < 0.92) return editEntry(phone, world, meeting)
  return endMeeting(phone, world, meeting, luck < 0.95 ? 'remove' : 'close')
}

async function beginMeeting(phone: Phone, { chance, ledger, mesas, hot }: Surroundings): Promise<void> {
  const { store, name: by } = phone
  const [mesa, rec] = [chance.pick(mesas), store.newRecordId()]
  const value = ledger.value()
  const day = String(1 + Math.floor(chance.next() * 28)).padStart(2, '0')
  const patch = { place: value, date: `2024-03-${day}`, state: 'draft', startedAt: store.now() }
  await record(store, { mesa, rec, type: 'meeting', patch })
  ledger.wrote({ by, mesa, rec, at: fieldPath('place'), value, shown: null })
  hot.push({ mesa, rec })
  if (hot.length > HOT) hot.shift()
}

/** One that others write in too, or any that is not closed; null when none is here yet. */
async function someMeeting({ store }: Phone, { chance, hot }: Surroundings): Promise<Meeting | null> {
  const [first, ...others] = hot
  const drafts = await store.db.records.where('[kind+state]').equals(['meeting', 'draft']).primaryKeys()
  const [any, ...more] = drafts.map(([mesa, rec]): Hot => ({ mesa, rec }))
  const choice = first && chance.next() < 0.6 ? chance.pick([first, ...others]) : any && chance.pick([any, ...more])
  const meeting = choice ? await findRecord(store, 'meeting', choice.rec) : null
  return meeting?.state === 'closed' ? null : meeting
}

const shownAt = ({ seen }: Meeting, at: Path): Json => seen?.get(at)?.value ?? null

/** She opens the meeting, types for a while, and what she leaves is saved. */
async function save(phone: Phone, { chance, ledger }: Surroundings, meeting: Meeting, paths: readonly Path[]) {
  const { mesa, id: rec, seen } = meeting
  const writings = paths.map((at) => {
    return { by: phone.name, mesa, rec, at, value: ledger.value(), shown: shownAt(meeting, at) }
  })
  await sleep(chance.next() * TYPING)
  const patch = Object.fromEntries(writings.map(({ at, value }) => [at, value]))
  await record(phone.store, { mesa, rec, type: 'meeting', patch, seen })
  for (const writing of writings) ledger.wrote(writing)
}

async function editFields(phone: Phone, world: Surroundings, meeting: Meeting): Promise<void> {
  const fields = new Set([world.chance.pick(FIELDS), world.chance.pick(FIELDS)])
  await save(phone, world, meeting, [...fields].map(fieldPath))
}

async function addEntry(phone: Phone, world: Surroundings, meeting: Meeting): Promise<void> {
  const key = phone.store.newEntryKey()
  const isPerson = world.chance.next() < 0.6
  const at = isPerson ? entryPath('attendance', key, 'name') : entryPath('agreements', key, 'text')
  await save(phone, world, meeting, [at])
}

/** Corrects an entry, or takes it away. */
async function editEntry(phone: Phone, world: Surroundings, meeting: Meeting): Promise<void> {
  const { chance, ledger } = world
  const [first, ...more] = [...(meeting.seen ?? [])].filter(([at, { value }]) => at.includes('/') && value !== null)
  if (!first) return addEntry(phone, world, meeting)
  const [at, { value }] = chance.pick([first, ...more])
  if (chance.next() < 0.6) return save(phone, world, meeting, [at])
  const { mesa, id: rec, seen } = meeting
  await record(phone.store, { mesa, rec, type: 'meeting', patch: { [at]: null }, seen })
  ledger.emptied(value)
}

async function takePhoto({ store, name: by }: Phone, { chance, ledger }: Surroundings, { mesa, id: rec }: Meeting) {
  const bytes = Uint8Array.from({ length: 1 + Math.floor(chance.next() * PHOTO) }, () => chance.next() * 256)
  const kept = await keepPhoto(store, { mesa, rec, bytes, mime: 'image/jpeg', thumb: THUMB })
  if (kept.is === 'kept') ledger.photos.push({ by, mesa, rec, sha: kept.sha })
}

/** In one transaction with the look at it: a person who closes an acta has read it to the end. */
async function endMeeting(phone: Phone, { ledger }: Surroundings, { mesa, id: rec }: Meeting, does: Ending) {
  const { store, name: by } = phone
  const { db } = store
  const value = ledger.value()
  const at = fieldPath('closedBy')
  const shown = await db.transaction('rw', db.tables, async () => {
    const meeting = await findRecord(store, 'meeting', rec)
    if (!meeting || meeting.state === 'closed') return null
    const patch = does === 'close' ? { patch: { [at]: value } } : {}
    await record(store, { mesa, rec, type: 'meeting', op: does === 'close' ? 'close' : 'del', ...patch })
    return new Map([...(meeting.seen ?? [])].map(([path, leaf]): [Path, Json] => [path, leaf.value]))
  })
  if (!shown) return
  if (does === 'close') {
    ledger.wrote({ by, mesa, rec, at, value, shown: shown.get(at) ?? null })
    shown.set(at, value)
  }
  ledger.did({ by, mesa, rec, does, shown })
}
type Ending = 'remove' | 'close'

/** «Hay dos versiones»: one tap. What would close or remove the meeting is left as it is. */
async function chooseVersion({ store }: Phone, { chance, ledger, mesas }: Surroundings): Promise<void> {
  const open = await openConflicts(store)
  const [first, ...more] = open.filter(({ mesa }) => mesas.includes(mesa))
  if (!first) return
  const copy = chance.pick([first, ...more])
  const values = JSON.stringify(copy.values ?? {})
  const isWhole = /"(state|removed)":/.test(values)
  const seen = (await findRecord(store, 'meeting', copy.of ?? ''))?.seen
  await resolveConflict(store, copy, isWhole || chance.next() < 0.5 ? 'dismissed' : 'adopted', seen)
  ledger.putTwice(values)
}

/** Her own changes that were not taken go again or are left; those of others are seen. */
async function lookAtRefused({ store }: Phone, { chance, mesas }: Surroundings): Promise<void> {
  const [apart] = (await openAparts(store)).filter(({ mesa }) => mesas.includes(mesa))
  if (apart) await markSeen(store, apart)
  const refused = (await shipments(store)).filter(({ state }) => state === 'refused')
  const [first, ...more] = refused
  if (!first) return
  const { mesa, rec } = chance.pick([first, ...more])
  await (chance.next() < 0.5 ? sendAgain(store, mesa, rec) : setAside(store, mesa, rec))
}
