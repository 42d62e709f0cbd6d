// What a meeting begins with: the acta of the session before and what is still open, as one point, once.
import { expect, test } from 'vitest'
import { recordId } from '../../src/domain/id.ts'
import { localDate } from '../../src/domain/time.ts'
import { beforeMeeting } from '../../src/store/before-meeting.ts'
import { record, type Change } from '../../src/store/record.ts'
import type { Store } from '../../src/store/store.ts'
import { firstPoint } from '../../src/ui/meetings/bring-pending.tsx'
import { aStore } from '../help/a-store.ts'
import { MESA } from '../help/changes.ts'

const write = (store: Store, rec: string, patch: object, type: Change['type'] = 'meeting') =>
  // The paths are written out by hand, as the endpoint would have them.
  record(store, { mesa: MESA, rec: recordId.parse(rec), type, patch: patch as NonNullable<Change['patch']> })

async function session(store: Store, rec: string, date: string, more: object = {}) {
  const agreement = { 'agreements/c1/text': `Acuerdo de ${rec}`, 'agreements/c1/responsible': 'UGEL; Red de Salud' }
  await write(store, rec, { date, kind: 'ordinary', ...agreement, ...more })
  await record(store, { mesa: MESA, rec: recordId.parse(rec), type: 'meeting', op: 'close', patch: {} })
}
const AT = { id: recordId.parse('now'), mesa: MESA, date: localDate.parse('2024-09-09') }
const pointOf = async (store: Store, at = AT) => firstPoint(await beforeMeeting(store, at), at)

test('the first meeting of all has nothing to begin with', async () => {
  expect(await pointOf(await aStore())).toBeNull()
})

test('the acta is that of the last session before: no workshop, no draft, no other mesa, no later day', async () => {
  const store = await aStore()
  await session(store, 'r1', '2024-07-08', { minutesNumber: '002-2024' })
  await session(store, 'r2', '2024-08-12', { minutesNumber: '003-2024' })
  await session(store, 'r3', '2024-08-20', { kind: 'training' })
  await session(store, 'r4', '2024-09-09', { minutesNumber: '005-2024' })
  await write(store, 'r5', { date: '2024-09-01', kind: 'ordinary', minutesNumber: '004-2024' })
  expect((await beforeMeeting(store, AT)).minutes).toMatchObject({ id: 'r2', minutesNumber: '003-2024' })
  expect((await beforeMeeting(store, { ...AT, id: recordId.parse('r4') })).minutes).toMatchObject({ id: 'r2' })
})

test('its agreements come first, then those of earlier actas, each with how it stands; what was done is not there', async () => {
  const store = await aStore()
  await session(store, 'r1', '2024-07-08', { minutesNumber: '002-2024', 'agreements/c1/due': '2024-08-01' })
  await session(store, 'r2', '2024-08-12', { minutesNumber: '003-2024', 'agreements/c1/due': '2024-09-30' })
  await write(store, 's1', { of: 'r1', agreement: 'c1', state: 'inProgress', at: 1 }, 'followUp')
  const point = await pointOf(store)
  expect(point?.text).toBe('Lectura del acta 003-2024 del 12 de agosto y estado de los acuerdos pendientes')
  expect(point?.hint).toBe('Acta 003-2024 del 12 de agosto · 2 acuerdos pendientes')
  expect(point?.notes.split('\n')).toEqual([
    '1. Acuerdo de r2 – UGEL; Red de Salud – lunes 30 de setiembre de 2024. Pendiente.',
    '2. Acuerdo de r1 – UGEL; Red de Salud – jueves 1 de agosto de 2024 – acta 002-2024 del 8 de julio de 2024. En proceso.',
  ])
  await write(store, 's2', { of: 'r2', agreement: 'c1', state: 'done', date: '2024-09-01', at: 2 }, 'followUp')
  await write(store, 's3', { of: 'r1', agreement: 'c1', state: 'void', at: 3 }, 'followUp')
  expect(await pointOf(store)).toMatchObject({ text: 'Lectura del acta 003-2024 del 12 de agosto', notes: '' })
})

test('of two actas of one day the higher number is the later one, however it is written', async () => {
  const store = await aStore()
  await session(store, 'r1', '2024-08-12', { minutesNumber: '10-2024' })
  await session(store, 'r2', '2024-08-12', { minutesNumber: '9-2024' })
  await session(store, 'r3', '2024-08-12', { minutesNumber: 'sin número' })
  expect((await beforeMeeting(store, AT)).minutes).toMatchObject({ id: 'r1' })
})

test('an acta that got another number after it was closed is read under that one', async () => {
  const store = await aStore()
  await session(store, 'r1', '2024-08-12', { minutesNumber: '003-2024' })
  await write(store, 'd1', { of: 'r1', text: 'Otro número', minutesNumber: '004-2024', at: 1 }, 'addendum')
  expect(await pointOf(store)).toMatchObject({ hint: 'Acta 004-2024 del 12 de agosto · 1 acuerdo pendiente' })
})

test('the acta of another year says which; pending agreements of a workshop come without an acta', async () => {
  const store = await aStore()
  await session(store, 'r1', '2024-08-12', { kind: 'training' })
  expect((await pointOf(store))?.text).toBe('Acuerdos pendientes de reuniones anteriores')
  await session(store, 'r2', '2023-12-04')
  expect((await pointOf(store))?.hint).toContain('Acta del 4 de diciembre de 2023')
})

test('very many do not overflow their box: what does not fit is counted', async () => {
  const store = await aStore()
  const many = Array.from({ length: 90 }, (_, index) => [`agreements/k${index}/text`, `Acuerdo ${'x'.repeat(60)}`])
  await session(store, 'r1', '2024-08-12', Object.fromEntries(many))
  const { notes = '' } = (await pointOf(store)) ?? {}
  const lines = notes.split('\n')
  expect(notes.length).toBeLessThan(4_100)
  expect(lines.at(-1)).toBe(`Y ${91 - (lines.length - 1)} acuerdos más en la lista de acuerdos.`)
})
