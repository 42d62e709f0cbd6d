// The plan of 2024, activities 18 to 26: what counts in each, and what does not.
import { expect, test } from 'vitest'
import { choosing, CER, fact, fates, perQuarter, plan, poa, progressOf } from './a-plan.ts'

const LOCAL = { in: 'chachapoyas' } as const

test('18: one paper for each marked quarter; a late one is of the quarter that had begun', () => {
  const first = fact('progressReport', '2024-02-01', 'a18', CER)
  const second = fact('progressReport', '2024-03-01', 'a18', CER)
  expect(progressOf('a18', [first, second])).toMatchObject({ total: 1, target: 2, surplus: 1 })
  const late = fact('progressReport', '2024-05-01', 'a18', CER)
  const done = progressOf('a18', [late, fact('progressReport', '2024-10-01', 'a18', CER)])
  expect(done).toMatchObject({ total: 2, state: 'fulfilled', flags: ['outOfSchedule'] })
  expect(done.elements.map((each) => [each.key, each.counted])).toEqual([
    ['1', 1],
    ['4', 1],
  ])
  const said = fact('progressReport', '2024-05-01', 'a18', { ...CER, elements: ['4'] })
  expect(progressOf('a18', [first, said]).total).toBe(2)
})

test('18, moved to III and IV: what comes before the first marked quarter is of that one', () => {
  const moved = {
    ...plan,
    activities: plan.activities.map((each) => ({ ...each, quarters: [3 as const, 4 as const] })),
  }
  const early = fact('progressReport', '2024-02-01', 'a18', CER)
  const done = progressOf('a18', [early], {}, { ...poa, plan: moved })
  expect(done).toMatchObject({ total: 1, flags: ['outOfSchedule', 'scheduledNotDone'] })
  expect(done.elements.map((each) => [each.key, each.counted])).toEqual([
    ['3', 1],
    ['4', 0],
  ])
})

test('19: one invitation for each addressee, with its stamp; both in one oficio are one', () => {
  const conna = fact('invitation', '2024-02-01', 'a19', { ...CER, elements: ['conna'] })
  const unstamped = fact('invitation', '2024-02-02', 'a19', { ...CER, elements: ['coreju'], lacking: ['stamp'] })
  const again = fact('invitation', '2024-02-03', 'a19', { ...CER, elements: ['conna'] })
  const toNobody = fact('invitation', '2024-02-04', 'a19', CER)
  const done = progressOf('a19', [conna, unstamped, again, toNobody])
  expect(done).toMatchObject({ total: 1, target: 2, percent: 50, toValidate: 1, surplus: 1 })
  expect(fates(done)).toEqual(['counted', 'toValidate', 'surplus', 'noElement'])
  const both = fact('invitation', '2024-02-01', 'a19', { ...CER, elements: ['conna', 'coreju'] })
  expect(progressOf('a19', [both]).total).toBe(1)
})

test('20: two meetings with past coordinators, with list of who came; no other kind', () => {
  const held = fact('formerCoordinators', '2024-05-01', 'a20', { ...CER, lacking: ['aideMemoire'] })
  const listless = fact('formerCoordinators', '2024-11-01', 'a20', { ...CER, lacking: ['attendance'] })
  const done = progressOf('a20', [held, listless, fact('ordinary', '2024-11-01', 'a20', CER)])
  expect(done).toMatchObject({ total: 1, target: 2, toValidate: 1 })
})

test('20 and 22 never share a meeting: the first link made stands', () => {
  const held = fact('formerCoordinators', '2024-05-01', ['a20', 'a22'], CER)
  expect([progressOf('a20', [held]).total, progressOf('a22', [held]).total]).toEqual([1, 0])
  expect(fates(progressOf('a22', [held]))).toEqual(['exclusive'])
  const other = { ...held, links: held.links.map((link, index) => ({ ...link, at: 9 - index })) }
  expect([progressOf('a20', [other]).total, progressOf('a22', [other]).total]).toEqual([0, 1])
})

test('21: presence in regional spaces is counted, with no percentage', () => {
  const there = fact('externalSpace', '2024-01-20', 'a21', CER)
  const unproven = fact('externalSpace', '2024-05-20', 'a21', { ...CER, lacking: ['minutes', 'photo', 'callNotice'] })
  const local = fact('externalSpace', '2024-05-21', 'a21', LOCAL)
  const done = progressOf('a21', [there, unproven, local])
  expect(done).toMatchObject({ total: 1, target: null, percent: null, toValidate: 1, state: 'inProgress' })
  expect(done.flags).toContain('noNumber')
  expect(fates(done)).toEqual(['counted', 'toValidate', 'wrongLevel'])
  expect(progressOf('a21', []).state).toBe('notDone')
})

test('22: three meetings with past coordinators; in I it counts, out of schedule', () => {
  const dates = ['2024-02-01', '2024-05-01', '2024-08-01']
  const done = progressOf(
    'a22',
    dates.map((date) => fact('formerCoordinators', date, 'a22', CER)),
  )
  expect(done).toMatchObject({ total: 3, target: 3, state: 'fulfilled', flags: ['outOfSchedule'] })
  expect(perQuarter(done)).toEqual([1, 1, 1, 0])
})

test('23: one installation in each active mesa; two in one are 1; not that of another mesa nor of the CER', () => {
  const evidence = [
    fact('installation', '2024-02-01', 'a23', LOCAL),
    fact('installation', '2024-03-01', 'a23', LOCAL),
    fact('installation', '2024-03-02', 'a23', { in: 'luya' }),
    fact('installation', '2024-03-03', 'a23', CER),
  ]
  const done = progressOf('a23', evidence)
  expect(done).toMatchObject({ total: 1, target: 2, percent: 50, surplus: 1 })
  expect(fates(done)).toEqual(['counted', 'surplus', 'noElement', 'wrongLevel'])
  expect(progressOf('a23', [...evidence, fact('installation', '2024-03-14', 'a23')])).toMatchObject({
    total: 2,
    state: 'fulfilled',
  })
})

test('24: one report of activities; read by quarter 4, by quarter and mesa 8', () => {
  const reports = ['2024-03-30', '2024-06-30', '2024-07-01'].map((date) => fact('activityReport', date, 'a24'))
  expect(progressOf('a24', reports.slice(0, 1))).toMatchObject({ total: 1, target: 1, state: 'fulfilled' })
  expect(progressOf('a24', reports, {}, choosing('a24', 'trimestral'))).toMatchObject({
    total: 3,
    target: 4,
    percent: 75,
  })
  const byMesa = progressOf(
    'a24',
    [...reports, fact('activityReport', '2024-07-02', 'a24')],
    {},
    choosing('a24', 'trimestralPorMesa'),
  )
  expect(byMesa).toMatchObject({ total: 3, target: 8, surplus: 1 })
  expect(byMesa.flags).toContain('otherReading')
})

test('25: six in each mesa; what is over in one never covers what another lacks; the installation does not count', () => {
  const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => fact('ordinary', `2024-0${n}-10`, 'a25', LOCAL))
  const one = fact('extraordinary', '2024-05-11', 'a25')
  const others = [
    fact('installation', '2024-01-05', 'a25'),
    fact('ordinary', '2024-01-06', 'a25', { in: 'luya' }),
    fact('ordinary', '2024-01-06', 'a25', CER),
  ]
  const done = progressOf('a25', [...nine, one, ...others])
  expect(done).toMatchObject({ total: 7, target: 12, percent: 58, surplus: 3, state: 'partlyFulfilled' })
  expect(done.elements.map((each) => [each.name, each.counted, each.surplus, each.cap])).toEqual([
    ['Chachapoyas', 6, 3, 6],
    ['Condorcanqui', 1, 0, 6],
  ])
  expect(fates(done).filter((fate) => fate !== 'counted' && fate !== 'surplus')).toEqual([
    'wrongKind',
    'noElement',
    'wrongLevel',
  ])
  expect(progressOf('a25', nine, {}, choosing('a25', 'mensual'))).toMatchObject({ total: 9, target: 24 })
})

test('23 and 25 never share a meeting, though two people wrote it down, each in her way', () => {
  const installation = fact('installation', '2024-03-14', 'a23')
  const session = fact('ordinary', '2024-03-14', 'a25', { event: installation.event })
  const both = [session, installation]
  expect(['a23', 'a25'].map((each) => progressOf(each, both).total)).toEqual([1, 0])
  const waiting = { ...installation, state: 'toValidate' as const }
  expect(['a23', 'a25'].map((each) => progressOf(each, [session, waiting]).total)).toEqual([0, 1])
})

test('26: presence in local spaces, counted by mesa, with no percentage', () => {
  const evidence = [
    fact('externalSpace', '2024-01-20', 'a26', LOCAL),
    fact('externalSpace', '2024-02-20', 'a26', LOCAL),
    fact('externalSpace', '2024-02-21', 'a26', { in: 'luya' }),
    fact('externalSpace', '2024-02-22', 'a26', { lacking: ['space'] }),
  ]
  const done = progressOf('a26', evidence)
  expect(done).toMatchObject({ total: 2, target: null, percent: null, toValidate: 1 })
  expect(done.elements.map((each) => [each.key, each.counted, each.cap])).toEqual([
    ['chachapoyas', 2, null],
    ['condorcanqui', 0, null],
  ])
})
