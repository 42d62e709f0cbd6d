// What is never asked of a minor (Ley 29733; domain.md §3.3 M5).
import { expect, test } from 'vitest'
import { entryKey } from '../../src/domain/id.ts'
import { meetingShape, type Attendee } from '../../src/domain/meeting.ts'
import { segment } from '../../src/domain/membership.ts'
import { isMinor, signersIn } from '../../src/domain/minor.ts'
import { emptyMeeting } from '../help/empty-meeting.ts'

test('[domain M5] whoever is here signs, except girls, boys and adolescents', () => {
  const attendance = ['children', 'youth', undefined].map((each, index): Attendee => ({
    key: entryKey.parse(`k${index}`),
    state: 'present',
    ...(each && { segment: segment.parse(each) }),
  }))
  expect(signersIn({ ...emptyMeeting, attendance }).map(({ key }) => key)).toEqual(['k1', 'k2'])
  expect(segment.options.filter((each) => isMinor({ segment: each }))).toEqual(['children'])
})

test('[domain M3, M5] of minors and of peoples only counts are kept: no field of an attendee holds either', () => {
  const { fields, entries } = meetingShape
  expect(fields.minors.safeParse([1, 0, 2, 0]).success).toBe(true)
  expect(fields.peoples.safeParse([12, 3, 0, 1]).success).toBe(true)
  expect(fields.minors.safeParse(['Ana']).success).toBe(false)
  expect(fields.peoples.safeParse(['k1']).success).toBe(false)
  expect(Object.keys(entries.attendance).filter((name) => /^age|birth|ethn|people|minor/i.test(name))).toEqual([])
})
