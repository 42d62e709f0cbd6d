// What holds of every count, whatever the records.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countPlan, type PlanRecords } from '../../../src/domain/progress/count-plan.ts'
import type { Evidence } from '../../../src/domain/progress/evidence.ts'
import { day, id, targets } from './a-plan.ts'
import { anyEvidence, anyPlan, anyRecords, byId } from './any-records.ts'

const report = (records: PlanRecords, evidence: readonly Evidence[], cutoff = '2024-12-31') =>
  countPlan(records, evidence, { cutoff: day(cutoff) })
const countedIn = (records: PlanRecords, evidence: readonly Evidence[]) =>
  report(records, evidence).activities.map(({ key: activity, total, items }) => [
    activity,
    total,
    ...items.flatMap((item) => (item.fate === 'counted' ? [`${item.evidence.id} ${item.element}`] : [])),
  ])

test('a number always equals the count of its listed records: validated, whole, once each, of its kind and year', () => {
  let total = 0
  fc.assert(
    fc.property(anyPlan, anyRecords, (records, evidence) => {
      for (const { items, ...each } of report(records, evidence).activities) {
        const listed = items.filter(({ fate }) => fate === 'counted')
        total += listed.length
        expect(each.total).toBe(listed.length)
        expect(each.cells.reduce((sum, { counted }) => sum + counted, 0)).toBe(listed.length)
        const named = each.elements.reduce((sum, { counted }) => sum + counted, 0)
        expect(named + listed.filter(({ element }) => element === '').length).toBe(listed.length)
        for (const fate of ['toValidate', 'unsent', 'observed', 'surplus'] as const) {
          expect(each[fate]).toBe(items.filter((item) => item.fate === fate).length)
        }
        for (const { evidence: one } of listed) {
          expect(one.state).toBe('validated')
          expect(each.read.counts?.kinds).toContain(one.kind)
          expect(each.read.needs.every((any) => any.some((wanted) => one.proofs.includes(wanted)))).toBe(true)
          expect(one.date.startsWith('2024')).toBe(true)
        }
      }
    }),
  )
  expect(total, 'the stories count something').toBeGreaterThan(100)
})

test('order of arrival never matters', () => {
  const shuffled = anyRecords.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  )
  fc.assert(
    fc.property(anyPlan, shuffled, (records, [first, second]) => {
      expect(report(records, second).activities).toEqual(report(records, first).activities)
    }),
  )
})

test('a record that is not validated never changes what is, whatever event, link or element it claims', () => {
  const waiting = fc.uniqueArray(anyEvidence(['toValidate', 'unsent', 'observed']), {
    ...byId,
    minLength: 1,
    maxLength: 10,
  })
  fc.assert(
    fc.property(anyPlan, anyRecords, waiting, (records, evidence, more) => {
      const others = more.map((each) => ({ ...each, id: id(`w${each.id}`) }))
      expect(countedIn(records, [...others, ...evidence])).toEqual(countedIn(records, evidence))
    }),
  )
})

test('[R4] no element counts above its cap; [R5] no percentage without a number, nor above 100', () => {
  fc.assert(
    fc.property(anyPlan, anyRecords, (records, evidence) => {
      for (const { elements, target, percent } of report(records, evidence).activities) {
        for (const { counted, cap } of elements) expect(counted).toBeLessThanOrEqual(cap ?? Infinity)
        if (target === null) expect(percent).toBeNull()
        expect(percent ?? 0).toBeLessThanOrEqual(100)
      }
    }),
  )
})

test('[R2, R3] an event counts once in an activity and in one only of an exclusive set', () => {
  fc.assert(
    fc.property(anyPlan, anyRecords, (records, evidence) => {
      const { activities } = report(records, evidence)
      const standing = new Map(
        activities.map((each) => [
          each.key,
          each.items.flatMap((item) => (item.leftOut || item.milestone ? [] : [item.evidence.event])),
        ]),
      )
      for (const events of standing.values()) expect(new Set(events).size).toBe(events.length)
      for (const set of targets.exclusive ?? []) {
        const events = set.flatMap((activity) => standing.get(activity) ?? [])
        expect(new Set(events).size).toBe(events.length)
      }
    }),
  )
})

test('[R8] a quarter that is not marked is never «programada sin ejecución»; what comes after the cut-off is not known', () => {
  fc.assert(
    fc.property(anyPlan, anyRecords, (records, evidence) => {
      const before = report(records, evidence, '2024-03-31')
      const known = evidence.filter(({ date }) => date <= '2024-03-31')
      expect(before.activities).toEqual(report(records, known, '2024-03-31').activities)
      for (const { state, isScheduled } of before.activities.flatMap(({ cells }) => cells)) {
        expect(
          isScheduled ? ['unscheduled', 'outOfSchedule'] : ['planned', 'notDone', 'partial', 'done'],
        ).not.toContain(state)
      }
    }),
  )
})
