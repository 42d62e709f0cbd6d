// From stored records to evidence: what a closed meeting or paper proves, and what is said of it beside.
import { expect, test } from 'vitest'
import { contributionShape } from '../../../src/domain/contribution.ts'
import { documentShape } from '../../../src/domain/document-record.ts'
import { belongs } from '../../../src/domain/access.ts'
import { evidenceOfDocument, replacedBy } from '../../../src/domain/progress/evidence-of-document.ts'
import { evidenceOfMeeting } from '../../../src/domain/progress/evidence-of-meeting.ts'
import { withContributions, withVerdicts } from '../../../src/domain/progress/join.ts'
import { validationShape } from '../../../src/domain/validation.ts'
import { s1Meeting } from '../../help/s1.ts'
import { day, fact, fates, id, key, mesa, plan, progressOf, read } from './a-plan.ts'

const here = { id: id('r1'), mesa: mesa('condorcanqui'), level: 'provincial', isSent: true } as const
const SHA = 'a'.repeat(64)
const paper = (fields: object) => read(documentShape, { state: 'closed', date: '2024-03-01', ...fields })
const verdict = (name: string, fields: object) => ({ ...read(validationShape, { of: 'r1', ...fields }), id: id(name) })

test('a draft is no evidence; a closed meeting proves its acta and who came', () => {
  const meeting = { ...s1Meeting, activity: key('a23'), plan: plan.id }
  expect(evidenceOfMeeting({ ...meeting, state: 'draft' }, here)).toBeNull()
  const evidence = evidenceOfMeeting({ ...meeting, state: 'closed' }, { ...here, isSent: false })
  expect(evidence).toMatchObject({ kind: 'installation', date: '2024-03-14', state: 'unsent', event: 'r1' })
  expect(evidence?.people).toMatchObject({ present: 18, women: 7, men: 11 })
  expect(evidence?.proofs).toEqual(expect.arrayContaining(['minutes', 'attendance', 'regionalGovernment']))
  const nobody = evidenceOfMeeting({ ...meeting, state: 'closed', attendance: [] }, here)
  expect(nobody?.proofs).not.toContain('attendance')
})

test('a programme or nómina of the meeting is its evidence and counts nowhere by itself; a draft of it is none', () => {
  const closed = { ...s1Meeting, state: 'closed' as const }
  const programme = paper({ kind: 'programme', of: 'r1', file: SHA })
  expect(evidenceOfMeeting(closed, here, [programme])?.proofs).toContain('programme')
  expect(evidenceOfMeeting(closed, here, [{ ...programme, state: 'draft' }])?.proofs).not.toContain('programme')
  expect(evidenceOfDocument(programme, here)).toBeNull()
})

test('a paper counts on the day it was presented, else received, else of its date', () => {
  const days = { presentedOn: '2024-07-02', stampedOn: '2024-04-09', date: '2024-03-30' }
  expect(evidenceOfDocument(paper({ kind: 'report', ...days }), here)?.date).toBe('2024-07-02')
  expect(evidenceOfDocument(paper({ kind: 'letter', ...days, presentedOn: null }), here)?.date).toBe('2024-04-09')
  expect(evidenceOfDocument(paper({ kind: 'letter' }), here)?.date).toBe('2024-03-01')
})

test('a stamp is its day and the sheet that bears it; an answer is proven by the stamped oficio', () => {
  const bare = paper({ kind: 'letter', stampedOn: '2024-02-01' })
  const stamped = paper({ kind: 'letter', stampedOn: '2024-02-01', photos: [{ key: 'f1', file: SHA }] })
  expect(evidenceOfDocument(bare, here)?.proofs).not.toContain('stamp')
  expect(evidenceOfDocument(stamped, here)?.proofs).toEqual(expect.arrayContaining(['stamp', 'file']))
  const answer = paper({ kind: 'receivedReport', file: SHA, activity: 'a08' })
  const proven = (request: typeof answer) =>
    evidenceOfDocument(answer, here, { request })?.proofs.includes('stampedRequest')
  expect([proven(bare), proven(stamped)]).toEqual([false, true])
})

test('a paper another closed one stands in for is no evidence any more', () => {
  const papers = [paper({ kind: 'report', replaces: 'r1' }), paper({ kind: 'report', replaces: 'r2', state: 'draft' })]
  expect([...replacedBy(papers)]).toEqual(['r1'])
  expect(evidenceOfDocument(paper({ kind: 'report' }), here, { isReplaced: true })).toBeNull()
})

test('[R1] the last verdict stands, by what was on screen and then by the clock; older reports do not know later ones', () => {
  const record = fact('ordinary', '2024-03-01', 'a25', { id: 'r1', state: 'toValidate' })
  const observed = verdict('v1', { verdict: 'observed', note: 'Falta la nómina', at: 10 })
  const validated = verdict('v2', { verdict: 'validated', after: ['v1'], at: 5 })
  const reopened = verdict('v3', { verdict: 'reopened', at: 20 })
  const stateBy = (verdicts: (typeof observed)[], asOf?: number) => withVerdicts([record], verdicts, asOf)[0]?.state
  expect(withVerdicts([record], [observed])[0]).toMatchObject({ state: 'observed', note: 'Falta la nómina' })
  expect([stateBy([validated, observed]), stateBy([observed, validated])]).toEqual(['validated', 'validated'])
  expect(stateBy([observed, validated, reopened])).toBe('toValidate')
  expect(stateBy([observed, validated, reopened], 15)).toBe('validated')
  expect(stateBy([observed], 9)).toBe('toValidate')
})

test('a link made beside adds an activity, one withdrawn takes the record’s own away', () => {
  const record = fact('ordinary', '2024-03-01', 'a15', { id: 'r1', in: 'cer-amazonas' })
  const link = (name: string, fields: object) => ({
    ...read(contributionShape, { of: 'r1', plan: 'poa-2024', ...fields }),
    id: id(name),
  })
  const more = link('l1', { activity: 'a02', at: 1 })
  expect(withContributions([record], [more])[0]?.links.map(({ activity }) => activity)).toEqual(['a15', 'a02'])
  const [without] = withContributions([record], [link('l2', { activity: 'a15', isWithdrawn: true, at: 2 }), more])
  expect(without?.links.map(({ activity }) => activity)).toEqual(['a02'])
})

test('[R7] 31 March at 11 p. m. in Lima is of the first quarter, whenever it is closed or sent', () => {
  const meeting = {
    ...s1Meeting,
    state: 'closed' as const,
    activity: key('a23'),
    date: day('2024-03-31'),
    closedAt: Date.parse('2024-04-09T15:00:00Z'),
  }
  const evidence = evidenceOfMeeting(meeting, here)
  expect(progressOf('a23', evidence ? [evidence] : []).items.map(({ quarter }) => quarter)).toEqual([1])
})

test('a record of another year is said to be so, where it names this plan', () => {
  const late = fact('progressReport', '2025-01-10', 'a18', { in: 'cer-amazonas' })
  const named = { ...late, links: [{ activity: key('a18'), plan: plan.id }] }
  expect(fates(progressOf('a18', [late, named], { cutoff: day('2025-12-31') }))).toEqual(['otherYear'])
})

test('only the region’s space, which a promoter cannot write in, takes verdicts and what rules the plan', () => {
  const kinds = ['validation', 'targets', 'planChange', 'planChoice', 'planTopic'] as const
  expect(kinds.map((kind) => [belongs(kind, 'region'), belongs(kind, 'mesa')])).toEqual(kinds.map(() => [true, false]))
  expect([belongs('document', 'mesa'), belongs('contribution', 'mesa')]).toEqual([true, true])
})
