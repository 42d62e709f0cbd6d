// How far a meeting is, what keeps it open, and when an agreement is overdue.
import { expect, test } from 'vitest'
import { entryKey } from '../../src/domain/id.ts'
import { isOverdue, type Meeting } from '../../src/domain/meeting.ts'
import { presentIn } from '../../src/domain/meeting-brief.ts'
import { obstacles, PARTS, partStatus } from '../../src/domain/meeting-parts.ts'
import { localDate, localTime } from '../../src/domain/time.ts'
import { emptyMeeting } from '../help/empty-meeting.ts'

const key = entryKey.parse('k1')
const day = (text: string) => localDate.parse(text)
const meeting = (fields: Partial<Meeting> = {}): Meeting => ({ ...emptyMeeting, ...fields })

test('a meeting just begun lacks its details, and nothing else is started', () => {
  expect(PARTS.map((part) => partStatus(meeting(), part))).toEqual([
    'incomplete',
    'notStarted',
    'notStarted',
    'notStarted',
    'notStarted',
  ])
})

test('details are done with date, hour and place', () => {
  const whole = { date: day('2024-03-14'), startTime: localTime.parse('09:40'), place: 'Santa María de Nieva' }
  expect(partStatus(meeting(whole), 'details')).toBe('done')
  expect(partStatus(meeting({ ...whole, place: '   ' }), 'details')).toBe('incomplete')
})

test('those who came late count as present; those excused do not', () => {
  const attendance = (['present', 'late', 'excused', 'absent', undefined] as const).map((state, index) => ({
    key: entryKey.parse(`k${index}`),
    ...(state && { state }),
  }))
  expect(presentIn(meeting({ attendance }))).toHaveLength(2)
})

test('attendance is in progress with people of whom none is present yet', () => {
  expect(partStatus(meeting({ attendance: [{ key }] }), 'attendance')).toBe('inProgress')
  expect(partStatus(meeting({ attendance: [{ key, state: 'present' }] }), 'attendance')).toBe('done')
})

test('an agenda point without words is not an agenda', () => {
  expect(partStatus(meeting({ agenda: [{ key, text: ' ' }] }), 'agenda')).toBe('notStarted')
  expect(partStatus(meeting({ agenda: [{ key, text: 'Pedidos' }] }), 'agenda')).toBe('done')
})

test('development is done when every point has notes', () => {
  const first = { key, notes: 'Se aprobó.' }
  const second = { key: entryKey.parse('k2') }
  expect(partStatus(meeting({ agenda: [first, second] }), 'development')).toBe('inProgress')
  expect(partStatus(meeting({ agenda: [first] }), 'development')).toBe('done')
  expect(partStatus(meeting({ otherNotes: 'Llovió.' }), 'development')).toBe('done')
})

test('agreements need words, someone and a day; or to be said that there were none', () => {
  const whole = { key, text: 'Conformar el grupo de agua', responsible: 'Municipalidad', due: day('2024-04-30') }
  expect(partStatus(meeting({ agreements: [whole] }), 'agreements')).toBe('done')
  expect(partStatus(meeting({ agreements: [{ ...whole, due: 'immediate' }] }), 'agreements')).toBe('done')
  expect(partStatus(meeting({ agreements: [{ ...whole, responsible: '' }] }), 'agreements')).toBe('incomplete')
  expect(partStatus(meeting({ noAgreements: true }), 'agreements')).toBe('done')
})

test('only a missing date or nobody present keeps the acta open', () => {
  expect(obstacles(meeting())).toEqual(['noDate', 'noAttendance'])
  expect(obstacles(meeting({ date: day('2024-03-14'), attendance: [{ key, state: 'late' }] }))).toEqual([])
})

test('an agreement is overdue the day after its day, never when it is «inmediato» or has no day', () => {
  const due = day('2024-03-27')
  expect(isOverdue({ key, due }, day('2024-03-27'))).toBe(false)
  expect(isOverdue({ key, due }, day('2024-03-28'))).toBe(true)
  expect(isOverdue({ key, due: 'immediate' }, day('2024-03-28'))).toBe(false)
  expect(isOverdue({ key }, day('2024-03-28'))).toBe(false)
})
