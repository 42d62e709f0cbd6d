// Tables that come back as they once were, while the journal knows what was written since (rule 27).
import { expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import { counts } from '../../src/store/counts.ts'
import { enrol } from '../../src/store/enrolment.ts'
import { mirror } from '../../src/store/mirror.ts'
import { takeBatch } from '../../src/store/outbox.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { restore } from '../../src/store/restore.ts'
import { readSession } from '../../src/store/session.ts'
import { openConflicts } from '../../src/store/shipments.ts'
import type { Store } from '../../src/store/store.ts'
import { aHouse, type Device } from '../help/a-house.ts'
import { aJournal, type MemoryJournal } from '../help/a-journal.ts'

const MESA = mesaId.parse('condorcanqui')

const write = (store: Store, patch: Record<string, string>, rec = store.newRecordId()) =>
  record(store, { mesa: MESA, rec, type: 'meeting', patch }).then(() => rec)

/** What the disk has now, to be put back later. */
async function imageOf({ db }: Store): Promise<() => Promise<void>> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()))
  return () =>
    db.transaction('rw', db.tables, async () => {
      for (const [index, table] of db.tables.entries()) {
        await table.clear()
        await table.bulkPut(rows[index] ?? [])
      }
    })
}

/** A phone, and a run of the program on it that keeps the journal. */
async function aPhone() {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const office = await house.aDevice('secretariat')
  const journal = aJournal()
  return { phone, office, store: phone.store, journal }
}

/** A run of the program: it ends when the battery does. */
function run({ store }: Device, journal: MemoryJournal) {
  const life = new AbortController()
  let isOlder = false
  const { written } = mirror(store, journal, { life: life.signal, onOlder: () => (isOlder = true) })
  const end = async () => {
    await written()
    life.abort()
  }
  return { end, isOlder: () => written().then(() => isOlder) }
}

async function keptIn(journal: MemoryJournal) {
  const kept = journal.read()
  if (!kept) throw new Error('no journal')
  return kept
}

test('[I12, I13, rule 27] an earlier state came back: nothing is written over, and all that was missing is put back', async () => {
  const { phone, office, store, journal } = await aPhone()
  const first = run(phone, journal)
  const grown = await write(store, { place: 'Nieva' })
  await first.end()
  const turnBack = await imageOf(store)
  const second = run(phone, journal)
  await write(store, { chair: 'Rosa' }, grown)
  const open = await write(store, { place: 'Imaza' })
  await second.end()
  await turnBack()

  const before = [...journal.files]
  const third = run(phone, journal)
  expect(await third.isOlder()).toBe(true)
  expect(journal.files).toEqual(before)
  await restore(store, await keptIn(journal))
  expect(await counts(store)).toMatchObject({ unsent: 2 })
  const fourth = run(phone, journal)
  expect(await fourth.isOlder()).toBe(false)
  expect(await phone.carrier.sendNow()).toBe('allSent')
  await office.carrier.sendNow()
  for (const each of [store, office.store]) {
    expect(await findRecord(each, 'meeting', grown)).toMatchObject({ place: 'Nieva', chair: 'Rosa' })
    expect(await findRecord(each, 'meeting', open)).toMatchObject({ place: 'Imaza' })
    expect(await openConflicts(each)).toEqual([])
  }
})

test('[I3, rule 15] what was sealed and received after that state is put back too, and arrives once', async () => {
  const { phone, office, store, journal } = await aPhone()
  const sent = await write(store, { place: 'Nieva' })
  await phone.carrier.sendNow()
  const turnBack = await imageOf(store)
  const first = run(phone, journal)
  await write(store, { place: 'Santa María de Nieva' }, sent)
  const other = await write(store, { place: 'Imaza' })
  phone.weather.push('answerLost')
  await phone.carrier.sendNow()
  await write(store, { chair: 'Rosa' }, sent)
  await first.end()
  await turnBack()

  const kept = await keptIn(journal)
  expect(kept.changes.map(({ held }) => held.state)).toEqual(['sealed', 'sealed', 'open'])
  await office.carrier.sendNow()
  await record(office.store, { mesa: MESA, rec: other, type: 'meeting', patch: { place: 'Galilea' } })
  await office.carrier.sendNow()
  await restore(store, kept)
  await restore(store, kept)
  expect(await phone.carrier.sendNow()).toBe('allSent')
  await office.carrier.sendNow()
  for (const each of [store, office.store]) {
    expect(await findRecord(each, 'meeting', sent)).toMatchObject({ place: 'Santa María de Nieva', chair: 'Rosa' })
    expect(await findRecord(each, 'meeting', other)).toMatchObject({ place: 'Galilea' })
    expect(await openConflicts(each)).toEqual([])
  }
})

test('[rule 27] what was written since, before anyone looked, stands over what comes back', async () => {
  const { phone, store, journal } = await aPhone()
  const first = run(phone, journal)
  const turnBack = await imageOf(store)
  const rec = await write(store, { place: 'Nieva', chair: 'Rosa' })
  await first.end()
  await turnBack()
  await write(store, { place: 'Galilea' }, rec)
  // Typed in the same millisecond it would be its earlier state.
  await store.db.outbox.toCollection().modify((row) => {
    const { mutation } = row.content
    if (mutation) Object.assign(mutation, { at: mutation.at + 1000 })
  })
  await restore(store, await keptIn(journal))
  expect(await findRecord(store, 'meeting', rec)).toMatchObject({ place: 'Galilea', chair: 'Rosa' })
  await phone.carrier.sendNow()
  expect(await findRecord(store, 'meeting', rec)).toMatchObject({ place: 'Galilea', chair: 'Rosa' })
})

test('[rule 27] a change whose earlier state was sent meanwhile is no copy of itself', async () => {
  const { phone, store, journal } = await aPhone()
  const rec = await write(store, { place: 'Nie' })
  const turnBack = await imageOf(store)
  const first = run(phone, journal)
  await write(store, { place: 'Nieva' }, rec)
  await first.end()
  await turnBack()
  await phone.carrier.sendNow()
  await restore(store, await keptIn(journal))
  await phone.carrier.sendNow()
  expect(await findRecord(store, 'meeting', rec)).toMatchObject({ place: 'Nieva' })
  expect(await openConflicts(store)).toEqual([])
})

test('[I3, rule 27] tables that know more than the journal are not taken for older: what was answered stays answered', async () => {
  const { phone, store, journal } = await aPhone()
  const first = run(phone, journal)
  await write(store, { place: 'Nieva' })
  await first.end()
  expect((await keptIn(journal)).changes).toHaveLength(1)
  // The battery died before the journal heard of it.
  await phone.carrier.sendNow()
  await store.db.outbox.clear()
  const second = run(phone, journal)
  expect(await second.isOlder()).toBe(false)
  expect((await keptIn(journal)).changes).toEqual([])
})

test('[I12, rule 27] with nothing to say whose they are, the changes are put back and wait for the person to enter', async () => {
  const { phone, office, store, journal } = await aPhone()
  const first = run(phone, journal)
  const sealed = await write(store, { place: 'Nieva' })
  await takeBatch(store, MESA, 100_000)
  const open = await write(store, { place: 'Imaza' })
  await first.end()
  const session = await readSession(store)
  if (!session) throw new Error('nobody is here')
  for (const table of store.db.tables) await table.clear()
  const kept = { ...(await keptIn(journal)), head: null }
  await restore(store, kept)
  expect(await store.db.scopes.toArray()).toMatchObject([{ mesa: MESA, access: 'none' }])
  const once = await store.db.outbox.toArray()
  await restore(store, kept)
  expect(await store.db.outbox.toArray()).toEqual(once)
  await enrol(store, session, [{ mesa: MESA, access: 'write' }])
  const second = run(phone, journal)
  expect(await second.isOlder()).toBe(false)
  expect(await phone.carrier.sendNow()).toBe('allSent')
  await office.carrier.sendNow()
  expect(await findRecord(office.store, 'meeting', sealed)).toMatchObject({ place: 'Nieva' })
  expect(await findRecord(office.store, 'meeting', open)).toMatchObject({ place: 'Imaza' })
})
