// Agreements followed across meetings, and what is found of ten thousand of them.
import { expect, test } from 'vitest'
import { entryKey, recordId } from '../../src/domain/id.ts'
import { agreementsDue } from '../../src/store/agreements.ts'
import { keepExtracts } from '../../src/store/extracts.ts'
import { searchMeetings } from '../../src/store/meeting-search.ts'
import { record, type Change } from '../../src/store/record.ts'
import { search } from '../../src/store/search.ts'
import type { Store } from '../../src/store/store.ts'
import { trackedAgreement, trackedAgreements } from '../../src/store/tracked-agreements.ts'
import { aStore } from '../help/a-store.ts'
import { MESA } from '../help/changes.ts'

const write = (store: Store, rec: string, type: Change['type'], patch: object, op: Change['op'] = 'set') =>
  // The paths are written out by hand, as the endpoint would have them.
  record(store, { mesa: MESA, rec: recordId.parse(rec), type, op, patch: patch as NonNullable<Change['patch']> })

const closedMeeting = async (store: Store, rec = 'r1', due = '2024-03-27') => {
  await write(store, rec, 'meeting', { date: '2024-03-14', 'agreements/c1/text': 'Reporte', 'agreements/c1/due': due })
  await write(store, rec, 'meeting', {}, 'close')
}
const stepOf = (state: string, more: object = {}) => ({ of: 'r1', agreement: 'c1', state, at: 1, ...more })
const stateOf = async (store: Store) => (await trackedAgreement(store, 'r1', 'c1'))?.standing.state

test('a step is a record of its own: the sealed acta stays as it was', async () => {
  const store = await aStore()
  await closedMeeting(store)
  const sealed = (await store.db.records.get([MESA, recordId.parse('r1')]))?.content
  await write(store, 's1', 'followUp', stepOf('done', { date: '2024-04-09' }))
  expect(await trackedAgreement(store, 'r1', 'c1')).toMatchObject({ standing: { state: 'doneLate', daysLate: 13 } })
  expect((await store.db.records.get([MESA, recordId.parse('r1')]))?.content).toEqual(sealed)
})

test('the list follows what is written after it was first read, and what is taken back', async () => {
  const store = await aStore()
  await closedMeeting(store)
  expect(await stateOf(store)).toBe('pending')
  await write(store, 's1', 'followUp', stepOf('inProgress'))
  expect(await stateOf(store)).toBe('inProgress')
  await write(store, 's1', 'followUp', {}, 'del')
  expect(await stateOf(store)).toBe('pending')
})

test('the nearest day comes first, and those without one last', async () => {
  const store = await aStore()
  await closedMeeting(store, 'r2', '2024-05-01')
  await closedMeeting(store, 'r1')
  await write(store, 'r3', 'meeting', { 'agreements/c1/text': 'Sin plazo' })
  expect((await trackedAgreements(store)).map(({ meeting }) => meeting)).toEqual(['r1', 'r2', 'r3'])
})

test('what was read once is not read again at the next start', async () => {
  const store = await aStore()
  await closedMeeting(store)
  await trackedAgreements(store)
  await keepExtracts(store)
  // A record that cannot be read any more would break whoever reads it.
  await store.db.records
    .where('id')
    .equals('r1')
    .modify({ content: {} as never })
  const next = { ...store }
  expect(await stateOf(next)).toBe('pending')
  await write(next, 's1', 'followUp', stepOf('void'))
  expect(await stateOf(next)).toBe('void')
})

test('a row that went for good goes from the list too', async () => {
  const store = await aStore()
  await closedMeeting(store)
  await trackedAgreements(store)
  await store.db.records.clear()
  await store.db.meta.put({ key: 'gone', value: 99 })
  expect(await trackedAgreements(store)).toEqual([])
})

test('meetings, agreements, people and places are found however they are spelled', async () => {
  const store = await aStore()
  await write(store, 'r1', 'meeting', {
    date: '2024-03-14',
    place: 'Kusu Kubaím',
    'attendance/p1/name': "O'Hara-Tsejem Ficticio",
    'attendance/p1/institution': 'UGEL Condorcanqui',
    'agreements/c1/text': 'Visitar Kuusu Kubaim',
    'agreements/c1/responsible': 'Red de Salud',
  })
  await write(store, 'p9', 'person', { name: 'Ñusak Inventado' })
  expect(await search(store, 'KUSU kubaim')).toMatchObject({
    meetings: ['r1'],
    places: ['Kusu Kubaím'],
    agreements: [{ meeting: 'r1', agreement: { key: entryKey.parse('c1'), number: 1 } }],
  })
  expect((await search(store, 'ohara ugel')).people).toMatchObject([
    { name: "O'Hara-Tsejem Ficticio", institution: 'UGEL Condorcanqui' },
  ])
  expect((await search(store, 'nusaak')).people).toMatchObject([{ name: 'Ñusak Inventado', institution: '' }])
  expect((await searchMeetings(store, 'sin nada asi', 10)).length).toBe(0)
})

test('what stands in a mesa that is no longer this person’s is not found', async () => {
  const store = await aStore()
  await closedMeeting(store)
  await store.db.scopes.update(MESA, { access: 'foreign' })
  expect((await search(store, 'reporte')).meetings).toEqual([])
  expect(await trackedAgreements(store)).toEqual([])
})

test('«Hoy» asks what is still due: not what was done, and what was moved by its new day', async () => {
  const store = await aStore()
  await closedMeeting(store)
  const daysOf = async (from: string, to: string) => (await agreementsDue(store, from, to)).map(({ due }) => due)
  expect(await daysOf('2024-03-01', '2024-03-31')).toEqual(['2024-03-27'])
  await write(store, 's1', 'followUp', stepOf('rescheduled', { due: '2024-04-10' }))
  expect(await daysOf('2024-03-01', '2024-03-31')).toEqual([])
  expect(await daysOf('2024-04-01', '2024-04-30')).toEqual(['2024-04-10'])
  await write(store, 's2', 'followUp', stepOf('done', { date: '2024-04-09', at: 2 }))
  expect(await daysOf('2024-01-01', '2024-12-31')).toEqual([])
})
