// Titulares and alternos on the attendance list, who is waited for, what is never noted of a minor.
import { expect, test } from 'vitest'
import { entryKey, mesaId, recordId } from '../../src/domain/id.ts'
import type { Attendee, Meeting } from '../../src/domain/meeting.ts'
import type { Membership } from '../../src/domain/membership.ts'
import type { Person } from '../../src/domain/person.ts'
import {
  attendanceRows,
  headcount,
  isMissing,
  missingOf,
  quorumIn,
  roleFor,
  withValues,
  type Member,
} from '../../src/domain/attendance-rows.ts'
import { summaryOf } from '../../src/ui/meetings/part-words.ts'
import { committeeText } from '../../src/ui/text/committee.ts'
import { emptyMeeting } from '../help/empty-meeting.ts'

const mesa = mesaId.parse('condorcanqui')
const member = (id: string, seat: Omit<Membership, 'person'>, person: Person = {}): Member => ({
  person: { id: recordId.parse(id), mesa, name: id, ...person },
  membership: { id: recordId.parse(`m-${id}`), mesa, person: recordId.parse(id), year: 2024, ...seat },
})
const committee = [
  member('delia', { institution: 'UGEL', role: 'principal', order: 1 }),
  member('elva', { institution: 'Ugel', role: 'alternate', order: 2 }),
  member('marco', { institution: 'Salud', role: 'principal', order: 3 }),
  member('tito', { institution: 'Salud', role: 'alternate', order: 4 }),
]
const meeting = (...attendance: Attendee[]): Meeting => ({ ...emptyMeeting, kind: 'ordinary', attendance })
const mark = (key: string, state: NonNullable<Attendee['state']>): Attendee => ({ key: entryKey.parse(key), state })
const keys = (rows: ReturnType<typeof attendanceRows>) => rows.map(({ key }) => key as string)

test('[item 2] alternos are on the list, told apart in the acta, and not waited for', () => {
  const rows = attendanceRows(meeting(mark('delia', 'present')), committee)
  expect(keys(rows)).toEqual(['delia', 'elva', 'marco', 'tito'])
  expect(rows.map(({ attendee: { role } }) => role)).toEqual(['principal', 'alternate', 'principal', 'alternate'])
  // «Marcar a todos» marks these.
  expect(keys(rows.filter(isMissing))).toEqual(['marco'])
  expect(headcount(rows)).toEqual({ present: 1, expected: 2 })
  expect(rows[1] && withValues(rows[1], { state: 'present' })).toMatchObject({ role: 'alternate' })
})

test('«Faltan» shows an alterno only while nobody of her institution is here', () => {
  const rows = attendanceRows(meeting(mark('delia', 'present'), mark('marco', 'excused')), committee)
  expect(keys(missingOf(rows))).toEqual(['tito'])
})

test('[item 2] quorum counts seats: who came as alterno fills the titular’s, who was taken from the list keeps hers', () => {
  const rows = attendanceRows(meeting(mark('elva', 'late'), mark('marco', 'absent'), mark('g1', 'present')), committee)
  expect(quorumIn(rows, { quorum: 'majority' })).toEqual({ members: 2, present: 1, needed: 2 })
})

test('who joins for an institution that has its titular is its alterno', () => {
  const rows = attendanceRows(meeting(), [...committee, member('ana', { role: 'principal', order: 5 })])
  expect([roleFor(rows, 'ugel'), roleFor(rows, 'Comedor'), roleFor(rows, '')]).toEqual([
    'alternate',
    'principal',
    'principal',
  ])
})

test('[domain M5, M6, M14] nothing personal is copied of a minor, and nobody’s telephone', () => {
  const person = { documentKind: 'dni', documentNumber: '99999901', phone: '900000001' } as const
  const [adult, minor] = attendanceRows(meeting(), [
    member('a', { institution: 'UGEL', segment: 'nationalState' }, person),
    member('n', { institution: 'CCONNA', segment: 'children' }, person),
  ])
  expect(adult?.attendee).toMatchObject({ documentNumber: '99999901' })
  expect(Object.keys(adult?.attendee ?? {})).not.toContain('phone')
  expect(minor?.attendee).toEqual({
    key: 'n',
    person: 'n',
    name: 'n',
    institution: 'CCONNA',
    segment: 'children',
    role: 'principal',
  })
})

test('the words of the quorum', () => {
  const words = (present: number, needed: number | null) => committeeText.quorum({ members: 22, present, needed })
  expect(words(12, 12)).toBe('Quórum: 12 de 22, sí hay')
  expect(words(11, 12)).toBe('Quórum: 11 de 22, falta 1')
  expect(words(9, 12)).toBe('Quórum: 9 de 22, faltan 3')
  expect(words(22, null)).toBe('Quórum: no evaluado')
})

test('[item 2, domain §3.4] what is read of the attendance: quorum of the day, counts, never a person’s people', () => {
  const counted = { minors: [0, 2, 0, 0], peoples: [12, 3, 0, 1] }
  const around = {
    mesa: '',
    number: { number: undefined },
    rows: attendanceRows(meeting(mark('elva', 'present')), committee),
    activities: [],
  }
  const said = (of: Meeting, quorum: 'majority' | 'none') =>
    summaryOf(of, 'attendance', { ...around, rule: { quorum } }).map(({ label, value }) => `${label}: ${value}`)
  const open = said({ ...meeting(mark('elva', 'present')), ...counted }, 'majority')
  expect(open).toEqual(
    expect.arrayContaining([
      'Asientos del comité ocupados: 1 de 2',
      'Quórum: No hay',
      'Lista de asistencia: elva (Ugel, Alterno/a)',
      'Cómo se identifican: awajún: 12, wampis: 3, prefiere no decir: 1',
      'Niñas, niños y adolescentes: mujeres de 12 a 17: 2',
    ]),
  )
  expect(said(meeting(), 'none')).toContain('Quórum: No evaluado')
  // Closed, it says what it said that day, whatever the committee is now.
  const sealed = { state: 'closed', members: 22, membersPresent: 18, quorum: 'met' } as const
  const closed = said({ ...meeting(), ...sealed }, 'none')
  expect(closed).toEqual(expect.arrayContaining(['Asientos del comité ocupados: 18 de 22', 'Quórum: Sí hay']))
  expect(said({ ...meeting(), state: 'closed' }, 'majority').join()).not.toContain('Quórum')
})
