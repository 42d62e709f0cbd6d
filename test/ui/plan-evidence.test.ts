// What waits to be validated, by activity and quarter: only facts of this plan and its year.
import { expect, test } from 'vitest'
import { entryKey, mesaId, recordId } from '../../src/domain/id.ts'
import { localDate } from '../../src/domain/time.ts'
import type { StoredMeeting } from '../../src/store/meetings.ts'
import { countIn, evidenceOf } from '../../src/ui/plan/evidence.ts'
import type { StoredPlan } from '../../src/ui/plan/use-plan.ts'

const mesa = mesaId.parse('condorcanqui')
const [poa, other] = [recordId.parse('poa-2024'), recordId.parse('poa-2023')]
const a23 = entryKey.parse('a23')
const plan: StoredPlan = { id: poa, mesa, year: 2024, lines: [], groups: [], activities: [] }
const meeting = (id: string, date: string, fields: Partial<StoredMeeting> = {}): StoredMeeting => {
  const lists = { attendance: [], agenda: [], agreements: [], photos: [] }
  return { id: recordId.parse(id), mesa, date: localDate.parse(date), activity: a23, ...lists, ...fields }
}

test('a meeting counts in the quarter of its own date', () => {
  const found = evidenceOf(plan, [meeting('m1', '2024-03-14'), meeting('m2', '2024-09-30')]).get(a23)
  expect([1, 2, 3, 4].map((when) => countIn(found, when as 1 | 2 | 3 | 4))).toEqual([1, 0, 1, 0]) // the four there are
  expect(countIn(found)).toBe(2)
})

test('a meeting of another year, or tied to another plan, is no fact of this one', () => {
  const strangers = [meeting('m1', '2023-12-31'), meeting('m2', '2024-03-14', { plan: other })]
  expect(evidenceOf(plan, strangers).size).toBe(0)
  expect(evidenceOf(plan, [meeting('m3', '2024-03-14', { plan: poa })]).get(a23)).toHaveLength(1)
})

test('an activity with nothing behind it counts zero', () => {
  expect(countIn(undefined)).toBe(0)
  expect(countIn(undefined, 2)).toBe(0)
})
