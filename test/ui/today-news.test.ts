// What «Hoy» finds in the device's memory.
import { expect, test } from 'vitest'
import { mesaId, recordId } from '../../src/domain/id.ts'
import { localDate } from '../../src/domain/time.ts'
import { record, type Change } from '../../src/store/record.ts'
import type { Store } from '../../src/store/store.ts'
import { todayNews, twoOf } from '../../src/ui/today/today-news.ts'
import { aStore } from '../help/a-store.ts'
import { MESA } from '../help/changes.ts'

const TODAY = localDate.parse('2024-08-15')
const write = (store: Store, rec: string, type: Change['type'], patch: object, op: Change['op'] = 'set') =>
  // The paths are written out by hand, as the endpoint would have them.
  record(store, { mesa: MESA, rec: recordId.parse(rec), type, op, patch: patch as NonNullable<Change['patch']> })

async function withAgreements(days: readonly string[]): Promise<Store> {
  const store = await aStore()
  const dues = days.map((day, index) => [`agreements/c${index}/due`, day])
  await write(store, 'm1', 'meeting', { date: '2024-07-01', ...Object.fromEntries(dues) })
  return store
}
const dueDays = async (store: Store) => (await todayNews(store, TODAY)).due.map(({ due }) => due)

test('an empty device has had no meeting: it is the first day', async () => {
  expect(await todayNews(await aStore(), TODAY)).toMatchObject({ hasMeetings: false, open: null, due: [], plan: null })
})

test('late agreements come first, the latest of them on top, then those of this week', async () => {
  const store = await withAgreements(['2024-08-19', '2024-08-02', '2024-08-15', '2024-08-12', '2024-08-30'])
  expect(await dueDays(store)).toEqual(['2024-08-12', '2024-08-02', '2024-08-15', '2024-08-19'])
})

test('of two rows one is left for what comes next', async () => {
  const store = await withAgreements(['2024-08-19', '2024-08-02', '2024-08-12'])
  const { due } = await todayNews(store, TODAY)
  expect(twoOf(due, TODAY).map(({ due: day }) => day)).toEqual(['2024-08-12', '2024-08-19'])
})

test('the meeting begun last is offered, with its headcount out of the committee and those who came besides', async () => {
  const store = await aStore()
  for (const n of [1, 2, 3]) {
    await write(store, `p${n}`, 'person', { name: `Persona ${n}` })
    await write(store, `s${n}`, 'membership', { person: `p${n}`, year: 2024 })
  }
  await write(store, 'm1', 'meeting', { date: '2024-08-14', startedAt: 1, state: 'draft' })
  await write(store, 'm2', 'meeting', {
    date: '2024-08-15',
    startedAt: 2,
    state: 'draft',
    'attendance/p1/state': 'present',
    'attendance/guest/name': 'Ana',
    'attendance/guest/state': 'late',
    'attendance/p3/state': 'absent',
  })
  const { open, moreOpen } = await todayNews(store, TODAY)
  expect(open).toMatchObject({ meeting: { id: 'm2' }, present: 2, expected: 3 })
  expect(moreOpen).toBe(1)
})

test('the plan of the quarter counts its marks and the closed meetings that serve it, and no percentage', async () => {
  const store = await aStore()
  const plan = { year: 2024, 'activities/a1/quarters': [1, 3], 'activities/a2/quarters': [3, 4] }
  await record(store, {
    mesa: mesaId.parse('amazonas'),
    rec: recordId.parse('poa'),
    type: 'plan',
    patch: plan,
  })
  await write(store, 'm1', 'meeting', { date: '2024-08-01', activity: 'a1' })
  await write(store, 'm1', 'meeting', {}, 'close')
  await write(store, 'm2', 'meeting', { date: '2024-03-01', activity: 'a1' })
  await write(store, 'm2', 'meeting', {}, 'close')
  expect((await todayNews(store, TODAY)).plan).toEqual({ quarter: 3, scheduled: 2, closed: 1 })
})
