// Who is on the attendance list, and what marking writes.
import { expect, test } from 'vitest'
import { entryKey, mesaId, recordId } from '../../src/domain/id.ts'
import type { Attendee, Meeting } from '../../src/domain/meeting.ts'
import {
  attendanceRows,
  cameHerself,
  headcount,
  institutionsHere,
  isExpected,
  rowByLetter,
  rowNamed,
  substituted,
  withValues,
  type Member,
} from '../../src/domain/attendance-rows.ts'
import { readNewcomer } from '../../src/ui/newcomer.ts'
import { emptyMeeting } from '../help/empty-meeting.ts'

const mesa = mesaId.parse('condorcanqui')
const member = (id: string, name: string, institution: string, order: number): Member => ({
  person: { id: recordId.parse(id), mesa, name, sex: 'female' },
  membership: { id: recordId.parse(`m-${id}`), mesa, person: recordId.parse(id), year: 2024, institution, order },
})
const committee = [member('p1', 'Delia Tsamajain', 'Municipalidad', 1), member('p2', 'Marco Villacorta', 'UGEL', 2)]
const meeting = (...attendance: Attendee[]): Meeting => ({ ...emptyMeeting, attendance })
const attendee = (key: string, fields: Omit<Attendee, 'key'>): Attendee => ({ key: entryKey.parse(key), ...fields })
const namesOf = (rows: ReturnType<typeof attendanceRows>) => rows.map((row) => row.attendee.name)

test('[ux §7.23] the committee comes first in its own order, whoever is marked; others after it', () => {
  const rows = attendanceRows(
    meeting(
      attendee('g1', { name: 'Ana', state: 'present', order: 3 }),
      attendee('p2', { name: 'Marco V.', state: 'late' }),
    ),
    committee,
  )
  expect(namesOf(rows)).toEqual(['Delia Tsamajain', 'Marco V.', 'Ana'])
  expect(headcount(rows)).toEqual({ present: 2, expected: 3 })
})

test('a member’s entry has the person’s own key, so that two phones meet in one entry', () => {
  expect(attendanceRows(meeting(), committee).map(({ key }) => key)).toEqual(['p1', 'p2'])
  const other = attendanceRows(meeting(attendee('x9', { person: recordId.parse('p1'), state: 'present' })), committee)
  expect(other.map(({ key }) => key)).toEqual(['x9', 'p2'])
})

test('the first mark writes who the person was that day; later ones only the mark', () => {
  const [unwritten] = attendanceRows(meeting(), committee)
  expect(unwritten && withValues(unwritten, { state: 'present' })).toEqual({
    person: 'p1',
    name: 'Delia Tsamajain',
    institution: 'Municipalidad',
    role: 'principal',
    sex: 'female',
    order: 1,
    state: 'present',
  })
  const [written] = attendanceRows(meeting(attendee('p1', { name: 'Delia', state: 'present' })), committee)
  expect(written && withValues(written, { state: null })).toEqual({ state: null })
})

test('who was taken away from this meeting is not expected', () => {
  const rows = attendanceRows(meeting(attendee('p1', { name: 'Delia', state: 'absent' })), committee)
  expect(rows.filter(isExpected)).toHaveLength(1)
  expect(headcount(rows)).toEqual({ present: 0, expected: 1 })
})

test('[item 2, domain §3.4] the same name is found whatever its accents, capitals, signs and doubled vowels', () => {
  const rows = attendanceRows(meeting(attendee('g1', { name: 'Ñusak  Inventádo' })), committee)
  expect(rowNamed(rows, 'ñusak inventado')?.key).toBe('g1')
  expect(rowNamed(rows, 'Nuusak Inventaado')?.key).toBe('g1')
  // Of the committee too, not marked yet.
  expect(rowNamed(rows, 'DÉLIA tsamaajain')?.key).toBe('p1')
  expect(rowNamed(rows, 'Otra')).toBeUndefined()
})

test('a letter jumps to the next name that begins with it, going round', () => {
  const rows = attendanceRows(meeting(attendee('g1', { name: 'Dina', order: 9 })), committee)
  expect([rowByLetter(rows, 0, 'd'), rowByLetter(rows, 2, 'D'), rowByLetter(rows, 0, 'z')]).toEqual([2, 0, 0])
})

test('institutions of those present, each once', () => {
  const here = [
    attendee('g1', { institution: 'UGEL', state: 'present' }),
    attendee('g2', { institution: 'ugel ', state: 'late' }),
    attendee('g3', { institution: 'Salud', state: 'excused' }),
  ]
  expect(institutionsHere(attendanceRows(meeting(...here), []))).toEqual(['UGEL'])
})

test.each([
  ['Ana Nugkuag, comedor', { name: 'Ana Nugkuag', institution: 'comedor' }],
  ['  Ana   Nugkuag ', { name: 'Ana Nugkuag', institution: '' }],
  ['O’Hara, Asociación de Agua, Huampami', { name: 'O’Hara', institution: 'Asociación de Agua, Huampami' }],
  [', comedor', null],
  ['   ', null],
])('«%s» is read as name and institution', (line, newcomer) => {
  expect(readNewcomer(line)).toEqual(newcomer)
})

test('another person in a member’s seat: counted once, and nothing of the member is said of her', () => {
  const [row] = attendanceRows(meeting(), committee)
  if (!row?.member) throw new Error('no member')
  const patch = withValues(row, substituted(row.member, 'Irma Wajush'))
  expect(patch).toMatchObject({ name: 'Irma Wajush', inPlaceOf: 'Delia Tsamajain', state: 'present' })
  expect(patch).toMatchObject({ sex: null, role: null, documentNumber: null, phone: null, imageConsent: null })
  const said = { name: 'Irma Wajush', inPlaceOf: 'Delia Tsamajain', state: 'present' } as const
  const rows = attendanceRows(meeting(attendee('p1', said)), committee)
  expect(rows[0]?.attendee).toEqual({ key: 'p1', ...said })
  expect(headcount(rows)).toEqual({ present: 1, expected: 2 })
  const back = cameHerself(row.member, row.key)
  expect(back).toMatchObject({ name: 'Delia Tsamajain', sex: 'female', inPlaceOf: null, state: 'present' })
})
