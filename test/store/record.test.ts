import { expect, test } from 'vitest'
import { entryPath, fieldPath } from '../../src/domain/record.ts'
import { counts } from '../../src/store/counts.ts'
import { takeBatch } from '../../src/store/outbox.ts'
import { agreementsDue } from '../../src/store/agreements.ts'
import { searchMeetings } from '../../src/store/meeting-search.ts'
import { openMeetings, recentMeetings } from '../../src/store/meetings.ts'
import { findRecord } from '../../src/store/read.ts'
import { record, reopen } from '../../src/store/record.ts'
import { OutdatedCode, type Store } from '../../src/store/store.ts'
import { CODE } from '../../src/store/database.ts'
import { aStore } from '../help/a-store.ts'
import { MESA } from '../help/changes.ts'

const meetingOf = (store: Store) => ({ mesa: MESA, rec: store.newRecordId(), type: 'meeting' as const })

test('what was recorded is read back and waits to be sent', async () => {
  const store = await aStore()
  const meeting = meetingOf(store)
  const key = store.newEntryKey()
  await record(store, {
    ...meeting,
    patch: { date: '2024-03-14', place: 'Nieva', [entryPath('agenda', key, 'text')]: 'Balance' },
  })
  expect(await findRecord(store, 'meeting', meeting.rec)).toMatchObject({
    place: 'Nieva',
    agenda: [{ key, text: 'Balance' }],
  })
  expect(await counts(store)).toEqual({ unsent: 1, refused: 0, conflicts: 0, files: 0, since: 1_710_427_200_000 })
})

test('a minute of typing is one change', async () => {
  const store = await aStore()
  const meeting = meetingOf(store)
  for (const place of ['N', 'Ni', 'Nie', 'Niev', 'Nieva']) await record(store, { ...meeting, patch: { place } })
  const { lines, request } = await takeBatch(store, MESA, 100_000)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('"place":"Nieva"')
  expect(request).toMatchObject({ from: 1, n: 1, ch: '' })
})

test('the same value again is no change', async () => {
  const store = await aStore()
  const meeting = meetingOf(store)
  await record(store, { ...meeting, patch: { place: 'Nieva' } })
  await takeBatch(store, MESA, 100_000)
  await record(store, { ...meeting, patch: { place: 'Nieva' } })
  expect(await store.db.outbox.count()).toBe(1)
})

test('what is sealed goes again byte for byte, and what was typed since goes after it', async () => {
  const store = await aStore()
  const meeting = meetingOf(store)
  await record(store, { ...meeting, patch: { place: 'Nieva' } })
  const first = await takeBatch(store, MESA, 100_000)
  await record(store, { ...meeting, patch: { place: 'Huampami' } })
  const second = await takeBatch(store, MESA, 100_000)
  expect(second.lines[0]).toBe(first.lines[0])
  expect(second.lines).toHaveLength(2)
  const name = `${first.request.inc}.${store.run}.1`
  expect(second.lines[1]).toContain(`"over":{"place":"${name}"}`)
})

test('several changes are kept together or not at all', async () => {
  const store = await aStore()
  const meeting = meetingOf(store)
  const bad = { ...meetingOf(store), patch: { [fieldPath('place')]: (() => 'a function cannot be kept') as never } }
  await expect(record(store, { ...meeting, patch: { place: 'Nieva' } }, bad)).rejects.toThrow()
  expect(await store.db.outbox.count()).toBe(0)
  expect(await store.db.records.count()).toBe(0)
})

test('[I14] code older than the tables writes nothing', async () => {
  const store = await aStore()
  await store.db.meta.put({ key: 'minCode', value: CODE + 1 })
  await expect(record(store, { ...meetingOf(store), patch: { place: 'Nieva' } })).rejects.toThrow(OutdatedCode)
  expect(await store.db.records.count()).toBe(0)
})

test('closing can be taken back until it is on its way', async () => {
  const store = await aStore()
  const meeting = meetingOf(store)
  await record(store, { ...meeting, patch: { place: 'Nieva', state: 'draft' } })
  await record(store, { ...meeting, op: 'close', patch: { closedBy: 'Alba' } })
  expect(await findRecord(store, 'meeting', meeting.rec)).toMatchObject({ state: 'closed', place: 'Nieva' })
  expect(await reopen(store, MESA, meeting.rec)).toBe(true)
  expect(await findRecord(store, 'meeting', meeting.rec)).toMatchObject({ state: 'draft', place: 'Nieva' })

  await record(store, { ...meeting, op: 'close' })
  await takeBatch(store, MESA, 100_000)
  expect(await reopen(store, MESA, meeting.rec)).toBe(false)
})

test('a removed record leaves every list, and writing to it brings it back whole', async () => {
  const store = await aStore()
  const meeting = meetingOf(store)
  await record(store, { ...meeting, patch: { place: 'Nieva', date: '2024-03-14', state: 'draft' } })
  await record(store, { ...meeting, op: 'del' })
  expect(await recentMeetings(store, 10)).toEqual([])
  expect(await openMeetings(store)).toEqual([])
  await record(store, meeting)
  expect(await recentMeetings(store, 10)).toMatchObject([{ place: 'Nieva' }])
})

test('lists: newest first; words found without accents; agreements by the day they fall due', async () => {
  const store = await aStore()
  const [march, august] = [meetingOf(store), meetingOf(store)]
  const key = store.newEntryKey()
  await record(
    store,
    { ...march, patch: { date: '2024-03-14', place: 'Río Santiago' } },
    { ...august, patch: { date: '2024-08-15', [entryPath('agreements', key, 'due')]: '2024-08-30' } },
  )
  expect((await recentMeetings(store, 10)).map(({ id }) => id)).toEqual([august.rec, march.rec])
  expect((await searchMeetings(store, 'rio SANTIAGO', 10)).map(({ id }) => id)).toEqual([march.rec])
  expect(await agreementsDue(store, '2024-08-30', '2024-08-30')).toMatchObject([
    { due: '2024-08-30', agreement: { key } },
  ])
  expect(await agreementsDue(store, '2024-08-31', '2024-12-31')).toEqual([])
})
