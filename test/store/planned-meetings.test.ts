// The days ahead: begun with a later date, or announced in an acta; each once, under a name that stays.
import { expect, test } from 'vitest'
import { localDate } from '../../src/domain/time.ts'
import { recordId } from '../../src/domain/id.ts'
import { plannedMeetings } from '../../src/store/planned-meetings.ts'
import { record } from '../../src/store/record.ts'
import type { Store } from '../../src/store/store.ts'
import { aStore } from '../help/a-store.ts'
import { MESA } from '../help/changes.ts'

const TODAY = localDate.parse('2024-03-14')
const write = (store: Store, rec: string, patch: Record<string, string>) =>
  record(store, { mesa: MESA, rec: recordId.parse(rec), type: 'meeting', patch })
const close = (store: Store, rec: string) =>
  record(store, { mesa: MESA, rec: recordId.parse(rec), type: 'meeting', op: 'close' })
const planned = async (store: Store) =>
  (await plannedMeetings(store, TODAY)).map(({ of, isAnnounced, day }) => `${day} ${of} ${isAnnounced}`)

test('today counts, yesterday does not, and neither does what is closed already', async () => {
  const store = await aStore()
  await write(store, 'past', { date: '2024-03-13' })
  await write(store, 'now', { date: '2024-03-14' })
  await write(store, 'later', { date: '2024-04-18' })
  await write(store, 'closed', { date: '2024-03-14' })
  await close(store, 'closed')
  expect(await planned(store)).toEqual(['2024-03-14 now false', '2024-04-18 later false'])
})

test('what an acta announced keeps its name once the meeting itself is begun: no calendar has it twice', async () => {
  const store = await aStore()
  await write(store, 'acta', { date: '2024-03-14', nextDate: '2024-04-18', nextPlace: 'Huampami' })
  await close(store, 'acta')
  expect(await planned(store)).toEqual(['2024-04-18 acta true'])
  expect(await plannedMeetings(store, TODAY)).toMatchObject([{ place: 'Huampami' }])
  await write(store, 'next', { date: '2024-04-18', venue: 'Auditorio', place: 'Huampami' })
  expect(await planned(store)).toEqual(['2024-04-18 acta true'])
  expect(await plannedMeetings(store, TODAY)).toMatchObject([{ place: 'Auditorio, Huampami' }])
  // Two on one day are two.
  await write(store, 'other', { date: '2024-04-18' })
  expect(new Set(await planned(store)).size).toBe(2)
})
