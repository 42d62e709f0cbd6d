import { expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import { counts } from '../../src/store/counts.ts'
import type { Kept } from '../../src/store/journal.ts'
import { keptRecords } from '../../src/store/kept-records.ts'
import { mirror } from '../../src/store/mirror.ts'
import { takeBatch } from '../../src/store/outbox.ts'
import { writableMesas } from '../../src/store/plans.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { restore } from '../../src/store/restore.ts'
import { readSession } from '../../src/store/session.ts'
import { openConflicts } from '../../src/store/shipments.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { createCarrier } from '../../src/sync/carrier.ts'
import { aHouse, type Device } from '../help/a-house.ts'
import { aJournal } from '../help/a-journal.ts'

const MESA = mesaId.parse('condorcanqui')
let count = 0

const write = (store: Store, patch: Record<string, string>, rec = store.newRecordId()) =>
  record(store, { mesa: MESA, rec, type: 'meeting', patch }).then(() => rec)

/** What the journal holds at this moment. */
async function journalOf({ store }: Device): Promise<Kept> {
  const journal = aJournal()
  await mirror(store, journal).written()
  const kept = journal.read()
  if (!kept) throw new Error('no journal')
  return kept
}

/** The same phone with tables that have lost everything. */
const emptied = (): Promise<Store> => openStore(`emptied-${++count}`)

/** Sends from there, over the line of the phone. */
const sendFrom = (store: Store, { send }: Device) =>
  createCarrier({
    store,
    send,
    app: 'test',
    alone: async (run) => ({ done: await run(new AbortController().signal) }),
  }).sendNow()

async function aPhone() {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const office = await house.aDevice('secretariat')
  return { house, phone, office }
}

test('[I3, I12, rule 15] what the endpoint had received before the loss and what it had not: all arrives, all once', async () => {
  const { phone, office } = await aPhone()
  const received = await write(phone.store, { place: 'Nieva', date: '2024-03-14' })
  phone.weather.push('answerLost')
  await phone.carrier.sendNow()
  const sealed = await write(phone.store, { place: 'Huampami' })
  await takeBatch(phone.store, MESA, 100_000)
  const open = await write(phone.store, { place: 'Galilea' })
  await write(phone.store, { chair: 'Rosa' }, received)
  const kept = await journalOf(phone)
  expect(kept.changes.map(({ held }) => held.state)).toEqual(['sealed', 'sealed', 'open', 'open'])
  // Meanwhile somebody has gone on from what had arrived: a repeat would take it back.
  await office.carrier.sendNow()
  await record(office.store, { mesa: MESA, rec: received, type: 'meeting', patch: { place: 'Santa María de Nieva' } })
  await office.carrier.sendNow()

  const store = await emptied()
  await restore(store, kept)
  expect(await counts(store)).toMatchObject({ unsent: 3, refused: 0 })
  expect(await findRecord(store, 'meeting', sealed)).toMatchObject({ place: 'Huampami' })
  expect((await writableMesas(store)).map(({ id }) => id)).toEqual(['condorcanqui'])
  expect(await sendFrom(store, phone)).toBe('allSent')
  await office.carrier.sendNow()
  for (const each of [store, office.store]) {
    expect(await findRecord(each, 'meeting', received)).toMatchObject({ place: 'Santa María de Nieva', chair: 'Rosa' })
    expect(await findRecord(each, 'meeting', sealed)).toMatchObject({ place: 'Huampami' })
    expect(await findRecord(each, 'meeting', open)).toMatchObject({ place: 'Galilea' })
    expect(await openConflicts(each)).toEqual([])
  }
})

test('[I12, I13] what was refused stays the person’s to look after, and what she gave up does not come back', async () => {
  const { house, phone } = await aPhone()
  const rec = await write(phone.store, { place: 'Nieva' })
  await phone.carrier.sendNow()
  await house.handOver(phone, 'promoter', 'bagua')
  for (const place of ['Huampami', 'Galilea']) {
    await write(phone.store, { place }, rec)
    await phone.carrier.sendNow()
  }
  const kept = await journalOf(phone)
  expect(kept.changes.map(({ held }) => held.state)).toEqual(['replaced', 'refused'])
  expect(keptRecords(kept)).toMatchObject([
    { rec, type: 'meeting', level: 'provincial', meeting: { place: 'Galilea' } },
  ])

  const store = await emptied()
  await restore(store, kept)
  await sendFrom(store, phone)
  expect(await store.db.outbox.toArray()).toMatchObject([{ state: 'replaced' }, { rec, state: 'refused' }])
})

test('[I12] twice is as good as once, and what was written meanwhile stays', async () => {
  const { phone, office } = await aPhone()
  const first = await write(phone.store, { place: 'Nieva' })
  const kept = await journalOf(phone)
  const store = await emptied()
  // In a tab that did not know yet.
  const since = await write(store, { place: 'Huampami' })
  await restore(store, kept)
  expect(await readSession(store)).toEqual(kept.head?.session)
  await write(store, { place: 'Santa María de Nieva' }, first)
  const once = await store.db.outbox.toArray()
  await restore(store, kept)
  expect(await store.db.outbox.toArray()).toEqual(once)
  expect(await sendFrom(store, phone)).toBe('allSent')
  await office.carrier.sendNow()
  expect(await findRecord(office.store, 'meeting', first)).toMatchObject({ place: 'Santa María de Nieva' })
  expect(await findRecord(office.store, 'meeting', since)).toMatchObject({ place: 'Huampami' })
})

test('[I6, rule 23] what is known of a mesa from the journal is not counted as fetched: its rows come once', async () => {
  const { phone } = await aPhone()
  const kept = await journalOf(phone)
  const store = await emptied()
  await restore(store, kept)
  expect(await sendFrom(store, phone)).toBe('allSent')
  expect(await store.db.scopes.toArray()).toMatchObject(kept.head?.scopes.map(() => ({ shadowing: false })) ?? [])
  expect((await writableMesas(store)).map(({ id }) => id)).toEqual(['condorcanqui'])
})
