// Two phones give the same number with no signal: it is seen on both actas, and a person settles it.
import { expect, test } from 'vitest'
import type { RecordId } from '../../src/domain/id.ts'
import { addendaOf } from '../../src/store/addenda.ts'
import type { Extract } from '../../src/store/extract.ts'
import { writePages } from '../../src/store/extract-pages.ts'
import { searchMeetings } from '../../src/store/meeting-search.ts'
import type { StoredMeeting } from '../../src/store/meetings.ts'
import { numberClash, numberedActas, numbersOf, renumber } from '../../src/store/minutes-numbers.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { joinMeetings } from '../../src/store/same-meetings.ts'
import { findSeal } from '../../src/store/seals.ts'
import type { Store } from '../../src/store/store.ts'
import { nextMinutesNumber } from '../../src/domain/minutes-number.ts'
import { aHouse, type Device } from '../help/a-house.ts'
import { aStore } from '../help/a-store.ts'
import { MESA } from '../help/changes.ts'

async function meetingIn(store: Store, id: RecordId): Promise<StoredMeeting> {
  const meeting = await findRecord(store, 'meeting', id)
  if (!meeting) throw new Error('the meeting is not here')
  return meeting
}
/** Begun as the app does: with the next number that this device knows of. */
async function begin(store: Store, date: string, over: Record<string, string> = {}): Promise<RecordId> {
  const rec = store.newRecordId()
  const minutesNumber = nextMinutesNumber(numbersOf(await numberedActas(store), MESA), 2024)
  const patch = { date, minutesNumber, state: 'draft', ...over }
  await record(store, { mesa: MESA, rec, type: 'meeting', patch })
  return rec
}
const close = (store: Store, rec: RecordId) => record(store, { mesa: MESA, rec, type: 'meeting', op: 'close' })
const clashIn = async (store: Store, id: RecordId) => numberClash(store, await meetingIn(store, id))
const numbersIn = async (store: Store) =>
  Object.fromEntries(
    (await numberedActas(store)).map(({ id, number, before }) => [id, before ? [number, before] : number]),
  )

async function sendAll(...devices: readonly Device[]): Promise<void> {
  // Twice: what the last one sends is fetched by the first.
  for (const { carrier } of [...devices, ...devices]) await carrier.sendNow()
}

/** Two phones that numbered their actas alike, one of them closed, and have met since. */
async function afterMeeting() {
  const house = await aHouse()
  const [alba, marco] = [
    await house.aDevice('promoter', 'condorcanqui'),
    await house.aDevice('promoter', 'condorcanqui'),
  ]
  const closed = await begin(alba.store, '2024-08-12')
  await close(alba.store, closed)
  const draft = await begin(marco.store, '2024-08-15')
  expect(await clashIn(alba.store, closed)).toBeNull()
  const seal = await findSeal(alba.store, closed)
  await sendAll(alba, marco)
  return { alba, marco, closed, draft, seal }
}

test('a number given twice with no signal is kept as it was written, and seen on both actas of both phones', async () => {
  const { alba, marco, closed, draft } = await afterMeeting()
  for (const { store } of [alba, marco]) {
    expect(await numbersIn(store)).toEqual({ [closed]: '001-2024', [draft]: '001-2024' })
    expect(await clashIn(store, draft)).toMatchObject({
      number: '001-2024',
      free: '002-2024',
      others: [{ id: closed }],
    })
    expect(await clashIn(store, closed)).toMatchObject({ others: [{ id: draft, date: '2024-08-15', isClosed: false }] })
  }
})

test('a draft takes the next free number: nothing is left of the clash', async () => {
  const { alba, marco, closed, draft } = await afterMeeting()
  const free = (await clashIn(marco.store, draft))?.free ?? ''
  await renumber(marco.store, await meetingIn(marco.store, draft), { number: free, words: '', by: 'Marco' })
  await sendAll(marco, alba)
  for (const { store } of [alba, marco]) {
    expect(await numbersIn(store)).toEqual({ [closed]: '001-2024', [draft]: '002-2024' })
    expect(await clashIn(store, closed)).toBeNull()
  }
})

test('a closed acta keeps its words and its seal: its new number is a dated addition, in force everywhere', async () => {
  const { alba, marco, closed, draft, seal } = await afterMeeting()
  const words = 'Esta acta lleva desde hoy el número 002-2024.'
  await renumber(alba.store, await meetingIn(alba.store, closed), { number: '002-2024', words, by: 'Alba' })
  await sendAll(alba, marco)
  for (const { store } of [alba, marco]) {
    expect(await findSeal(store, closed)).toEqual(seal)
    const acta = await meetingIn(store, closed)
    expect(acta.minutesNumber).toBe('001-2024')
    expect(await addendaOf(store, acta)).toMatchObject([{ minutesNumber: '002-2024', text: words, by: 'Alba' }])
    expect(await numbersIn(store)).toEqual({ [closed]: ['002-2024', '001-2024'], [draft]: '001-2024' })
    expect([await clashIn(store, closed), await clashIn(store, draft)]).toEqual([null, null])
    expect((await searchMeetings(store, '002-2024', 10)).map(({ id }) => id)).toEqual([closed])
    // Both its numbers are taken for what comes next.
    expect(nextMinutesNumber(numbersOf(await numberedActas(store), MESA), 2024)).toBe('003-2024')
  }
})

test('the number that an acta was closed with is not given to another', async () => {
  const store = await aStore()
  const rec = await begin(store, '2024-03-14', { minutesNumber: '009-2024' })
  await close(store, rec)
  await renumber(store, await meetingIn(store, rec), { number: '002-2024', words: 'a', by: 'Alba' })
  expect(nextMinutesNumber(numbersOf(await numberedActas(store), MESA), 2024)).toBe('010-2024')
})

test('two phones that settle it at once with the same number are told again', async () => {
  const { alba, marco, closed, draft } = await afterMeeting()
  await renumber(alba.store, await meetingIn(alba.store, closed), { number: '002-2024', words: 'a', by: 'Alba' })
  await renumber(marco.store, await meetingIn(marco.store, draft), { number: '002-2024', words: '', by: 'Marco' })
  await sendAll(alba, marco)
  for (const { store } of [alba, marco]) {
    expect(await clashIn(store, closed)).toMatchObject({
      number: '002-2024',
      free: '003-2024',
      others: [{ id: draft }],
    })
  }
})

test('a number typed by hand that is taken is told at once, and a removed acta gives its number back', async () => {
  const store = await aStore()
  const first = await begin(store, '2024-03-14')
  const second = await begin(store, '2024-04-14', { minutesNumber: 'Acta 1/2024' })
  expect(await clashIn(store, second)).toMatchObject({ others: [{ id: first }] })
  await record(store, { mesa: MESA, rec: first, type: 'meeting', op: 'del' })
  expect(await clashIn(store, second)).toBeNull()
})

test('one meeting written down twice under one number: once put together, that number is there once', async () => {
  const store = await aStore()
  const first = await begin(store, '2024-03-14')
  const second = await begin(store, '2024-03-14', { minutesNumber: '001-2024' })
  expect(await clashIn(store, first)).toMatchObject({ others: [{ id: second }] })
  const [of, other] = [await meetingIn(store, first), await meetingIn(store, second)]
  const undo = await joinMeetings(store, { of, other, verdict: 'same', by: 'Rosa' })
  expect(await clashIn(store, first)).toBeNull()
  await undo()
  expect(await clashIn(store, first)).toMatchObject({ others: [{ id: second }] })
})

test('among 10,000 actas a clash is found within 100 ms', { timeout: 60_000 }, async () => {
  const store = await aStore()
  const rec = await begin(store, '2024-03-14')
  const [row] = await store.db.records.toArray()
  const { words, people, agreements, placeWords } = { words: 'acta', people: [], agreements: [], placeWords: '' }
  const others = Array.from({ length: 10_000 }, (_, n): Extract => {
    const minutesNumber = `${(n % 500) + 2}-${2000 + Math.floor(n / 500)}`
    const head = { date: undefined, state: 'draft' as const, kind: undefined, minutesNumber, place: undefined }
    const content = { type: 'meeting' as const, ...head, words, people, agreements, placeWords }
    return { mesa: MESA, id: store.newRecordId(), rev: 0, content }
  })
  await writePages(store, { all: new Map(), news: others }, { rev: (row?.rev ?? 1) - 1, gone: 0 })
  const next = { ...store }
  expect(await numberedActas(next)).toHaveLength(10_001)
  const meeting = await meetingIn(next, rec)
  const start = performance.now()
  expect(await numberClash(next, meeting)).toBeNull()
  expect(performance.now() - start).toBeLessThan(100)
})
