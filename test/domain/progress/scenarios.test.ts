// S1, S3, S7 and S10 as far as counting goes (domain.md §5). All people are invented.
import { expect, test } from 'vitest'
import { documentShape } from '../../../src/domain/document-record.ts'
import { standingOf } from '../../../src/domain/follow-up.ts'
import type { Meeting } from '../../../src/domain/meeting.ts'
import { countPlan } from '../../../src/domain/progress/count-plan.ts'
import { evidenceOfDocument } from '../../../src/domain/progress/evidence-of-document.ts'
import { evidenceOfMeeting } from '../../../src/domain/progress/evidence-of-meeting.ts'
import type { Evidence } from '../../../src/domain/progress/evidence.ts'
import { withVerdicts } from '../../../src/domain/progress/join.ts'
import { offersFor } from '../../../src/domain/progress/offers.ts'
import { versionsOf } from '../../../src/domain/progress/plan-at.ts'
import { rivalsOf } from '../../../src/domain/progress/reading.ts'
import { planChangeShape } from '../../../src/domain/plan-change.ts'
import { s1Meeting } from '../../help/s1.ts'
import { CER, day, fact, fates, id, key, mesa, perQuarter, plan, poa, progressOf, read, targets } from './a-plan.ts'

const s1: Meeting = { ...s1Meeting, state: 'closed', activity: key('a23'), plan: plan.id }
const evidence = (
  meeting: Meeting,
  about: object = {},
  papers: Parameters<typeof evidenceOfMeeting>[2] = [],
): Evidence => {
  const found = evidenceOfMeeting(
    meeting,
    { id: id('s1'), mesa: mesa('condorcanqui'), level: 'provincial', isSent: true, ...about },
    papers,
  )
  if (!found) throw new Error('no evidence')
  return found
}
const validated = { id: id('v1'), of: id('s1'), verdict: 'validated' as const, at: 1 }
const numbers = ({ total, toValidate, unsent, state }: ReturnType<typeof progressOf>) => ({
  total,
  toValidate,
  unsent,
  state,
})

test('S1: unsent on the phone, then por validar, then 1 of 1 in Condorcanqui and 1 of 2 mesas, in I', () => {
  const unsent = evidence(s1, { isSent: false })
  expect(numbers(progressOf('a23', [unsent]))).toMatchObject({ total: 0, toValidate: 0, unsent: 1 })
  const sent = evidence(s1)
  const waiting = progressOf('a23', [sent], { cutoff: day('2024-03-31') })
  expect(numbers(waiting)).toEqual({ total: 0, toValidate: 1, unsent: 0, state: 'inProgress' })
  expect(waiting.elements.map((each) => [each.name, each.toValidate])).toEqual([
    ['Chachapoyas', 0],
    ['Condorcanqui', 1],
  ])
  const done = progressOf('a23', withVerdicts([sent], [validated]), { cutoff: day('2024-03-31') })
  expect(done).toMatchObject({ total: 1, target: 2, percent: 50, toValidate: 0 })
  expect(done.elements[1]).toMatchObject({ name: 'Condorcanqui', counted: 1, cap: 1 })
  expect(perQuarter(done)).toEqual([1, 0, 0, 0])
})

test('S3: a workshop of two days is one training of 34 participants, 1 of 2 in II; not offered for 10 nor 12 as well', () => {
  const attendance = Array.from({ length: 34 }, (_, n) => ({
    key: key(`p${n}`),
    name: `Participante ${n + 1}`,
    sex: n < 15 ? ('female' as const) : ('male' as const),
    state: 'present' as const,
    days: n < 31 ? [day('2024-05-22')] : [day('2024-05-23')],
  }))
  const workshop = {
    ...s1,
    kind: 'training' as const,
    date: day('2024-05-22'),
    moreDays: [day('2024-05-23')],
    attendance,
    activity: key('a13'),
  }
  const programme = read(documentShape, { kind: 'programme', state: 'closed', of: 's1', file: 'a'.repeat(64) })
  const one = evidence(workshop, {}, [programme])
  const done = progressOf('a13', withVerdicts([one], [validated]))
  expect(done).toMatchObject({ total: 1, target: 2, people: { present: 34, women: 15, men: 19 } })
  expect(perQuarter(done)).toEqual([0, 1, 0, 0])
  const reads = countPlan(poa, [], { cutoff: day('2024-12-31') }).activities.map(({ read: each }) => each)
  const offered = (each: Evidence) =>
    offersFor(each, reads, rivalsOf(targets.exclusive)).map(({ activity }) => activity)
  expect(offered({ ...one, links: [] })).toEqual(['a10', 'a12', 'a13'])
  expect(offered(one)).toEqual([])
  expect(progressOf('a13', withVerdicts([evidence(workshop)], [validated]))).toMatchObject({ total: 0, toValidate: 1 })
})

test('a meeting is offered what it could add to; of a mesa the plan does not name, nothing', () => {
  const reads = countPlan(poa, [], { cutoff: day('2024-12-31') }).activities.map(({ read: each }) => each)
  const offered = (each: Evidence) => offersFor({ ...each, links: [] }, reads, rivalsOf(targets.exclusive))
  expect(offered(fact('ordinary', '2024-05-01', []))).toEqual([{ activity: 'a25', needsElement: false }])
  expect(offered(fact('ordinary', '2024-05-01', [], { in: 'luya' }))).toEqual([])
  expect(offered(fact('ordinary', '2024-05-01', [], CER)).map(({ activity }) => activity)).toEqual(['a02', 'a15'])
  expect(offered(fact('invitation', '2024-05-01', [], CER))).toEqual([{ activity: 'a19', needsElement: true }])
})

test('S7: what was done 13 days late feeds activity 9; the oficio does not count there, the report of agreements does', () => {
  const done = { id: id('p1'), state: 'done' as const, date: day('2024-04-09'), at: 1 }
  expect(standingOf({ due: day('2024-03-27') }, [done])).toMatchObject({ state: 'doneLate', daysLate: 13 })
  const about = { mesa: mesa('cer-amazonas'), level: 'regional', isSent: true } as const
  const oficio = read(documentShape, { kind: 'letter', state: 'closed', stampedOn: '2024-04-09', activity: 'a09' })
  const report = read(documentShape, {
    kind: 'agreementsReport',
    state: 'closed',
    date: '2024-11-29',
    file: 'b'.repeat(64),
    activity: 'a09',
  })
  const papers = [oficio, report].map((paper, n) => evidenceOfDocument(paper, { id: id(`d${n}`), ...about }))
  const progress = progressOf(
    'a09',
    papers.flatMap((each) => (each ? [{ ...each, state: 'validated' as const }] : [])),
  )
  expect(fates(progress)).toEqual(['wrongKind', 'counted'])
  expect(progress).toMatchObject({ total: 1, state: 'fulfilled' })
})

const rule3 = targets.rules.find((each) => each.key === 'a03')?.rule
const change = {
  ...read(planChangeShape, {
    plan: 'poa-2024',
    from: '2024-07-15',
    why: 'La Mesa Nacional asignó presupuesto para Luya y Bongará.',
    minutesName: 'Acta del CER del 12/07/2024',
    at: Date.parse('2024-07-15T15:00:00Z'),
    changes: [
      {
        key: 'c1',
        activity: 'a03',
        targetText: '02 mesas',
        rule: JSON.parse(
          JSON.stringify({
            ...rule3,
            condition: undefined,
            readings: rule3?.readings.map((each) => ({ ...each, number: 2 })),
          }),
        ),
      },
      { key: 'c2', activity: 'a07', mergedInto: 'a06' },
    ],
  }),
  id: id('v2'),
}
const reprogrammed = { ...poa, changes: [change] }

test('S10: version 2 of the plan; an activation recorded against the first counts in the second once its nómina is there', () => {
  const activation = fact('activation', '2024-07-18', 'a03', {
    in: 'luya',
    id: 's1',
    lacking: ['roster'],
    state: 'toValidate',
  })
  const observed = { ...validated, id: id('v0'), verdict: 'observed' as const, note: 'Falta la nómina' }
  const returned = progressOf('a03', withVerdicts([activation], [observed]), {}, reprogrammed)
  expect(returned).toMatchObject({ total: 0, target: 2, toValidate: 0, observed: 1, state: 'notDone' })
  expect(returned.items[0]?.evidence.note).toBe('Falta la nómina')
  expect(returned.flags).not.toContain('conditional')
  const mended = { ...activation, proofs: [...activation.proofs, 'roster' as const] }
  const again = { ...validated, after: [id('v0')] }
  expect(progressOf('a03', withVerdicts([mended], [observed, again]), {}, reprogrammed)).toMatchObject({
    total: 1,
    target: 2,
    percent: 50,
  })
})

test('S10: what was reported before 15 July stays as it was; version 1 can still be printed', () => {
  const records = [
    fact('activation', '2024-06-01', 'a03', { in: 'luya' }),
    fact('report', '2024-03-01', 'a06', { elements: ['inicio-2024'] }),
  ]
  const before = countPlan(poa, records, { cutoff: day('2024-06-30') })
  const { question: _, ...after } = countPlan(reprogrammed, records, { cutoff: day('2024-06-30') })
  expect(before).toMatchObject(after)
  expect(after.activities).toHaveLength(26)
  const today = countPlan(reprogrammed, records, { cutoff: day('2024-09-30') })
  expect(today.version).toMatchObject({ number: 2, change: { why: change.why, minutesName: change.minutesName } })
  expect(today.activities).toHaveLength(25)
  const row = today.activities.find((each) => each.key === 'a03')?.read.row
  expect([row?.targetText, row?.approved?.targetText]).toEqual(['02 mesas', '04 mesas'])
  const first = countPlan(reprogrammed, records, { cutoff: day('2024-09-30'), version: 'approved' })
  expect(first.activities.find((each) => each.key === 'a03')).toMatchObject({ target: 4, state: 'conditional' })
  expect(versionsOf(plan.id, [change]).map(({ number }) => number)).toEqual([2])
})

test('S10: what was recorded for row 7 counts in row 6 from then on; 25 keeps its two mesas', () => {
  const paper = fact('report', '2024-03-01', 'a07', { elements: ['inicio-2024'] })
  expect(progressOf('a06', [paper]).total).toBe(0)
  expect(progressOf('a06', [paper], {}, reprogrammed).total).toBe(1)
  const inLuya = fact('ordinary', '2024-08-01', 'a25', { in: 'luya' })
  const cep = progressOf('a25', [inLuya], {}, reprogrammed)
  expect(cep).toMatchObject({ total: 0, target: 12 })
  expect(cep.elements).toHaveLength(2)
})
