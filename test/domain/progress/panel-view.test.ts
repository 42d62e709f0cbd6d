// The panel's numbers: the plan's own marks, chosen by its filters; agreements and actas by mesa.
import { describe, expect, test } from 'vitest'
import { countPlan } from '../../../src/domain/progress/count-plan.ts'
import { marksOf, tallyMarks } from '../../../src/domain/progress/marks.ts'
import {
  SHOWN,
  spacesOf,
  type AgreementFigure,
  type ClosedActa,
  type PanelFigures,
} from '../../../src/domain/progress/panel-figures.ts'
import { panelView, planInForce, stageOf } from '../../../src/domain/progress/panel-view.ts'
import { CER, day, fact, id, key, mesa, plan, poa } from './a-plan.ts'

const done = [
  fact('ordinary', '2024-02-15', 'a15', CER),
  fact('ordinary', '2024-04-10', 'a15', { ...CER, state: 'toValidate' }),
  fact('installation', '2024-03-14', 'a23'),
]
const progress = countPlan(poa, done, { cutoff: day('2024-08-15') })
const marks = marksOf(progress.activities)

describe('marks', () => {
  test('the plan of 2024 has 57, and none of Seguimiento in the II and III quarter', () => {
    const inQuarter = [1, 2, 3, 4].map((quarter) => marks.filter((mark) => mark.quarter === quarter).length)
    expect(inQuarter).toEqual([19, 12, 11, 15])
    const follow = marks.filter(({ line }) => line === plan.lines[1]?.key)
    expect([2, 3].map((quarter) => tallyMarks(follow.filter((mark) => mark.quarter === quarter)).of)).toEqual([0, 0])
  })

  test('they are those that the engine counts by line; what waits to be validated is neither done nor late', () => {
    for (const { line, marks: of, marksDone } of progress.lines) {
      expect(tallyMarks(marks.filter((mark) => mark.line === line.key))).toMatchObject({ of, done: marksDone })
    }
    const states = marks.filter(({ activity }) => activity === 'a15').map(({ quarter, state }) => [quarter, state])
    expect(states).toEqual([
      [1, 'done'],
      [2, 'waiting'],
      [3, 'planned'],
      [4, 'planned'],
    ])
    expect(marks.find(({ activity, quarter }) => activity === 'a16' && quarter === 1)?.state).toBe('late')
  })
})

const acta = (n: number, in_: string, date: string): ClosedActa => ({
  id: id(`m${n}`),
  mesa: mesa(in_),
  date: day(date),
  kind: 'ordinary',
  number: undefined,
  at: n,
  state: 'toValidate',
})
const late = (n: number, in_: string, due: string): AgreementFigure => ({
  mesa: mesa(in_),
  meeting: id(`m${n}`),
  key: key('c1'),
  number: 1,
  text: '',
  responsible: '',
  due: day(due),
  state: 'pending',
})
const actas = [1, 2, 3, 4, 5, 6].map((n) => acta(n, n > 4 ? 'luya' : 'condorcanqui', `2024-0${n}-10`))
const agreements = [1, 2, 3, 4, 5].map((n) => late(n, 'condorcanqui', `2024-07-0${n}`))
const figures: PanelFigures = {
  plans: [
    {
      year: 2024,
      lines: plan.lines.map(({ key: line, number = 1, shortName = '' }) => ({ key: line, number, name: shortName })),
      activities: [],
      marks: marks.map(({ activity, line, quarter }) => ({ activity, line, quarter })),
      states: { '': marks.map(({ state }) => state) },
    },
  ],
  mesas: [],
  spaces: spacesOf(actas, [
    ...agreements.map((each) => ({ mesa: each.mesa, late: each })),
    { mesa: mesa('luya'), late: null },
  ]),
}
const all = { year: 2024, quarter: null, mesa: '', line: '' } as const

describe('view', () => {
  test('every cell of the matrix is as many as its list, and the year is the sum of its quarters', () => {
    const { rows, tally } = panelView(figures, all)
    expect(tally).toMatchObject({ of: 57, done: 2, waiting: 1 })
    for (const { line, cells, year } of rows) {
      for (const { quarter, ...cell } of cells) {
        const list = panelView(figures, { ...all, line: line.key, quarter })
        expect(list.marks).toHaveLength(cell.of)
        expect(list.tally).toEqual(cell)
      }
      expect(cells.reduce((sum, { done: n }) => sum + n, 0)).toBe(year.done)
    }
  })

  test('a mesa that did nothing, and a year without a plan, are empty and break nothing', () => {
    const bare = panelView({ plans: [], mesas: [], spaces: {} }, { ...all, mesa: mesa('bagua') })
    expect(bare).toMatchObject({ plan: undefined, rows: [], marks: [], actas: [], tally: { of: 0 } })
    expect(bare.agreements).toMatchObject({ agreements: 0, overdue: 0, newest: [] })
    expect(bare.meetings('')).toBe(0)
    expect(panelView(figures, { ...all, mesa: mesa('bagua') }).actas).toEqual([])
  })

  test('agreements: all are counted, the last to become overdue are shown; those of a mesa are its own', () => {
    const { agreements: shown } = panelView(figures, all)
    expect(shown).toMatchObject({ agreements: 6, overdue: 5 })
    expect(shown.newest.map(({ due }) => due)).toEqual(['2024-07-05', '2024-07-04', '2024-07-03', '2024-07-02'])
    expect(panelView(figures, { ...all, mesa: mesa('luya') }).agreements).toMatchObject({ agreements: 1, overdue: 0 })
  })

  test('actas and meetings follow year, quarter and mesa', () => {
    const ids = (view: ReturnType<typeof panelView>) => view.actas.map((each) => each.id)
    expect(ids(panelView(figures, all))).toEqual(['m6', 'm5', 'm4', 'm3'])
    expect(ids(panelView(figures, all))).toHaveLength(SHOWN)
    expect(ids(panelView(figures, { ...all, quarter: 1 }))).toEqual(['m3', 'm2', 'm1'])
    const view = panelView(figures, { ...all, quarter: 2, mesa: mesa('luya') })
    expect(ids(view)).toEqual(['m6', 'm5'])
    expect([view.meetings(mesa('luya')), view.meetings(mesa('condorcanqui')), view.meetings('')]).toEqual([2, 1, 3])
  })

  test('the plan is that of this year, or else the latest', () => {
    const plans = [2026, 2025, 2024].flatMap((year) => figures.plans.map((each) => ({ ...each, year })))
    expect(planInForce({ ...figures, plans }, day('2025-05-05'))?.year).toBe(2025)
    expect(planInForce({ ...figures, plans }, day('2027-05-05'))?.year).toBe(2026)
  })

  test('a quarter begins, is in its middle, and ends', () => {
    expect(['2024-07-01', '2024-07-31', '2024-08-15', '2024-09-30'].map((each) => stageOf(day(each)))).toEqual([
      'start',
      'start',
      'middle',
      'end',
    ])
  })
})
