import { expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import { takeBatch } from '../../src/store/outbox.ts'
import { record, reopen } from '../../src/store/record.ts'
import { mirror } from '../../src/store/mirror.ts'
import type { Store } from '../../src/store/store.ts'
import { aHouse } from '../help/a-house.ts'
import { aJournal } from '../help/a-journal.ts'
import { testLock } from '../help/open-test-store.ts'

const MESA = mesaId.parse('condorcanqui')

async function aPhone() {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const journal = aJournal()
  const { written, isOver } = mirror(phone.store, journal)
  await written()
  /** What the journal says of each change. */
  const kept = async () => {
    await written()
    return journal.read()?.changes.map(({ held: { state, mutation } }) => [state, mutation.patch['place' as never]])
  }
  return { house, phone, store: phone.store, journal, kept, isOver }
}

const write = (store: Store, place: string, rec = store.newRecordId()) =>
  record(store, { mesa: MESA, rec, type: 'meeting', patch: { place } }).then(() => rec)

test('[I12] what is saved is in the journal, then as it was sealed, and no more once it is answered', async () => {
  const { phone, store, kept, journal } = await aPhone()
  const rec = await write(store, 'Nie')
  await write(store, 'Nieva', rec)
  expect(await kept()).toEqual([['open', 'Nieva']])
  await takeBatch(store, MESA, 100_000)
  expect(await kept()).toEqual([['sealed', 'Nieva']])
  expect(journal.read()?.changes[0]?.held).toMatchObject({ seq: 1, salt: store.run })
  await phone.carrier.sendNow()
  expect(await kept()).toEqual([])
})

test('[I12] whose the phone is, and her mesas, stand there from the day she enters', async () => {
  const { house, phone, journal, kept } = await aPhone()
  const first = journal.read()?.head
  expect(first).toMatchObject({ session: { person: { role: 'promoter' } } })
  expect(first?.mesas.map(({ row }) => row.id)).toContain('condorcanqui')
  await house.handOver(phone, 'promoter', 'bagua')
  await kept()
  expect(journal.read()?.head?.session.token).not.toBe(first?.session.token)
})

test('[I12] more changes at once than the tables name one by one', async () => {
  const { store, kept } = await aPhone()
  for (let n = 0; n < 60; n++) await write(store, `p${n}`)
  await takeBatch(store, MESA, 1_000_000)
  expect(new Set((await kept())?.map(([state]) => state))).toEqual(new Set(['sealed']))
  expect(await kept()).toHaveLength(60)
})

test('[I12] a closing that was taken back does not come back', async () => {
  const { store, kept } = await aPhone()
  const rec = await write(store, 'Nieva')
  await record(store, { mesa: MESA, rec, type: 'meeting', op: 'close' })
  expect(await kept()).toHaveLength(2)
  await reopen(store, MESA, rec)
  expect(await kept()).toEqual([['open', 'Nieva']])
})

test('a file that is mostly past is written anew, and takes the place of the old one', async () => {
  const { store, journal, kept } = await aPhone()
  const rec = await write(store, 'x')
  const most = 'a'.repeat(90_000)
  for (let n = 0; n < 6; n++) {
    await write(store, `${most}${n}`, rec)
    await kept()
  }
  expect(journal.files).toHaveLength(1)
  expect(journal.files[0]?.length).toBeLessThan(testLock ? 500_000 : 300_000) // sealed, the same takes more room
  expect((await kept())?.[0]?.[1] === `${most}5`).toBe(true)
})

test('[I12] where the journal has no room the tables go on, and a later change brings all of it', async () => {
  const { store, journal, kept } = await aPhone()
  journal.isFull = true
  await write(store, 'Nieva')
  expect(await kept()).toEqual([])
  expect(journal.isFull).toBe(false)
  await write(store, 'Huampami')
  expect(await kept()).toEqual([
    ['open', 'Nieva'],
    ['open', 'Huampami'],
  ])
})

test('[I12] what found no room is tried again by itself', async () => {
  const house = await aHouse()
  const { store } = await house.aDevice('promoter', 'condorcanqui')
  const journal = aJournal()
  journal.isFull = true
  await mirror(store, journal, { again: 1 }).written()
  await expect.poll(() => journal.read()?.head).toBeTruthy()
})

test('[I12] tables emptied while the program runs take nothing from the journal', async () => {
  const { store, kept, isOver } = await aPhone()
  await write(store, 'Nieva')
  await kept()
  await store.db.transaction('rw', store.db.outbox, store.db.meta, store.db.scopes, async () => {
    for (const table of [store.db.outbox, store.db.meta, store.db.scopes]) await table.clear()
  })
  await isOver
  expect(await kept()).toEqual([['open', 'Nieva']])
})
