// What the reports are made from: nothing, many records, long names, other years; and nobody's silence is hidden.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mesaShape } from '../../../src/domain/mesa.ts'
import type { Step } from '../../../src/domain/follow-up.ts'
import { actasHeld, type HeldMeeting } from '../../../src/domain/report/actas-held.ts'
import { byResponsible, type Promised } from '../../../src/domain/report/by-responsible.ts'
import { missingMesas, type HeardMesa } from '../../../src/domain/report/silence.ts'
import { spanOf } from '../../../src/domain/report/span.ts'
import { workByMesa } from '../../../src/domain/report/work-by-mesa.ts'
import { day, fact, id, key, mesa, read } from '../progress/a-plan.ts'

const YEAR = spanOf(2024, { is: 'year' }, day('2026-01-01'))
const lima = (text: string): number => Date.parse(`${text}T12:00:00-05:00`)
const heard = (name: string, last: string | null, more: Partial<HeardMesa> = {}): HeardMesa => ({
  mesa: mesa(name),
  name,
  record: read(mesaShape, { name }),
  isActive: true,
  isHere: true,
  last: last === null ? null : lima(last),
  trips: [],
  ...more,
})

test('[R7] a span ends on the cut-off day where that comes first, and knows leap years', () => {
  const late = day('2024-12-31')
  expect(spanOf(2024, { is: 'month', month: 2 }, late)).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(spanOf(2024, { is: 'month', month: 12 }, late)).toEqual({ from: '2024-12-01', to: '2024-12-31' })
  expect(spanOf(2024, { is: 'quarter', quarter: 3 }, day('2024-08-15'))).toEqual({
    from: '2024-07-01',
    to: '2024-08-15',
  })
  const ahead = spanOf(2024, { is: 'quarter', quarter: 4 }, day('2024-08-15'))
  expect(ahead.to < ahead.from).toBe(true)
})

test('[ux S17] a mesa is missing since the day of its last record; one never heard is missing too', () => {
  const all = [heard('condorcanqui', '2024-08-12'), heard('luya', null), heard('chachapoyas', '2024-08-14')]
  expect(missingMesas(all, day('2024-08-15'))).toEqual([
    { mesa: 'condorcanqui', name: 'condorcanqui', since: '2024-08-12', expectedUntil: null },
    { mesa: 'luya', name: 'luya', since: null, expectedUntil: null },
  ])
  // Who wrote after the report's last day is not missing in it.
  expect(missingMesas(all, day('2024-06-30')).map(({ name }) => name)).toEqual(['luya'])
  const others = [
    heard('bagua', null, { isActive: false, record: read(mesaShape, { status: 'toActivate' }) }),
    heard('cenepa', null, { isHere: false }),
  ]
  expect(missingMesas(others, day('2024-08-15'))).toEqual([])
})

test('an announced absence is told as such for as long as it lasts', () => {
  const trips = [{ from: day('2024-08-13'), until: day('2024-09-20') }]
  const until = (on: string) =>
    missingMesas([heard('condorcanqui', '2024-08-12', { trips })], day(on))[0]?.expectedUntil
  expect([until('2024-09-15'), until('2024-09-20'), until('2024-09-23')]).toEqual(['2024-09-20', '2024-09-20', null])
  // What came until yesterday is here: nothing of it is missing yet.
  expect(until('2024-08-14')).toBeUndefined()
})

let count = 0
const held = (date: string | undefined, more: Partial<HeldMeeting> = {}): HeldMeeting => ({
  id: id(`m${++count}`),
  mesa: mesa('condorcanqui'),
  date: date === undefined ? undefined : day(date),
  isClosed: true,
  kind: 'ordinary',
  number: undefined,
  place: undefined,
  agreements: 0,
  evidence: null,
  ...more,
})

test('actas of a month: none, of another year, drafts beside, a number on two of them', () => {
  const march = spanOf(2024, { is: 'month', month: 3 }, day('2026-01-01'))
  expect(actasHeld([], march)).toEqual({ closed: [], drafts: [], repeated: [] })
  const two = [held('2024-03-14', { number: '007-2024' }), held('2024-03-02', { number: '7-2024' })]
  const draft = held('2024-03-31', { isClosed: false, number: '007-2024' })
  const others = [held('2023-03-14'), held('2024-04-01'), held(undefined), held('2024-03-05', { mesa: mesa('luya') })]
  const found = actasHeld([...two, draft, ...others], march, mesa('condorcanqui'))
  expect(found.closed.map(({ date }) => date)).toEqual(['2024-03-02', '2024-03-14'])
  expect(found.drafts).toEqual([draft])
  expect(found.repeated.map(({ length }) => length)).toEqual([2])
})

interface Says {
  readonly held?: string
  readonly due?: string
  readonly state?: 'draft' | 'closed'
  readonly steps?: readonly Step[]
}
const promised = (
  responsible: string,
  { held: date = '2024-03-14', due, state = 'closed', steps = [] }: Says = {},
): Promised => ({
  mesa: mesa('condorcanqui'),
  held: { date: day(date), state },
  agreement: {
    text: 'Un acuerdo',
    responsible,
    ...(due !== undefined && { due: due === 'immediate' ? due : day(due) }),
  },
  standing: { steps },
})
const step = (state: NonNullable<Step['state']>, on: string, more: Partial<Step> = {}): Step => ({
  id: id(`s${++count}`),
  of: id('m1'),
  agreement: key('c1'),
  state,
  date: day(on),
  at: lima(on),
  ...more,
})
const cutoff = day('2024-06-30')
const asked = { span: YEAR, cutoff }

test('agreements of each responsible: nobody, several at once, however spelled, whom nobody named last', () => {
  expect(byResponsible([], asked)).toMatchObject({ responsibles: [], inDrafts: 0 })
  const all = [
    promised('UGEL Condorcanqui; Red de Salud', { due: '2024-05-01' }),
    promised('ugel condorcanqui', { due: '2024-12-01' }),
    promised(''),
    promised('Zonal', { state: 'draft' }),
  ]
  const { responsibles, count: total, inDrafts } = byResponsible(all, asked)
  expect(responsibles.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Red de Salud', 1],
    ['UGEL Condorcanqui', 2],
    ['', 1],
  ])
  expect(total).toEqual({ done: 0, toDo: 2, overdue: 1, notDone: 0, void: 0 })
  expect(inDrafts).toBe(1)
})

test('how an agreement stands is told as of the cut-off day; an open one of before is carried on', () => {
  const later = promised('A', { due: '2024-05-01', steps: [step('done', '2024-07-10')] })
  expect(byResponsible([later], asked).count).toMatchObject({ overdue: 1, done: 0 })
  expect(byResponsible([later], { span: YEAR, cutoff: day('2024-07-31') }).count).toMatchObject({ overdue: 0, done: 1 })
  const before = [
    promised('A', { held: '2023-11-01' }),
    promised('A', { held: '2023-11-01', steps: [step('done', '2023-12-01')] }),
  ]
  expect(byResponsible(before, asked).count).toMatchObject({ toDo: 1, done: 0 })
  expect(byResponsible([promised('A', { held: '2025-01-02' })], asked).responsibles).toEqual([])
})

test('every agreement is in exactly one state, and each of its responsibles has it', () => {
  const states = ['pending', 'inProgress', 'done', 'notDone', 'rescheduled', 'void'] as const
  const one = fc.record({
    who: fc.constantFrom('A', 'B; C', 'á', '', 'C; c; A'),
    due: fc.constantFrom(undefined, 'immediate', '2024-04-01', '2024-09-01'),
    said: fc.constantFrom(...states, null),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), (all) => {
      const steps = (said: (typeof states)[number] | null) => (said ? [step(said, '2024-05-05')] : [])
      const list = all.map(({ who, due, said }) => promised(who, { ...(due && { due }), steps: steps(said) }))
      const found = byResponsible(list, asked)
      const sum = (each: Readonly<Record<string, number>>) => Object.values(each).reduce((all, some) => all + some, 0)
      expect(sum(found.count)).toBe(list.length)
      for (const each of found.responsibles) expect(sum(each.count)).toBe(each.rows.length)
    }),
  )
})

test('work of each mesa: a mesa without any has its zeros, one real event counts once, other years do not', () => {
  const mesas = [heard('condorcanqui', '2024-08-12'), heard('luya', null, { isActive: false })]
  const people = { present: 15, women: 7, men: 8, minors: 2 }
  const evidence = [
    fact('ordinary', '2024-04-18', 'a25', { people, id: 'w1' }),
    fact('ordinary', '2024-04-18', 'a25', { people, id: 'w2', event: id('w1'), state: 'toValidate' }),
    fact('training', '2024-05-22', 'a13', { state: 'unsent', people }),
    fact('letter', '2024-05-23', 'a08', { state: 'observed' }),
    fact('ordinary', '2023-04-18', 'a25', { people }),
  ]
  const meetings = [
    held('2024-04-18', { id: id('w1'), agreements: 3 }),
    held('2024-04-18', { id: id('w2'), agreements: 3 }),
    held('2024-06-01', { isClosed: false, agreements: 1 }),
  ]
  const source = { mesas, meetings, evidence }
  const [condorcanqui, luya] = workByMesa(source, YEAR)
  expect(condorcanqui).toMatchObject({
    kinds: { meeting: 1, training: 1, workingGroup: 0, externalSpace: 0, paper: 1 },
    states: { validated: 1, toValidate: 0, unsent: 1, observed: 1 },
    people: { present: 30, women: 14, men: 16, minors: 4 },
    agreements: 3,
    drafts: 1,
  })
  expect(luya?.items).toEqual([])
  // The same for whatever order they came in.
  const [again] = workByMesa({ ...source, evidence: evidence.toReversed() }, YEAR)
  expect(again).toEqual(condorcanqui)
  expect(workByMesa(source, YEAR, mesa('luya'))).toHaveLength(1)
})

test('ten thousand meetings of many mesas are all there', () => {
  const mesas = Array.from({ length: 80 }, (_, index) => heard(`mesa-${index}`, '2024-12-31'))
  const evidence = Array.from({ length: 10_000 }, (_, index) =>
    fact('ordinary', `2024-0${(index % 9) + 1}-10`, 'a25', { in: `mesa-${index % 80}` }),
  )
  const found = workByMesa({ mesas, meetings: [], evidence }, YEAR)
  expect(found.reduce((sum, { items }) => sum + items.length, 0)).toBe(10_000)
})
