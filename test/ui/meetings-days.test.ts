// A day taken away from a workshop, and given back.
import { expect, test } from 'vitest'
import { daysOf } from '../../src/domain/attendance-days.ts'
import { entryKey } from '../../src/domain/id.ts'
import { meetingShape, type Attendee, type Meeting } from '../../src/domain/meeting.ts'
import { presentIn } from '../../src/domain/meeting-brief.ts'
import { recordOf, type Path } from '../../src/domain/record.ts'
import type { Json } from '../../src/domain/json.ts'
import { localDate } from '../../src/domain/time.ts'
import { entryPatch, fieldsPatch, type Leaves } from '../../src/ui/meetings/patches.ts'
import { leafName, valueInWords } from '../../src/ui/text/conflict.ts'
import { withoutDay } from '../../src/ui/meetings/without-day.ts'

const [first, second, third] = [
  localDate.parse('2024-05-22'),
  localDate.parse('2024-05-23'),
  localDate.parse('2024-05-24'),
]
const came = (key: string, state: Attendee['state'], ...days: (typeof first)[]): Leaves =>
  entryPatch('attendance', entryKey.parse(key), { name: key, state: state ?? null, days })
const workshop: Leaves = {
  ...fieldsPatch({ date: first, moreDays: [second, third] }),
  ...came('both', 'present', first, second),
  ...came('late', 'late', second),
  ...came('last', 'present', third),
  ...entryPatch('attendance', entryKey.parse('unsaid'), { name: 'unsaid', state: 'present' }),
}
const read = (...patches: Leaves[]): Meeting => {
  const leaves = Object.entries(Object.assign({}, ...patches) as Leaves) as [Path, Json][] // keys of `Leaves` are paths
  return recordOf(meetingShape, new Map(leaves.filter(([, value]) => value !== null)))
}
const whoCame = (meeting: Meeting) =>
  Object.fromEntries(presentIn(meeting).map((each) => [each.key, daysOf(each, meeting)]))

test('who came on that day only was not there; nobody is said to have come on another', () => {
  const { patch } = withoutDay(read(workshop), second)
  const meeting = read(workshop, patch)
  expect(meeting.moreDays).toEqual([third])
  expect(whoCame(meeting)).toEqual({ both: [first], last: [third], unsaid: [first] })
})

test('given back, all is as it was', () => {
  const { patch, undo } = withoutDay(read(workshop), second)
  expect(read(workshop, patch, undo)).toEqual(read(workshop))
})

test('two versions of the days on which somebody came are told as days', () => {
  expect(leafName('attendance/p1/days', () => 'Rosa')).toBe('Asistencia Rosa: Días en que vino')
  expect(valueInWords('attendance/p1/days', [first, second])).toBe('mié 22 may 2024 y jue 23 may 2024')
  expect(valueInWords('moreDays', [])).toBe('Sin dato')
})
