// Reprogramming: what moves, what stays beside, and what no form should have let through.
import { expect, test } from 'vitest'
import { planChangeShape } from '../../../src/domain/plan-change.ts'
import { countPlan } from '../../../src/domain/progress/count-plan.ts'
import { planAt, versionsOf, type StoredChange } from '../../../src/domain/progress/plan-at.ts'
import { CER, day, fact, id, key, perQuarter, plan, poa, progressOf, read, targets } from './a-plan.ts'

type Fields = Parameters<typeof read>[1]
const change = (name: string, from: string, changes: Fields[], at = 1): StoredChange => ({
  ...read(planChangeShape, {
    plan: 'poa-2024',
    from,
    at,
    changes: changes.map((each, n) => ({ key: `c${n}`, ...each })),
  }),
  id: id(name),
})
const having = (...changes: StoredChange[]) => ({ ...poa, changes })
const END = { cutoff: day('2024-12-31') }

test('an activity moved to other quarters is reprogramada until something is done, and says its first quarters', () => {
  const records = having(change('v2', '2024-04-01', [{ activity: 'a14', quarters: [3] }]))
  const moved = progressOf('a14', [], { cutoff: day('2024-07-01') }, records)
  expect(moved).toMatchObject({ state: 'rescheduled', scheduled: [3], flags: ['rescheduled'] })
  expect(moved.read.row.approved?.quarters).toEqual([1])
  const done = progressOf('a14', [fact('installation', '2024-08-01', 'a14', CER)], {}, records)
  expect(done).toMatchObject({ state: 'fulfilled', flags: ['rescheduled'] })
  expect(done.cells.map(({ state }) => state)).toEqual(['unscheduled', 'unscheduled', 'done', 'unscheduled'])
})

test('a suspended activity fails nowhere and is out of the line’s count; lifted again, it is back', () => {
  const suspended = change('v2', '2024-02-01', [{ activity: 'a14', isSuspended: true }])
  const lifted = change('v3', '2024-09-01', [{ activity: 'a14', isSuspended: false }])
  const line = (records: typeof poa) => countPlan(records, [], END).lines[3]
  expect(progressOf('a14', [], {}, having(suspended))).toMatchObject({
    state: 'suspended',
    percent: null,
    flags: ['suspended'],
  })
  expect(line(having(suspended))?.excluded).toContainEqual({ activity: 'a14', why: 'suspended' })
  expect([line(poa)?.of, line(having(suspended))?.of, line(having(lifted, suspended))?.of]).toEqual([11, 10, 11])
})

test('a new activity is said to be one; with no rule, whatever is linked counts against its number', () => {
  const records = having(
    change('v2', '2024-05-01', [{ activity: 'a27', line: 'l1', text: 'Foro del agua', targetValue: 2, quarters: [3] }]),
  )
  const done = progressOf('a27', [fact('other', '2024-08-01', 'a27')], {}, records)
  expect(done).toMatchObject({ total: 1, target: 2, flags: ['noRule', 'added'], state: 'partlyFulfilled' })
})

test('two reprogrammings come in the order of their days, whatever order they arrive in; each can be named', () => {
  const april = change('z', '2024-04-01', [{ activity: 'a14', quarters: [2] }], 9)
  const june = change('b', '2024-06-01', [{ activity: 'a14', quarters: [3] }], 1)
  for (const changes of [
    [april, june],
    [june, april],
  ]) {
    expect(versionsOf(plan.id, changes).map(({ change: each }) => each?.id)).toEqual(['z', 'b'])
    const quarters = (question: object) => progressOf('a14', [], { ...END, ...question }, having(...changes)).scheduled
    expect([quarters({}), quarters({ version: id('z') }), quarters({ version: 'approved' })]).toEqual([[3], [2], [1]])
    expect(quarters({ cutoff: day('2024-05-31') })).toEqual([2])
    expect(quarters({ asOf: 5 })).toEqual([3])
  }
})

test('merging into nothing or in a circle loses no row; merging with itself undoes it', () => {
  const keysBy = (...changes: StoredChange[]) => planAt(plan, targets, changes, END).rows.map((row) => row.key)
  const into = (name: string, from: string, to: string) =>
    change(name, '2024-03-01', [{ activity: from, mergedInto: to }])
  expect(keysBy(into('v2', 'a07', 'a99'))).toHaveLength(26)
  expect(keysBy(into('v2', 'a07', 'a06'), into('v3', 'a06', 'a07'))).not.toContain('a07')
  expect(keysBy(into('v2', 'a07', 'a06'), into('v3', 'a06', 'a07'))).toHaveLength(25)
  expect(keysBy(into('v2', 'a07', 'a06'), into('v3', 'a07', 'a07'))).toHaveLength(26)
  const chain = planAt(plan, targets, [into('v2', 'a07', 'a06'), into('v3', 'a06', 'a05')], END)
  expect(chain.merged.get(key('a07'))).toBe('a05')
})

test('[R9] amounts for each quarter are the secretariat’s, with author and day; below them a quarter is partly done', () => {
  const choices = [
    { id: id('d1'), plan: plan.id, activity: key('a15'), distribution: [2, 1, 1, 2], by: 'Bruno', at: 7 },
  ]
  const sessions = ['2024-02-01', '2024-05-01'].map((date) => fact('ordinary', date, 'a15', CER))
  const done = progressOf('a15', sessions, {}, { ...poa, choices })
  expect(done.cells.map(({ state }) => state)).toEqual(['partial', 'done', 'notDone', 'notDone'])
  expect(done.cells.map(({ proposed }) => proposed)).toEqual([2, 1, 1, 2])
  expect(done.read.settled.distribution).toMatchObject({ by: 'Bruno', at: 7 })
  expect(progressOf('a15', sessions).cells.map(({ proposed }) => proposed)).toEqual([null, null, null, null])
})

test('[R12] the last reading chosen stands; a report made before it knew another; one that is no reading changes nothing', () => {
  const choice = (name: string, reading: string, at: number) => ({
    id: id(name),
    plan: plan.id,
    activity: key('a24'),
    reading: key(reading),
    at,
  })
  const choices = [choice('c2', 'trimestralPorMesa', 20), choice('c1', 'trimestral', 10)]
  const target = (question: object, all = choices) => progressOf('a24', [], question, { ...poa, choices: all }).target
  expect([target({}), target({ asOf: 15 }), target({ asOf: 5 })]).toEqual([8, 4, 1])
  expect(target({}, [choice('c1', 'nada', 1)])).toBe(1)
})

test('[R6] a line says n of m fulfilled and what it leaves out; 57 marks, done where something was', () => {
  const { lines } = countPlan(poa, [fact('ordinary', '2024-02-01', 'a15', CER)], END)
  expect(lines.map(({ fulfilled, of }) => [fulfilled, of])).toEqual([
    [0, 2],
    [0, 4],
    [0, 4],
    [0, 11],
  ])
  expect(lines.flatMap(({ excluded }) => excluded.map(({ activity, why }) => `${activity} ${why}`))).toEqual([
    'a03 conditional',
    'a04 openDenominator',
    'a07 noNumber',
    'a21 noNumber',
    'a26 noNumber',
  ])
  expect(lines.map(({ marks, marksDone }) => [marks, marksDone])).toEqual([
    [10, 0],
    [5, 0],
    [6, 0],
    [36, 1],
  ])
})

test('a target without a number is met when the secretariat says so of each of its quarters', () => {
  const said = (words: readonly ('met' | 'partly' | 'notMet')[]) =>
    words.map((fulfilment, n) => ({
      id: id(`q${n}`),
      plan: plan.id,
      activity: key('a21'),
      quarter: (n + 1) as 1 | 2 | 3 | 4,
      fulfilment,
    })) // four words at most
  const state = (words: readonly ('met' | 'partly' | 'notMet')[], question = {}) =>
    progressOf('a21', [], question, { ...poa, choices: said(words) })
  expect(state(['met', 'met', 'met', 'met'])).toMatchObject({ state: 'fulfilled', percent: null })
  expect(state(['met', 'met'], { cutoff: day('2024-06-30') }).state).toBe('inProgress')
  expect(state(['met', 'partly', 'met', 'met']).state).toBe('partlyFulfilled')
  expect(state(['notMet', 'notMet', 'notMet', 'notMet']).cells.map((cell) => cell.state)).toEqual(
    Array(4).fill('notDone'),
  )
  expect(perQuarter(state(['met']))).toEqual([0, 0, 0, 0])
  const all = countPlan({ ...poa, choices: said(['met', 'met', 'met', 'met']) }, [], END)
  expect(all.lines[3]).toMatchObject({ fulfilled: 0, of: 11 })
})
