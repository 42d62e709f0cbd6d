// The list of meetings: its filters, its counts, its months; and a meeting begun in the wrong mesa.
import { expect, test } from 'vitest'
import { mesaId, recordId } from '../../src/domain/id.ts'
import type { Json } from '../../src/domain/json.ts'
import { keepPhoto } from '../../src/store/photos.ts'
import { findRecord } from '../../src/store/read.ts'
import { receiveGrants } from '../../src/store/receive.ts'
import { record } from '../../src/store/record.ts'
import type { Store } from '../../src/store/store.ts'
import { byMonth, meetingsPage, type Wanted } from '../../src/ui/meetings/listed-meetings.ts'
import { hasOnlyDetails, moveMeeting } from '../../src/ui/meetings/move-meeting.ts'
import { aStore } from '../help/a-store.ts'
import { aThumb, randomBytes } from '../help/bytes.ts'
import { MESA } from '../help/changes.ts'

const ALL: Wanted = { words: '', which: 'all', mesa: null, span: null, limit: 50 }
const LUYA = mesaId.parse('luya')

async function aMeeting(store: Store, id: string, patch: Record<string, Json>, mesa = MESA) {
  await record(store, { mesa, rec: recordId.parse(id), type: 'meeting', patch: { state: 'draft', ...patch } })
}
const idsIn = async (store: Store, wanted: Partial<Wanted>) =>
  (await meetingsPage(store, { ...ALL, ...wanted })).listed.map(({ meeting }) => meeting.id)

/** A device of two mesas. */
async function twoMesas(): Promise<Store> {
  const store = await aStore()
  await receiveGrants(store, [
    { mesa: MESA, access: 'write' },
    { mesa: LUYA, access: 'write' },
  ])
  return store
}

async function someMeetings(): Promise<Store> {
  const store = await twoMesas()
  await aMeeting(store, 'march', {
    date: '2024-03-14',
    place: 'Nieva',
    'attendance/p1/name': 'Ñusak',
    'attendance/p1/state': 'present',
  })
  await aMeeting(store, 'april', { date: '2024-04-02' }, LUYA)
  await aMeeting(store, 'may', { date: '2024-05-02' })
  await aMeeting(store, 'undated', {})
  await record(store, { mesa: MESA, rec: recordId.parse('march'), type: 'meeting', op: 'close' })
  return store
}

test('newest first, and one without a date on top', async () => {
  expect(await idsIn(await someMeetings(), {})).toEqual(['undated', 'may', 'april', 'march'])
})

test('a filter looks back as far as it must, past what does not fit', async () => {
  const store = await someMeetings()
  expect(await idsIn(store, { which: 'closed', limit: 1 })).toEqual(['march'])
  expect(await idsIn(store, { which: 'open', mesa: MESA })).toEqual(['undated', 'may'])
  expect(await idsIn(store, { mesa: LUYA })).toEqual(['april'])
  expect(await idsIn(store, { words: 'nusak' })).toEqual(['march'])
})

test('«Ver más» is offered only when there is more', async () => {
  const store = await someMeetings()
  expect((await meetingsPage(store, { ...ALL, limit: 3 })).hasMore).toBe(true)
  expect((await meetingsPage(store, { ...ALL, limit: 4 })).hasMore).toBe(false)
})

test('each says how many came of how many, the committee included', async () => {
  const store = await someMeetings()
  const seat = { person: 'p9', year: 2024, institution: 'UGEL', order: 1 }
  await record(
    store,
    { mesa: MESA, rec: recordId.parse('p9'), type: 'person', patch: { name: 'Marco' } },
    { mesa: MESA, rec: recordId.parse('m9'), type: 'membership', patch: seat },
  )
  const { listed } = await meetingsPage(store, { ...ALL, which: 'closed' })
  expect(listed.map(({ count, transport }) => [count, transport])).toEqual([[{ present: 1, expected: 2 }, 'unsent']])
})

test('the list is divided by months, in its own order', async () => {
  const { listed } = await meetingsPage(await someMeetings(), ALL)
  expect(byMonth(listed).map(({ month, listed: group }) => [month, group.length])).toEqual([
    [undefined, 1],
    ['2024-05-02', 1],
    ['2024-04-02', 1],
    ['2024-03-14', 1],
  ])
})

test('a meeting begun in the wrong mesa is begun again in the right one, with that mesa’s number', async () => {
  const store = await someMeetings()
  await aMeeting(store, 'wrong', { date: '2024-06-01', place: 'Lámud', minutesNumber: '007-2024' })
  const wrong = await findRecord(store, 'meeting', 'wrong')
  expect(wrong && hasOnlyDetails(wrong)).toBe(true)
  const id = wrong && (await moveMeeting(store, wrong, LUYA))
  expect(await findRecord(store, 'meeting', 'wrong')).toBeNull()
  expect(await findRecord(store, 'meeting', id ?? '')).toMatchObject({
    mesa: LUYA,
    date: '2024-06-01',
    place: 'Lámud',
    minutesNumber: '001-2024',
  })
})

test('a meeting with people belongs to its mesa', async () => {
  const march = await findRecord(await someMeetings(), 'meeting', 'march')
  expect(march && hasOnlyDetails(march)).toBe(false)
})

test('[I1] a meeting with a photo stays where its bytes are', async () => {
  const store = await someMeetings()
  await aMeeting(store, 'photographed', { date: '2024-06-01', place: 'Lámud' })
  const [mesa, rec, bytes] = [MESA, recordId.parse('photographed'), randomBytes(900, 1)]
  await keepPhoto(store, { mesa, rec, bytes, mime: 'image/jpeg', thumb: aThumb(1) })
  const photographed = await findRecord(store, 'meeting', rec)
  expect(photographed && hasOnlyDetails(photographed)).toBe(false)
})
