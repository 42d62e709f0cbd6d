// The plan of 2024, activities 10 to 17: what counts in each, and what does not.
import { expect, test } from 'vitest'
import { choosing, CER, day, fact, fates, perQuarter, progressOf } from './a-plan.ts'

const LOCAL = { in: 'chachapoyas' } as const
const people = (present: number, women: number) => ({ people: { present, women, men: present - women, minors: 0 } })

test('10: a training with list and programme; who came is counted apart; by mesa it is 2', () => {
  const held = fact('training', '2024-08-01', 'a10', people(20, 9))
  const listless = fact('training', '2024-08-02', 'a10', { ...people(9, 9), lacking: ['attendance'] })
  const done = progressOf('a10', [held, listless, fact('ordinary', '2024-08-03', 'a10')])
  expect(done).toMatchObject({ total: 1, target: 1, toValidate: 1, people: { present: 20, women: 9, men: 11 } })
  expect(fates(done)).toEqual(['counted', 'toValidate', 'wrongKind'])
  const byMesa = progressOf('a10', [held, fact('training', '2024-08-04', 'a10')], {}, choosing('a10', 'porMesa'))
  expect(byMesa).toMatchObject({ total: 1, target: 2, surplus: 1 })
})

test('11: the plan and the analysis are steps; only the encuentro counts; in the other reading the two papers do', () => {
  const papers = [fact('workPlan', '2024-04-01', 'a11', CER), fact('feasibility', '2024-05-01', 'a11', CER)]
  expect(progressOf('a11', papers)).toMatchObject({ total: 0, target: 1, state: 'notDone' })
  const held = fact('encounter', '2024-06-20', 'a11', CER)
  expect(progressOf('a11', [...papers, held])).toMatchObject({ total: 1, state: 'fulfilled' })
  const read = choosing('a11', 'documentos')
  expect(progressOf('a11', [...papers, held], {}, read)).toMatchObject({ total: 2, target: 2, state: 'fulfilled' })
  expect(progressOf('a11', papers.slice(0, 1), {}, read)).toMatchObject({ total: 1, percent: 50 })
})

test('12: two different trainings; without programme it waits', () => {
  const first = fact('training', '2024-02-01', 'a12', CER)
  const bare = fact('training', '2024-08-01', 'a12', { ...CER, lacking: ['programme'] })
  const done = progressOf('a12', [first, bare, { ...first, id: bare.id }])
  expect(done).toMatchObject({ total: 1, target: 2, percent: 50, toValidate: 1 })
  expect(fates(done)).toEqual(['counted', 'sameEvent', 'toValidate'])
})

test('13: two trainings wherever they are; by mesa two in each of two', () => {
  const three = ['2024-05-01', '2024-05-02', '2024-11-01'].map((date) => fact('training', date, 'a13'))
  const done = progressOf('a13', three)
  expect(done).toMatchObject({ total: 3, target: 2, percent: 100, state: 'fulfilled' })
  expect(done.flags).toContain('overTarget')
  const byMesa = progressOf('a13', three, {}, choosing('a13', 'porMesa'))
  expect(byMesa).toMatchObject({ total: 2, target: 4, surplus: 1, state: 'partlyFulfilled' })
})

test('10, 12 and 13 never share a training', () => {
  const shared = fact('training', '2024-05-22', ['a13', 'a12', 'a10'])
  expect(['a10', 'a12', 'a13'].map((each) => progressOf(each, [shared]).total)).toEqual([1, 0, 0])
  const linked = { ...shared, links: shared.links.map((link, index) => ({ ...link, at: index })) }
  expect(['a10', 'a12', 'a13'].map((each) => progressOf(each, [linked]).total)).toEqual([0, 0, 1])
})

test('14: the installation of the CER, not that of a CEP nor a session', () => {
  const evidence = [
    fact('installation', '2024-02-01', 'a14', CER),
    fact('installation', '2024-02-02', 'a14', LOCAL),
    fact('ordinary', '2024-02-03', 'a14', CER),
  ]
  const done = progressOf('a14', evidence)
  expect(done).toMatchObject({ total: 1, target: 1, state: 'fulfilled' })
  expect(fates(done)).toEqual(['counted', 'wrongLevel', 'wrongKind'])
})

test('15: six different sessions of the CER; its installation does not count, a seventh is shown', () => {
  const months = ['01', '03', '05', '07', '09', '10', '12']
  const seven = months.map((month) =>
    fact(month === '05' ? 'extraordinary' : 'ordinary', `2024-${month}-15`, 'a15', CER),
  )
  const others = [fact('installation', '2024-02-01', 'a15', CER), fact('ordinary', '2024-02-01', 'a15', LOCAL)]
  const done = progressOf('a15', [...seven, ...others])
  expect(done).toMatchObject({ total: 7, target: 6, percent: 100, state: 'fulfilled' })
  expect(perQuarter(done)).toEqual([2, 1, 2, 2])
  expect(progressOf('a15', seven.slice(0, 6)).flags).toEqual([])
  expect(progressOf('a15', seven.slice(0, 3), { cutoff: day('2024-06-30') })).toMatchObject({
    percent: 50,
    state: 'inProgress',
  })
})

test('14 and 15 never share a session, though two people wrote it down, each in her way', () => {
  const session = fact('ordinary', '2024-02-01', 'a15', CER)
  const installation = fact('installation', '2024-02-01', 'a14', { ...CER, event: session.event })
  const both = [session, installation]
  expect(['a14', 'a15'].map((each) => progressOf(each, both).total)).toEqual([1, 0])
  expect(fates(progressOf('a15', both))).toEqual(['exclusive'])
})

test('16: twelve sessions; how many different tables they were is shown; the other reading counts tables', () => {
  const names = ['Agua', 'agua ', 'Anemia']
  const sessions = names.map((name, n) =>
    fact('workingGroup', `2024-0${n + 1}-10`, 'a16', { ...CER, elements: [name] }),
  )
  const unnamed = fact('workingGroup', '2024-05-10', 'a16', CER)
  const done = progressOf('a16', [...sessions, unnamed, fact('ordinary', '2024-05-11', 'a16', CER)])
  expect(done).toMatchObject({ total: 4, target: 12, percent: 33 })
  expect(done.elements.map((each) => [each.key, each.counted])).toEqual([
    ['agua', 2],
    ['anemia', 1],
  ])
  const tables = progressOf('a16', [...sessions, unnamed], {}, choosing('a16', 'distintas'))
  expect(tables).toMatchObject({ total: 2, target: 12, surplus: 1 })
  expect(fates(tables)).toEqual(['counted', 'surplus', 'counted', 'noElement'])
})

test('17: the POA approved and the balance, each once, with the agreement that approves it', () => {
  const poa = fact('annualPlan', '2024-02-01', 'a17', CER)
  const again = fact('annualPlan', '2024-03-01', 'a17', CER)
  expect(progressOf('a17', [poa, again])).toMatchObject({ total: 1, target: 2, percent: 50, surplus: 1 })
  const unapproved = fact('annualBalance', '2024-12-01', 'a17', { ...CER, lacking: ['agreement'] })
  expect(progressOf('a17', [poa, unapproved])).toMatchObject({ total: 1, toValidate: 1 })
  const done = progressOf('a17', [poa, fact('annualBalance', '2024-12-20', 'a17', CER)])
  expect(done).toMatchObject({ total: 2, state: 'fulfilled' })
  expect(perQuarter(done)).toEqual([1, 0, 0, 1])
  expect(done.elements.map(({ name }) => name)).toEqual(['POA aprobado (I)', 'Balance anual (IV)'])
})
