// The plan of 2024, activities 1 to 9: what counts in each, and what does not.
import { expect, test } from 'vitest'
import { choosing, CER, day, fact, fates, id, key, perQuarter, plan, poa, progressOf } from './a-plan.ts'

test('1: an ordenanza counts once it has number, date and copy; project and dictamen are steps on the way', () => {
  const steps = [fact('ordinanceDraft', '2024-02-01', 'a01', CER), fact('committeeOpinion', '2024-02-20', 'a01', CER)]
  expect(progressOf('a01', steps)).toMatchObject({ total: 0, target: 1, state: 'notDone' })
  expect(fates(progressOf('a01', steps))).toEqual(['milestone', 'milestone'])
  expect(progressOf('a01', steps, { cutoff: day('2024-03-01') }).state).toBe('inProgress')
  const unnumbered = fact('ordinance', '2024-03-10', 'a01', { ...CER, lacking: ['number'] })
  expect(progressOf('a01', [unnumbered])).toMatchObject({
    total: 0,
    toValidate: 1,
    flags: ['scheduledNotDone', 'missingEvidence'],
  })
  const published = fact('ordinance', '2024-03-28', 'a01', CER)
  const done = progressOf('a01', [...steps, published, fact('report', '2024-03-01', 'a01')])
  expect(done).toMatchObject({ total: 1, percent: 100, state: 'fulfilled' })
  expect(perQuarter(done)).toEqual([1, 0, 0, 0])
  expect(fates(done)).toEqual(['milestone', 'milestone', 'wrongKind', 'counted'])
})

test('2: a CER meeting with the GORE counts; may also be one of activity 15; by quarter it is 2', () => {
  const session = fact('ordinary', '2024-03-05', ['a02', 'a15'], CER)
  const alone = fact('ordinary', '2024-11-05', 'a02', { ...CER, lacking: ['regionalGovernment'] })
  const local = fact('ordinary', '2024-03-06', 'a02')
  expect(progressOf('a15', [session]).total).toBe(1)
  const [used, other] = [
    progressOf('a02', [session, alone, local]),
    progressOf('a02', [session], {}, choosing('a02', 'porTrimestre')),
  ]
  expect(used).toMatchObject({ total: 1, target: 1, toValidate: 1, state: 'fulfilled' })
  expect(fates(used)).toEqual(['counted', 'wrongLevel', 'toValidate'])
  expect(other).toMatchObject({ total: 1, target: 2, percent: 50, state: 'partlyFulfilled' })
  expect(other.elements.map((each) => [each.key, each.counted, each.cap])).toEqual([
    ['1', 1, 1],
    ['4', 0, 1],
  ])
})

test('3: different provinces activated, 4 of a list of 5; «condicionada», without percentage nor failure', () => {
  const luya = fact('activation', '2024-02-01', 'a03', { in: 'luya' })
  const again = fact('activation', '2024-05-01', 'a03', { in: 'luya' })
  const bare = fact('activation', '2024-05-02', 'a03', { in: 'bagua', lacking: ['roster'] })
  const outside = fact('activation', '2024-05-03', 'a03', { in: 'chachapoyas' })
  const done = progressOf('a03', [luya, again, bare, outside])
  expect(done).toMatchObject({ total: 1, target: 4, percent: null, state: 'conditional', surplus: 1, toValidate: 1 })
  expect(done.elements).toHaveLength(5)
  expect(fates(done)).toEqual(['counted', 'surplus', 'toValidate', 'noElement'])
  expect(done.flags).not.toContain('scheduledNotDone')
  expect(progressOf('a03', [luya], {}, choosing('a03', 'nombradas')).target).toBe(5)
})

test('4: topics with their document out of topics asked for; none asked for, no percentage', () => {
  const topic = (name: string, fields: object = {}) => ({
    id: id(name),
    plan: plan.id,
    activity: key('a04'),
    name,
    minutes: id('acta'),
    date: day('2024-02-01'),
    ...fields,
  })
  const topics = [
    topic('agua'),
    topic('anemia'),
    topic('caminos', { minutes: undefined }),
    topic('radio', { date: day('2025-01-02') }),
  ]
  const records = { ...poa, topics }
  const water = fact('proposal', '2024-04-01', 'a04', { ...CER, elements: ['agua'] })
  const again = fact('proposal', '2024-05-01', 'a04', { ...CER, elements: ['agua'] })
  const unasked = fact('proposal', '2024-06-01', 'a04', { ...CER, elements: ['caminos'] })
  const done = progressOf('a04', [water, again, unasked], {}, records)
  expect(done).toMatchObject({ total: 1, target: 2, percent: 50 })
  expect(fates(done)).toEqual(['counted', 'surplus', 'noElement'])
  expect(progressOf('a04', [water])).toMatchObject({ total: 0, target: null, percent: null })
  expect(progressOf('a04', []).flags).toContain('openDenominator')
  const chosen = { ...records, ...choosing('a04', 'minimo'), topics }
  expect(progressOf('a04', [water], {}, chosen)).toMatchObject({ total: 1, target: 1, state: 'fulfilled' })
})

test('5: four dimensions; four reports of one are 1; in the other reading four in I and four in IV', () => {
  const four = [1, 2, 3, 4].map((n) => fact('followUpReport', `2024-02-0${n}`, 'a05', { ...CER, elements: ['social'] }))
  const late = fact('followUpReport', '2024-11-01', 'a05', { ...CER, elements: ['social'] })
  const unsaid = fact('followUpReport', '2024-11-02', 'a05', CER)
  const unseen = fact('followUpReport', '2024-11-03', 'a05', {
    ...CER,
    elements: ['ambiental'],
    lacking: ['presented'],
  })
  const done = progressOf('a05', [...four, late, unsaid, unseen])
  expect(done).toMatchObject({ total: 1, target: 4, percent: 25, surplus: 4, toValidate: 1 })
  expect(fates(done).slice(5)).toEqual(['noElement', 'toValidate'])
  const byQuarter = progressOf('a05', [...four, late], {}, choosing('a05', 'porTrimestre'))
  expect(byQuarter).toMatchObject({ total: 2, target: 8, surplus: 3 })
  expect(byQuarter.elements).toHaveLength(8)
})

test('6: one report for the end of 2023 and one for the start of 2024; two of the same are 1', () => {
  const end = fact('report', '2024-01-20', 'a06', { ...CER, elements: ['conclusion-2023'] })
  const twice = fact('report', '2024-03-20', 'a06', { ...CER, elements: ['conclusion-2023'] })
  const start = fact('report', '2024-04-20', 'a06', { ...CER, elements: ['inicio-2024'] })
  expect(progressOf('a06', [end, twice])).toMatchObject({ total: 1, target: 2, percent: 50, surplus: 1 })
  const done = progressOf('a06', [
    end,
    start,
    fact('report', '2024-03-21', 'a06', { lacking: ['file'], elements: ['inicio-2024'] }),
  ])
  expect(done).toMatchObject({ total: 2, state: 'fulfilled', toValidate: 1 })
  expect(done.flags).toContain('outOfSchedule')
})

test('7: no target, quarter nor responsible: a count if the secretariat confirms it, never a percentage', () => {
  expect(progressOf('a07', [])).toMatchObject({
    total: 0,
    target: null,
    percent: null,
    state: 'notStarted',
    scheduled: [],
  })
  const done = progressOf('a07', [fact('strategy', '2024-05-01', 'a07'), fact('report', '2024-05-01', 'a07')])
  expect(done).toMatchObject({ total: 1, target: null, percent: null, state: 'inProgress' })
  expect(done.cells.map(({ state }) => state)).toEqual(['unscheduled', 'outOfSchedule', 'unscheduled', 'unscheduled'])
  expect(done.flags).toEqual(['outOfSchedule', 'noNumber', 'noSchedule'])
  const choices = [
    { id: id('x'), plan: plan.id, activity: key('a07'), quarter: 2 as const, fulfilment: 'met' as const },
  ]
  expect(progressOf('a07', [], {}, { ...poa, choices }).state).toBe('fulfilled')
})

test('8: asking is a step; what came counts, if the oficio has its stamp; the other reading counts the oficio', () => {
  const asked = fact('letter', '2024-02-01', 'a08', CER)
  const came = fact('receivedReport', '2024-03-01', 'a08', CER)
  expect(progressOf('a08', [asked], { cutoff: day('2024-06-30') })).toMatchObject({ total: 0, state: 'inProgress' })
  expect(progressOf('a08', [asked, came])).toMatchObject({ total: 1, state: 'fulfilled' })
  const unasked = { ...came, proofs: came.proofs.filter((each) => each !== 'stampedRequest') }
  expect(progressOf('a08', [unasked])).toMatchObject({ total: 0, toValidate: 1 })
  expect(progressOf('a08', [asked, came], {}, choosing('a08', 'solicitud'))).toMatchObject({ total: 1, target: 1 })
})

test('9: the report of agreements, in IV; in another quarter it counts and is out of schedule', () => {
  const oficio = fact('letter', '2024-10-02', 'a09', CER)
  const report = fact('agreementsReport', '2024-11-02', 'a09', CER)
  expect(fates(progressOf('a09', [oficio, report]))).toEqual(['wrongKind', 'counted'])
  const early = progressOf('a09', [fact('agreementsReport', '2024-09-30', 'a09', CER)])
  expect(early).toMatchObject({ total: 1, state: 'fulfilled' })
  expect(early.cells.map(({ state }) => state)).toEqual(['unscheduled', 'unscheduled', 'outOfSchedule', 'notDone'])
})

test('5, 6, 8 and 9 never share a paper', () => {
  const paper = fact('report', '2024-03-01', ['a09', 'a06', 'a05'], { elements: ['social', 'inicio-2024'] })
  expect(['a05', 'a06', 'a09'].map((each) => progressOf(each, [paper]).total)).toEqual([0, 1, 0])
})
