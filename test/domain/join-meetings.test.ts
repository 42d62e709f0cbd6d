// What a meeting takes of another record of itself: the fuller value, every row of both, and nothing of either is lost.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryKey } from '../../src/domain/id.ts'
import type { Json } from '../../src/domain/json.ts'
import { fieldChoices, joinPatch, proposedPairing, saidOnlyBy } from '../../src/domain/join-meetings.ts'
import { meetingShape } from '../../src/domain/meeting.ts'
import { path, recordOf, type Path } from '../../src/domain/record.ts'

const leavesOf = (values: Record<string, Json>) =>
  Object.entries(values).map(([at, value]): [Path, Json] => [path.parse(at), value])
const meeting = (values: Record<string, Json>) => recordOf(meetingShape, leavesOf(values))
const joined = (of: Record<string, Json>, other: Record<string, Json>) => {
  const [one, two] = [meeting(of), meeting(other)]
  const picks = new Map(fieldChoices(one, two).map(({ field, pick }) => [field, pick]))
  return meeting({ ...of, ...joinPatch(one, two, picks, proposedPairing(one, two)) })
}
const key = (name: string) => entryKey.parse(name)

test('the fuller value is proposed; number, date and kind stay', () => {
  const of = meeting({ place: 'Nieva', minutesNumber: '001-2024', otherNotes: 'Llovió', venue: 'Auditorio' })
  const other = meeting({
    place: 'Santa María de Nieva',
    minutesNumber: '012-2024',
    otherNotes: 'Sin luz',
    chair: 'Elva',
  })
  expect(fieldChoices(of, other)).toEqual([
    { field: 'minutesNumber', pick: 'of', mayBeBoth: false },
    { field: 'place', pick: 'other', mayBeBoth: false },
    { field: 'otherNotes', pick: 'both', mayBeBoth: true },
  ])
  expect(saidOnlyBy(other, of)).toEqual(['chair'])
})

test('the code of a place goes with the place', () => {
  expect(joined({ place: 'Nieva', placeCode: '010402' }, { place: 'Santa María' })).toMatchObject({
    place: 'Santa María',
  })
  expect(joined({ place: 'Nieva', placeCode: '010402' }, { place: 'Santa María' }).placeCode).toBeUndefined()
})

test('people are one by their person, or by name without accents; who came by one of the two, came', () => {
  const of = {
    'attendance/a1/name': 'María Ñusak',
    'attendance/a1/state': 'absent',
    'attendance/a2/name': 'Delia',
    'attendance/a2/person': 'p2',
  }
  const other = {
    'attendance/b1/name': 'Maria  NUSAK',
    'attendance/b1/state': 'present',
    'attendance/b1/imageConsent': false,
    'attendance/b2/name': 'Delia T.',
    'attendance/b2/person': 'p2',
    'attendance/b3/name': 'Delia',
    'attendance/b3/person': 'p9',
  }
  expect([...proposedPairing(meeting(of), meeting(other))]).toEqual([
    ['b1', 'a1'],
    ['b2', 'a2'],
  ])
  expect(joined(of, other).attendance).toMatchObject([
    { key: 'b3', person: 'p9' },
    { key: 'a1', name: 'María Ñusak', state: 'present', imageConsent: false },
    { key: 'a2', name: 'Delia T.' },
  ])
})

test('agreements and points of both stay, but for those that are said to be the same', () => {
  const of = {
    'agreements/c1/text': 'Visitar',
    'agreements/c1/order': 1,
    'agenda/g1/text': 'Salud',
    'agenda/g1/notes': 'Uno',
  }
  const other = {
    'agreements/d1/text': 'Convocar',
    'agreements/d1/voice': 'ab'.repeat(32),
    'agenda/h1/text': 'salud',
    'agenda/h1/notes': 'Dos',
  }
  const both = joined(of, other)
  expect(both.agreements.map(({ key: each, text }) => [each, text])).toEqual([
    ['c1', 'Visitar'],
    ['d1', 'Convocar'],
  ])
  expect(both.agreements[1]?.voice).toBe('ab'.repeat(32))
  expect(both.agenda).toMatchObject([{ key: 'g1', notes: 'Uno\n\nDos' }])
  const said = joinPatch(meeting(of), meeting(other), new Map(), new Map([[key('d1'), key('c1')]]))
  expect(said).toMatchObject({ 'agreements/c1/voice': 'ab'.repeat(32), 'agenda/h1/text': 'salud' })
  expect(said).not.toHaveProperty('agreements/d1/text')
})

test('a photo that both have is there once; of two wishes, the one that keeps it inside holds', () => {
  const file = 'cd'.repeat(32)
  const both = joined(
    { 'photos/f1/file': file, 'photos/f1/isPublic': true },
    { 'photos/h1/file': file, 'photos/h1/isPublic': false, 'photos/h2/file': 'ef'.repeat(32) },
  )
  expect(both.photos).toMatchObject([{ key: 'h2' }, { key: 'f1', isPublic: false }])
})

test('a paper that both have is there once; one that only the other has comes over with its name', () => {
  const file = 'cd'.repeat(32)
  const both = joined(
    { 'papers/f1/file': file, 'papers/f1/name': 'programa.pdf' },
    {
      'papers/h1/file': file,
      'papers/h1/name': 'programa (1).pdf',
      'papers/h2/file': 'ef'.repeat(32),
      'papers/h2/name': 'oficio.pdf',
    },
  )
  expect(both.papers.map(({ key: at }) => at).sort()).toEqual(['f1', 'h2'])
  expect(both.papers).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ key: 'h2', name: 'oficio.pdf' })]),
  )
})

const text = fc.constantFrom('Salud', 'salud', 'Educación y agua', 'Vacunas', '')
const values = fc.dictionary(
  fc.constantFrom(
    'place',
    'chair',
    'otherNotes',
    'agenda/k1/text',
    'agenda/k2/text',
    'agreements/k3/text',
    'attendance/k4/name',
    'attendance/k5/name',
  ),
  text,
)

test('putting together twice is putting together once, and every row of the other has its place', () => {
  fc.assert(
    fc.property(values, values, (of, other) => {
      const mine = Object.fromEntries(Object.entries(of).map(([at, value]) => [at.replace('/k', '/m'), value]))
      const once = joined(mine, other)
      const pairing = proposedPairing(meeting(mine), meeting(other))
      for (const list of ['agenda', 'agreements', 'attendance'] as const) {
        for (const { key: each } of meeting(other)[list]) {
          expect(once[list].some((row) => row.key === (pairing.get(each) ?? each))).toBe(true)
        }
        for (const { key: each } of meeting(mine)[list]) expect(once[list].some((row) => row.key === each)).toBe(true)
      }
      const again = joinPatch(once, meeting(other), new Map(), proposedPairing(once, meeting(other)))
      expect(again).toEqual({})
    }),
  )
})

test('[I2] of several days no day is lost: those of both, and those on which a person came by either', () => {
  const of = {
    date: '2024-05-22',
    moreDays: ['2024-05-23'],
    'attendance/a1/name': 'Delia',
    'attendance/a1/state': 'present',
    'attendance/a1/order': 1,
  }
  const other = {
    date: '2024-05-22',
    moreDays: ['2024-05-24'],
    'attendance/b1/name': 'Delia',
    'attendance/b1/state': 'present',
    'attendance/b1/days': ['2024-05-24'],
    'attendance/b2/name': 'Tito',
    'attendance/b2/state': 'late',
  }
  const whole = joined(of, other)
  expect(whole.moreDays).toEqual(['2024-05-23', '2024-05-24'])
  expect(whole.attendance.map(({ name, days }) => [name, days])).toEqual([
    ['Delia', ['2024-05-22', '2024-05-24']],
    ['Tito', ['2024-05-22']],
  ])
  expect(fieldChoices(meeting(of), meeting(other))).toEqual([])
  // Of one day that two people dated differently, one is wrong.
  expect(joined({ date: '2024-05-22' }, { date: '2024-05-23' }).moreDays).toBeUndefined()
})

test('a document’s number keeps its kind; a titular stays one; of a minor nothing personal stays', () => {
  const row = (values: Record<string, Json>) =>
    Object.fromEntries(
      Object.entries({ name: 'Delia', ...values }).map(([field, value]) => [`attendance/a1/${field}`, value]),
    )
  const rowOf = (of: Record<string, Json>, other: Record<string, Json>) => joined(row(of), row(other)).attendance[0]
  expect(rowOf({ documentKind: 'none' }, { documentKind: 'dni', documentNumber: '99999903' })).toMatchObject({
    documentKind: 'dni',
    documentNumber: '99999903',
  })
  expect(rowOf({ documentKind: 'dni' }, { documentKind: 'none' })).toMatchObject({ documentKind: 'dni' })
  expect(rowOf({ role: 'principal' }, { role: 'alternate' })).toMatchObject({ role: 'principal' })
  const girl = rowOf(
    { documentKind: 'dni', documentNumber: '1', phone: '9', imageConsent: true },
    { segment: 'children' },
  )
  expect(girl).toEqual({ key: 'a1', name: 'Delia', segment: 'children' })
})
