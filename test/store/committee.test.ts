// A committee by its year, brought from the year before, and its rule.
import { expect, test } from 'vitest'
import { recordId } from '../../src/domain/id.ts'
import {
  bringCommittee,
  bringSeatBack,
  earlierCommittee,
  findRule,
  removeSeats,
  setRule,
  setSeatRole,
} from '../../src/store/committee.ts'
import { localDate } from '../../src/domain/time.ts'
import { membersOf, seatsOf } from '../../src/store/members.ts'
import { seatsOn } from '../../src/store/seats.ts'
import { record, type Change } from '../../src/store/record.ts'
import type { Store } from '../../src/store/store.ts'
import { closingValues } from '../../src/store/closing-values.ts'
import { aStore } from '../help/a-store.ts'
import { MESA } from '../help/changes.ts'

const write = (store: Store, rec: string, type: Change['type'], patch: object) =>
  // The paths are written out by hand, as the endpoint would have them.
  record(store, { mesa: MESA, rec: recordId.parse(rec), type, patch: patch as NonNullable<Change['patch']> })

/** Three seats in 2024: two titulares and an alterno. */
async function aCommittee(): Promise<Store> {
  const store = await aStore()
  const people = [
    ['p1', 'Delia', 'UGEL', 'principal'],
    ['p2', 'Marco', 'Salud', 'principal'],
    ['p3', 'Elva', 'UGEL', 'alternate'],
  ]
  for (const [index, [id, name, institution, role]] of people.entries()) {
    await write(store, id ?? '', 'person', { name })
    await write(store, `m${id}`, 'membership', { person: id, year: 2024, institution, role, order: index + 1 })
  }
  return store
}
const namesIn = async (store: Store, year: number) =>
  (await seatsOf(store, MESA, year)).map(({ person, membership: { role, institution } }) =>
    [person.name, institution, role].join(' '),
  )

test('[item 2] the roster is the one of the year asked for, in its order, titulares and alternos told apart', async () => {
  const store = await aCommittee()
  await write(store, 'm9', 'membership', { person: 'p2', year: 2023, institution: 'DIRESA', order: 1 })
  expect(await namesIn(store, 2024)).toEqual(['Delia UGEL principal', 'Marco Salud principal', 'Elva UGEL alternate'])
  expect(await namesIn(store, 2023)).toEqual(['Marco DIRESA '])
  expect(await namesIn(store, 2025)).toEqual([])
})

test('the committee of the last year that had one is brought once, the same on two phones, and taken back', async () => {
  const store = await aCommittee()
  const earlier = await earlierCommittee(store, MESA, 2026)
  if (!earlier) throw new Error('nothing to bring')
  expect([earlier.year, earlier.members.length]).toEqual([2024, 3])
  expect(await earlierCommittee(store, MESA, 2024)).toBeNull()
  const seats = await bringCommittee(store, earlier, 2026)
  expect(await namesIn(store, 2026)).toEqual(await namesIn(store, 2024))
  expect((await bringCommittee(store, earlier, 2026)).map(({ id }) => id)).toEqual(seats.map(({ id }) => id))
  expect(await namesIn(store, 2026)).toHaveLength(3)
  expect(await earlierCommittee(store, MESA, 2026)).toBeNull()
  // Who sat only in an earlier year can still be brought to one that has people.
  await write(store, 'p9', 'person', { name: 'Ana' })
  await write(store, 'm9', 'membership', { person: 'p9', year: 2023 })
  expect(await earlierCommittee(store, MESA, 2024)).toMatchObject({ year: 2023, members: [{ person: { id: 'p9' } }] })
  await removeSeats(store, seats)
  expect(await namesIn(store, 2026)).toEqual([])
  expect(await namesIn(store, 2024)).toHaveLength(3)
})

test('a titular becomes an alterno; a seat taken away comes back whole', async () => {
  const store = await aCommittee()
  const [first] = await seatsOf(store, MESA, 2024)
  if (!first) throw new Error('nobody')
  await setSeatRole(store, first.membership, 'alternate')
  expect((await namesIn(store, 2024))[0]).toBe('Delia UGEL alternate')
  await removeSeats(store, [first.membership])
  expect(await namesIn(store, 2024)).toHaveLength(2)
  await bringSeatBack(store, first.membership)
  expect((await namesIn(store, 2024))[0]).toBe('Delia UGEL alternate')
})

test('who left is not on the list of a later day, and is still in the year; the next year is without her', async () => {
  const store = await aCommittee()
  await write(store, 'mp1', 'membership', { from: '2023-01-10', until: '2024-12-31', leftOn: '2024-06-30' })
  const namesOn = async (day: string) =>
    (await membersOf(store, MESA, localDate.parse(day))).map(({ person }) => person.name)
  expect(await namesOn('2024-06-30')).toEqual(['Delia', 'Marco', 'Elva'])
  expect(await namesOn('2024-07-01')).toEqual(['Marco', 'Elva'])
  expect((await seatsOn(store, MESA, localDate.parse('2024-07-01'))).map(({ person }) => person)).toEqual(['p2', 'p3'])
  expect(await namesIn(store, 2024)).toHaveLength(3)
  const earlier = await earlierCommittee(store, MESA, 2025)
  expect(earlier?.members.map(({ person }) => person.name)).toEqual(['Marco', 'Elva'])
})

test('[item 2] the acta says what was true on the day it was closed: seats, filled ones, quorum', async () => {
  const store = await aCommittee()
  const marked = { 'attendance/p1/state': 'absent', 'attendance/p3/state': 'present', 'attendance/g/state': 'present' }
  await write(store, 'r1', 'meeting', { kind: 'ordinary', date: '2024-03-14', ...marked })
  expect(await findRule(store, MESA)).toBeNull()
  // One of two seats, by the alterno; the guest sits in none, and who was taken from the list keeps hers.
  expect(await closingValues(store, 'r1')).toEqual({ members: 2, membersPresent: 1 })
  await setRule(store, MESA, { quorum: 'majority' })
  expect(await closingValues(store, 'r1')).toEqual({ members: 2, membersPresent: 1, quorum: 'notMet' })
  await setRule(store, MESA, { quorum: 'number', quorumNumber: 1 })
  expect(await findRule(store, MESA)).toMatchObject({ quorum: 'number', quorumNumber: 1 })
  expect(await closingValues(store, 'r1')).toEqual({ members: 2, membersPresent: 1, quorum: 'met' })
  await write(store, 'r1', 'meeting', { kind: 'training' })
  expect(await closingValues(store, 'r1')).toEqual({})
  await write(store, 'r1', 'meeting', { kind: 'ordinary', date: '2025-01-10' })
  expect(await closingValues(store, 'r1')).toEqual({})
})
