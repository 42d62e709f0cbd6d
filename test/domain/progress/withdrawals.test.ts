// A reprogramming that is taken back by another: nothing is erased, and no report made before changes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planChangeShape } from '../../../src/domain/plan-change.ts'
import { planAt, versionsOf, type StoredChange } from '../../../src/domain/progress/plan-at.ts'
import { historyOf } from '../../../src/domain/progress/plan-history.ts'
import { retargeted } from '../../../src/domain/progress/retarget.ts'
import { topicsAsked } from '../../../src/domain/progress/choices.ts'
import { day, id, key, plan, poa, progressOf, read, targets } from './a-plan.ts'

const said = (name: string, fields: Record<string, unknown>): StoredChange => ({
  ...read(planChangeShape, { plan: 'poa-2024', ...(fields as object) }),
  id: id(name),
})
const moved = (name: string, from: string, quarters: number[], more: object = {}) =>
  said(name, { from, changes: [{ key: 'c1', activity: 'a14', quarters }], ...more })

const quartersOn = (changes: readonly StoredChange[], cutoff: string, more: object = {}) =>
  planAt(plan, targets, changes, { cutoff: day(cutoff), ...more }).rows.find((row) => row.key === 'a14')?.quarters

test('[R11] what is withdrawn holds until the day of its withdrawal, and in every report made before', () => {
  const changes = [
    moved('x', '2024-04-01', [3], { at: 10 }),
    said('w', { from: '2024-08-01', withdraws: 'x', after: ['x'], at: 20 }),
  ]
  expect(['2024-03-31', '2024-07-31', '2024-08-01'].map((cutoff) => quartersOn(changes, cutoff))).toEqual([
    [1],
    [3],
    [1],
  ])
  expect(quartersOn(changes, '2024-12-31', { version: 'x' })).toEqual([3])
  expect(quartersOn(changes, '2024-12-31', { asOf: 15 })).toEqual([3])
  expect(versionsOf(plan.id, changes).map(({ number, change }) => `${number} ${change?.id}`)).toEqual(['2 x', '3 w'])
})

test('a withdrawal can be withdrawn; one that names itself or nothing changes nothing', () => {
  const x = moved('x', '2024-04-01', [3], { at: 10 })
  const w = said('w', { from: '2024-04-01', withdraws: 'x', after: ['x'], at: 20 })
  // Its clock is behind: what it was written after comes first all the same.
  const again = said('v', { from: '2024-04-01', withdraws: 'w', after: ['w'], at: 5 })
  expect(quartersOn([again, w, x], '2024-12-31')).toEqual([3])
  expect(quartersOn([said('s', { from: '2024-04-01', withdraws: 's' }), x], '2024-12-31')).toEqual([3])
  expect(quartersOn([said('s', { from: '2024-04-01', withdraws: 'none' }), x], '2024-12-31')).toEqual([3])
})

test('an activity whose addition was withdrawn while another laptop moved its marks is no row without words', () => {
  const changes = [
    said('x', { from: '2024-04-01', at: 10, changes: [{ key: 'c1', activity: 'n1', text: 'Nueva', quarters: [2] }] }),
    said('w', { from: '2024-05-01', at: 20, withdraws: 'x', after: ['x'] }),
    said('y', { from: '2024-05-01', at: 21, after: ['x'], changes: [{ key: 'c2', activity: 'n1', quarters: [4] }] }),
    said('z', {
      from: '2024-05-01',
      at: 22,
      after: ['x'],
      changes: [{ key: 'c3', activity: 'a14', mergedInto: 'n1' }],
    }),
  ]
  const rowsOn = (cutoff: string) => planAt(plan, targets, changes, { cutoff: day(cutoff) }).rows
  expect(rowsOn('2024-04-30').at(-1)).toMatchObject({ key: 'n1', text: 'Nueva' })
  expect(rowsOn('2024-05-01').map((row) => row.key)).toEqual(plan.activities.map((each) => each.key))
})

test('[R11] whatever is reprogrammed and withdrawn, in whatever order it arrives, one plan follows and its base stays', () => {
  const name = fc.integer({ min: 0, max: 5 }).map((n) => `c${n}`)
  const one = fc.record({
    day: fc.integer({ min: 1, max: 3 }),
    quarters: fc.subarray([1, 2, 3, 4]),
    withdraws: fc.option(name, { nil: undefined }),
    after: fc.uniqueArray(name, { maxLength: 2 }),
    at: fc.integer({ min: 1, max: 4 }),
  })
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 6 }).chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(
            all.map((_, n) => n),
            { minLength: all.length },
          ),
        ),
      ),
      ([all, order]) => {
        const changes = all.map(({ day: from, quarters, withdraws, after, at }, n) =>
          moved(`c${n}`, `2024-0${from}-01`, quarters, { after, at, ...(withdraws && { withdraws }) }),
        )
        const shuffled = order.flatMap((n) => changes[n] ?? [])
        const [one_, other] = [changes, shuffled].map((each) =>
          planAt(plan, targets, each, { cutoff: day('2024-12-31') }),
        )
        expect(one_?.rows).toEqual(other?.rows)
        expect(one_?.rows.map(({ approved }) => approved)).toEqual(plan.activities)
        expect(planAt(plan, targets, shuffled, { cutoff: day('2024-12-31'), version: 'approved' }).rows).toEqual(
          planAt(plan, targets, [], { cutoff: day('2024-12-31') }).rows,
        )
      },
    ),
    { numRuns: 150 },
  )
})

test('[R11] the history of an activity says what each version moved, and what took it back', () => {
  const rule = targets?.rules.find((each) => each.key === 'a03')?.rule
  const { condition: _, ...lifted } = rule ?? {}
  const changes = [
    said('v2', {
      from: '2024-07-15',
      at: 1,
      minutesName: 'acta 004-2024',
      changes: [{ key: 'c1', activity: 'a03', quarters: [3], targetText: '02 mesas', rule: lifted }],
    }),
    moved('v3', '2024-08-01', [4], { at: 2 }),
    said('v4', { from: '2024-09-01', withdraws: 'v2', at: 3, after: ['v2', 'v3'] }),
  ]
  const steps = historyOf({ ...poa, changes }, key('a03'))
  expect(steps.map(({ version, withdrawnBy }) => [version.number, withdrawnBy?.id])).toEqual([
    [2, 'v4'],
    [4, undefined],
  ])
  expect(steps[0]?.moves).toEqual([
    { is: 'quarters', from: [1, 2, 3], to: [3] },
    { is: 'target', from: { text: '04 mesas', number: 4 }, to: { text: '02 mesas', number: 4 } },
    { is: 'conditionLifted' },
  ])
  expect(steps[1]?.moves).toContainEqual({ is: 'quarters', from: [3], to: [1, 2, 3] })
  expect(historyOf({ ...poa, changes }, key('a20'))).toEqual([])
})

test('[R4] another number keeps its cap where it was not shared out, and shares it out where it was', () => {
  const of = (activity: string) => {
    const { reading, row, elements } = progressOf(activity, []).read
    if (!row.rule) throw new Error('no rule')
    return (number: number | null) =>
      (row.rule ? retargeted(row.rule, reading, number, elements.length) : null)?.readings
  }
  // Two of a list of five; eight sessions for two committees; six reports of four dimensions.
  expect(of('a03')(2)).toMatchObject([{ key: 'usada', name: '2', number: 2, each: 1 }])
  expect(of('a25')(8)).toMatchObject([{ number: 8, each: 4 }])
  expect(of('a05')(6)).toMatchObject([{ number: 6, each: 2 }])
  expect(of('a15')(4)).toHaveLength(1)
  expect(of('a15')(4)?.[0]).not.toHaveProperty('each')
  expect(of('a25')(null)?.[0]).not.toHaveProperty('number')
})

test('a topic that was withdrawn is still in the reports made before', () => {
  const topic = {
    id: id('t1'),
    plan: plan.id,
    activity: key('a04'),
    minutes: id('m1'),
    date: day('2024-02-01'),
    at: 10,
    isWithdrawn: true,
    withdrawnAt: 20,
  }
  const asked = (asOf?: number) => topicsAsked(plan.id, [topic], { cutoff: day('2024-12-31'), ...(asOf && { asOf }) })
  expect([asked(5), asked(15), asked(25), asked()].map((all) => all.length)).toEqual([0, 1, 0, 0])
})
