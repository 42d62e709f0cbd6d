// What a report says: numbers that can be counted again, what it lacks, and why.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldTrip } from '../../../src/domain/field-trip.ts'
import { mesaShape } from '../../../src/domain/mesa.ts'
import type { PlanRecords } from '../../../src/domain/progress/count-plan.ts'
import type { Evidence } from '../../../src/domain/progress/evidence.ts'
import { planChangeShape } from '../../../src/domain/plan-change.ts'
import { activitiesOf, planReport, type PlanReportQuestion } from '../../../src/domain/report/plan-report.ts'
import type { Quarter } from '../../../src/domain/time.ts'
import { CER, day, fact, id, key, mesa, plan, poa, read } from '../progress/a-plan.ts'
import { anyPlan, anyRecords } from '../progress/any-records.ts'

const at = (text: string): number => Date.parse(`${text}T17:00:00Z`)
const committee = (name: string, last: string | null, status = 'active', trips: readonly FieldTrip[] = []) => ({
  id: mesa(name),
  mesa: read(mesaShape, { name, level: 'provincial', status }),
  last: last === null ? null : at(last),
  trips,
})
const report = (
  evidence: readonly Evidence[],
  question: Partial<PlanReportQuestion> = {},
  records: PlanRecords = poa,
  mesas = [committee('condorcanqui', '2024-12-20')],
) => planReport({ records, evidence, mesas, knowsUnsent: false }, { cutoff: day('2024-12-31'), ...question })

const QUARTER_ENDS = { 1: '2024-03-31', 2: '2024-06-30', 3: '2024-09-30', 4: '2024-12-31' } as const
const anyQuarter = fc.constantFrom<(Quarter | undefined)[]>(1, 2, 3, 4, undefined)

test('every number of a report is the count of the records it lists, and no record is later than what it reports', () => {
  let total = 0
  fc.assert(
    fc.property(anyPlan, anyRecords, anyQuarter, (records, evidence, quarter) => {
      const made = report(evidence, quarter ? { quarter } : {}, records)
      expect(made.cutoff).toBe(QUARTER_ENDS[quarter ?? 4])
      for (const { progress } of activitiesOf(made)) {
        const counted = progress.items.filter(({ fate }) => fate === 'counted')
        total += counted.length
        expect(progress.total).toBe(counted.length)
        for (const cell of progress.cells)
          expect(cell.counted).toBe(counted.filter((item) => item.quarter === cell.quarter).length)
        for (const element of progress.elements)
          expect(element.counted).toBe(counted.filter((item) => item.element === element.key).length)
        expect(progress.items.filter((item) => item.evidence.date > made.cutoff)).toEqual([])
      }
    }),
    { numRuns: 40 },
  )
  expect(total).toBeGreaterThan(20)
})

test('[S10] the same records and question give the same report, in whatever order they came', () => {
  fc.assert(
    fc.property(
      anyPlan,
      anyRecords.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      anyQuarter,
      (records, [one, other], quarter) => {
        const question = quarter ? { quarter } : {}
        expect(JSON.stringify(report(other, question, records))).toBe(JSON.stringify(report(one, question, records)))
      },
    ),
    { numRuns: 30 },
  )
})

test('all activities of the plan are in it, each once, with the number it was approved with', () => {
  const numbers = activitiesOf(report([])).map(({ number }) => number)
  expect(numbers).toEqual(Array.from({ length: 26 }, (_, index) => index + 1))
})

test('a quarter ends with its last day, whatever day was asked for; the days after it do not count', () => {
  const made = report([fact('installation', '2024-04-02', 'a14', CER)], { quarter: 1, cutoff: day('2024-05-10') })
  expect([made.cutoff, made.asked]).toEqual(['2024-03-31', '2024-05-10'])
  expect(activitiesOf(made)[13]?.progress).toMatchObject({ total: 0, flags: ['scheduledNotDone'] })
})

test('[ux S17] a mesa that is silent for three days is said to be, as on the panel; one that nobody activated owes nothing', () => {
  const mesas = [
    committee('luya', null, 'toActivate'),
    committee('late', '2024-03-29'),
    committee('never', null),
    committee('just', '2024-03-30'),
    committee('field', '2024-03-01', 'active', [{ from: day('2024-03-02'), until: day('2024-04-20') }]),
    committee('once', '2024-03-01', 'toActivate'),
    // It sent after the cut-off day: nothing of before is missing.
    committee('after', '2024-04-20'),
  ]
  const made = report([], { cutoff: day('2024-04-01') }, poa, mesas)
  expect(made.mesas.filter(({ isSilent }) => isSilent).map(({ id: which }) => which)).toEqual(['late', 'never', 'once'])
  // An absence that was announced is no alarm, and still it is told.
  expect(made.mesas.flatMap(({ id: which, awayUntil }) => (awayUntil ? [[which, awayUntil]] : []))).toEqual([
    ['field', '2024-04-20'],
  ])
})

test('a report made before the year of its plan has the version that the year begins with, as the plan’s screen', () => {
  const [v2] = having({ activity: 'a07', mergedInto: 'a06' }).changes ?? []
  const records = { ...poa, changes: v2 ? [{ ...v2, from: day('2024-01-01') }] : [] }
  expect(report([], { cutoff: day('2023-11-20'), quarter: 1 }, records)).toMatchObject({
    cutoff: '2023-11-20',
    progress: { version: { number: 2 } },
  })
})

test('a mesa whose acta of activation was validated is active, whatever the list still says', () => {
  const mesas = [committee('luya', '2024-04-01', 'toActivate'), committee('bongara', null, 'toActivate')]
  const acta = (date: string, state: Evidence['state']) =>
    fact('activation', date, 'a22', { in: state === 'validated' ? 'luya' : 'bongara', state })
  const active = (cutoff: string) =>
    report([acta('2024-03-10', 'validated'), acta('2024-03-10', 'toValidate')], { cutoff: day(cutoff) }, poa, mesas)
      .mesas.filter(({ isActive }) => isActive)
      .map(({ id: which }) => which)
  expect([active('2024-03-09'), active('2024-04-02')]).toEqual([[], ['luya']])
})

test('a device that had no signal itself accuses nobody of the days since', () => {
  const mesas = [committee('late', '2024-03-01')]
  const silent = (heardUntil: string) =>
    planReport(
      { records: poa, evidence: [], mesas, knowsUnsent: true, heardUntil: day(heardUntil) },
      { cutoff: day('2024-04-01') },
    ).mesas.map(({ isSilent }) => isSilent)
  expect([silent('2024-03-03'), silent('2024-03-04'), silent('2024-11-01')]).toEqual([[false], [true], [true]])
})

const change = (...changes: Parameters<typeof read>[1][]) => ({
  ...read(planChangeShape, {
    plan: 'poa-2024',
    from: '2024-07-15',
    why: 'Llegó presupuesto',
    at: at('2024-07-15'),
    changes: changes.map((each, n) => ({ key: `c${n}`, ...each })),
  }),
  id: id('v2'),
})
const having = (...changes: Parameters<typeof read>[1][]): PlanRecords => ({ ...poa, changes: [change(...changes)] })

test('[R11] the annual review has the approved plan beside the one in force; a quarter’s report has not', () => {
  const records = having(
    { activity: 'a14', quarters: [3], targetValue: 1 },
    { activity: 'a07', mergedInto: 'a06' },
    { activity: 'a27', text: 'Foro del agua', targetValue: 2, quarters: [4] },
  )
  const made = report([fact('installation', '2024-02-02', 'a14', CER)], {}, records)
  expect(
    made.changed.map(({ number, approved, now, mergedInto }) => [
      number,
      approved?.scheduled,
      now?.scheduled,
      mergedInto,
    ]),
  ).toEqual([
    [7, [], undefined, 6],
    [14, [1], [3], null],
    [27, undefined, [4], null],
  ])
  // What no line has is not lost.
  expect(made.lines.at(-1)).toMatchObject({ line: null, activities: [{ number: 27 }] })
  expect(report([], { quarter: 3 }, records).changed).toEqual([])
})

test('[S10] a report made again as it was knows nothing that was said later', () => {
  const records = having({ activity: 'a14', quarters: [3] })
  const before = report([], { cutoff: day('2024-12-31'), asOf: at('2024-07-14') }, records)
  expect(before.progress.version.number).toBe(1)
  expect(activitiesOf(before)[13]?.whys).toEqual([])
  expect(activitiesOf(report([], {}, records))[13]?.whys).toEqual([{ is: 'reprogrammed', text: 'Llegó presupuesto' }])
})

test('[R11] why an activity was reprogrammed is told until that is withdrawn, and again in a report as it was known', () => {
  const moved = {
    ...read(planChangeShape, {
      plan: 'poa-2024',
      from: '2024-04-01',
      why: 'Hubo crecida',
      changes: [{ key: 'c1', activity: 'a14', quarters: [3] }],
    }),
    id: id('moved'),
    at: 10,
  }
  const back = { ...moved, id: id('back'), from: day('2024-08-01'), withdraws: moved.id, changes: [], at: 20 }
  const records = { ...poa, changes: [moved, back] }
  const whys = (question: Partial<PlanReportQuestion>) => activitiesOf(report([], question, records))[13]?.whys
  const told = [{ is: 'reprogrammed', text: 'Hubo crecida' }]
  expect(whys({})).toEqual([])
  expect(whys({ cutoff: day('2024-07-31') })).toEqual(told)
  expect(whys({ asOf: 15 })).toEqual(told)
})

test('why it stands as it does is told in the words of those who said it, the last word of each quarter', () => {
  const judged = (name: string, why: string, when: number) => ({
    id: id(name),
    plan: plan.id,
    activity: key('a21'),
    quarter: 1 as const,
    fulfilment: 'partly' as const,
    why,
    at: when,
  })
  const records = { ...poa, choices: [judged('j2', 'Hubo una sola', 2), judged('j1', 'No hubo', 1)] }
  const returned = fact('ordinary', '2024-03-01', 'a15', { ...CER, state: 'observed', note: 'Falta la lista' })
  const all = activitiesOf(report([returned], {}, records))
  expect(all[20]?.whys).toEqual([{ is: 'judged', quarter: 1, fulfilment: 'partly', text: 'Hubo una sola' }])
  expect(all[14]?.whys).toEqual([{ is: 'returned', text: 'Falta la lista' }])
  expect(all[2]?.whys).toEqual([{ is: 'condition', text: 'Dependerá del presupuesto que asigne la Mesa Nacional' }])
})
