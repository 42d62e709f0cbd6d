// A gathering of several days: who came on which, and each person counted once.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countByDay, daysOf, daysOfMeeting, markedOnDay, stateOnDay } from '../../src/domain/attendance-days.ts'
import { entryKey } from '../../src/domain/id.ts'
import type { Attendee } from '../../src/domain/meeting.ts'
import { attendanceState, isPresent } from '../../src/domain/meeting-brief.ts'
import { localDate } from '../../src/domain/time.ts'

const DAYS = ['2024-05-22', '2024-05-23', '2024-05-24'].map((day) => localDate.parse(day))
const [first, second, third] = DAYS as [(typeof DAYS)[number], (typeof DAYS)[number], (typeof DAYS)[number]]
const meeting = { date: first, moreDays: [third, second, third] }
const somebody = (fields: Partial<Attendee> = {}): Attendee => ({ key: entryKey.parse('p1'), ...fields })
const after = (attendee: Attendee, day: typeof first, mark: Attendee['state'] | null): Attendee => {
  const { state, days } = markedOnDay(attendee, meeting, day, mark ?? null)
  return { key: attendee.key, ...(state && { state }), ...(days && { days }) }
}

test('the days of a meeting are told once each and in order', () => {
  expect(daysOfMeeting(meeting)).toEqual(DAYS)
  expect(daysOfMeeting({})).toEqual([])
})

const mark = fc.constantFrom(null, ...attendanceState.options)
const deeds = fc.array(fc.tuple(fc.nat(4), fc.constantFrom(...DAYS), mark), { maxLength: 40 })

test('whatever is marked, the distinct people are the union of those of each day', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      const people = [0, 1, 2, 3, 4].map((n) => somebody({ key: entryKey.parse(`p${n}`) }))
      for (const [who, day, state] of all) people[who] = after(people[who] ?? somebody(), day, state)
      const { byDay, people: distinct } = countByDay({ ...meeting, attendance: people })
      const cameOn = (day: typeof first) => people.filter((each) => daysOf(each, meeting).includes(day))
      expect(byDay.map(({ present }) => present)).toEqual(DAYS.map((day) => cameOn(day).length))
      expect(distinct).toBe(new Set(DAYS.flatMap(cameOn)).size)
      expect(distinct).toBe(people.filter(isPresent).length)
    }),
  )
})

test('a mark of one day says nothing of the others', () => {
  fc.assert(
    fc.property(deeds, fc.constantFrom('present', 'late', null), (all, state) => {
      const before = all.reduce((person, [, day, each]) => after(person, day, each), somebody())
      const others = daysOf(before, meeting).filter((day) => day !== second)
      const now = after(before, second, state)
      expect(daysOf(now, meeting).filter((day) => day !== second)).toEqual(others)
      expect(stateOnDay(now, meeting, second) !== undefined).toBe(state !== null)
    }),
  )
})

test('who was marked before there was a second day came on the first', () => {
  expect(daysOf(somebody({ state: 'late' }), meeting)).toEqual([first])
  expect(after(somebody({ state: 'present' }), second, 'present').days).toEqual([first, second])
})

test('when the date is corrected, who came on it still did', () => {
  const moved = { ...meeting, date: localDate.parse('2024-05-21') }
  expect(daysOf(somebody({ state: 'present', days: [first, second] }), moved)).toEqual([moved.date, second])
})

test('late on one day, she is not taken for punctual because she came on another', () => {
  const late = after(somebody(), first, 'late')
  expect(after(late, second, 'present')).toMatchObject({ state: 'late', days: [first, second] })
  expect(after(late, first, 'present').state).toBe('present')
})

test('taken from the list, or excused on her only day, she came on none', () => {
  const both = somebody({ state: 'present', days: [first, second] })
  expect(markedOnDay(both, meeting, second, 'absent')).toEqual({ state: 'absent', days: null })
  expect(markedOnDay(both, meeting, second, 'excused')).toEqual({ state: 'present', days: [first] })
  const once = somebody({ state: 'present', days: [second] })
  expect(markedOnDay(once, meeting, second, 'excused')).toEqual({ state: 'excused', days: null })
})
