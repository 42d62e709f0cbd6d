// When an agreement falls due, and what an acta about to be closed lacks.
import { expect, test } from 'vitest'
import { entryKey } from '../../src/domain/id.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { localDate, localTime } from '../../src/domain/time.ts'
import data from '../../src/endpoint/data/poa-2024.json' with { type: 'json' }
import { choiceOf, choicesWith, dueOf, inLaterYear, isBeforeMeeting } from '../../src/ui/meetings/agreement-due.ts'
import { suggestedActivity } from '../../src/ui/meetings/suggested-activity.ts'
import { closingWarnings } from '../../src/ui/meetings/closing-warnings.ts'
import { valueOf } from '../../src/ui/meetings/hub-rows.ts'
import { emptyMeeting } from '../help/empty-meeting.ts'

const day = (text: string) => localDate.parse(text)
const key = entryKey.parse('k1')
const plan: Plan = {
  lines: [],
  groups: [],
  activities: data.activities.map((each) => ({ key: entryKey.parse(each.key), text: each.text })),
}
const MEETING = day('2024-08-15')
const meeting = (fields: Partial<Meeting> = {}): Meeting => ({ ...emptyMeeting, ...fields })

test('days are counted from the meeting', () => {
  expect(dueOf('15', MEETING)).toBe('2024-08-30')
  expect(dueOf('30', day('2024-12-15'))).toBe('2025-01-14')
  expect(dueOf('immediate', MEETING)).toBe('immediate')
  expect(dueOf('other', MEETING)).toBeNull()
})

test('the chip of a stored day is found again', () => {
  expect(choiceOf(day('2024-08-22'), MEETING)).toBe('7')
  expect(choiceOf('immediate', MEETING)).toBe('immediate')
  expect(choiceOf(day('2024-09-01'), MEETING)).toBe('other')
  expect(choiceOf(undefined, MEETING)).toBeUndefined()
})

test('«Próxima reunión» is offered once that meeting has a day', () => {
  const next = day('2024-09-12')
  expect(choicesWith(undefined)).not.toContain('next')
  expect(choicesWith(next)).toContain('next')
  expect(dueOf('next', MEETING, next)).toBe(next)
  expect(choiceOf(next, MEETING, next)).toBe('next')
  expect(choiceOf(next, MEETING)).toBe('other')
})

test('an agreement is offered the activity whose words it uses, and none where that is not clear', () => {
  const of = (text: string) => suggestedActivity(plan, text)?.text
  expect(of('Solicitar el avance del año escolar en las comunidades')).toMatch(
    /^Solicitar el informe de avance del año/,
  )
  expect(of('Conformar un grupo de agua')).toBeUndefined()
  expect(of('Reunión de la mesa')).toBeUndefined()
})

test('a day before the meeting is doubted, the same day is not', () => {
  expect(isBeforeMeeting(day('2024-08-14'), MEETING)).toBe(true)
  expect(isBeforeMeeting(MEETING, MEETING)).toBe(false)
  expect(isBeforeMeeting('immediate', MEETING)).toBe(false)
})

test('the year meant is the first in which the day has not passed', () => {
  expect(inLaterYear(day('2024-03-10'), MEETING)).toBe('2025-03-10')
  expect(inLaterYear(day('2023-09-10'), MEETING)).toBe('2024-09-10')
  expect(inLaterYear(day('2024-02-29'), MEETING)).toBeNull()
})

test('a whole acta lacks nothing', () => {
  const whole = meeting({
    date: MEETING,
    startTime: localTime.parse('09:40'),
    endTime: localTime.parse('13:05'),
    place: 'Nieva',
    noticeReadAt: localTime.parse('09:45'),
    agenda: [{ key, text: 'Pedidos', notes: 'Se leyeron.' }],
    agreements: [{ key, text: 'Invitar', responsible: 'Promotora', due: 'immediate' }],
  })
  expect(closingWarnings(whole)).toEqual({ lacks: [], doubts: [] })
})

test('what is missing is told by its name and number, and a day that has passed is doubted', () => {
  const agreements = [
    { key, text: 'Invitar', due: day('2024-08-01') },
    { key: entryKey.parse('k2'), responsible: 'UGEL' },
  ]
  const { lacks, doubts } = closingWarnings(meeting({ date: MEETING, place: ' ', agreements }))
  expect(lacks).toEqual([
    'el lugar',
    'la hora de inicio',
    'la hora de término',
    'la hora del aviso de privacidad',
    'la agenda',
    'responsable del acuerdo 1',
    'el texto del acuerdo 2',
    'plazo del acuerdo 2',
  ])
  expect(doubts).toEqual(['El acuerdo 1 vence antes de la reunión.'])
})

test('the hub says what each part holds', () => {
  const one = meeting({ agreements: [{ key, text: 'Invitar', due: 'immediate' }] })
  expect(valueOf(one, 'agreements', [])).toBe('1, sin responsable')
  expect(valueOf(meeting({ noAgreements: true }), 'agreements', [])).toBe('No hubo acuerdos')
  expect(valueOf(meeting({ place: 'Huampami' }), 'details', [])).toBe('Huampami')
  expect(valueOf(meeting({ agenda: [{ key, text: 'Pedidos', notes: 'x' }] }), 'development', [])).toBe(
    '1 de 1 punto con notas',
  )
})
