// A report made again as it was known on a day: what came afterwards neither adds to it nor takes from it.
import { expect, test } from 'vitest'
import { documentShape } from '../../../src/domain/document-record.ts'
import { countPlan } from '../../../src/domain/progress/count-plan.ts'
import { gatherEvidence } from '../../../src/domain/progress/gather.ts'
import type { Json } from '../../../src/domain/json.ts'
import { sameMeetingShape } from '../../../src/domain/same-meeting.ts'
import { day, fact, id, mesa, poa, read } from './a-plan.ts'

const CER = mesa('cer-amazonas')
const paper = (name: string, closedAt: number, more: Readonly<Record<string, Json>> = {}) => {
  const said = { kind: 'followUpReport', date: '2024-03-12', activity: 'a05', elements: ['social'], ...more }
  const content = read(documentShape, { ...said, state: 'closed', file: 'a'.repeat(64), closedAt })
  return { id: id(name), mesa: CER, content }
}
const meeting = (name: string, at: number) => {
  const { id: key, mesa: where, ...rest } = fact('installation', '2024-03-14', 'a23', { id: name, at })
  return { id: key, mesa: where, fact: rest }
}
const same = (name: string, at: number, more: Readonly<Record<string, Json>> = {}) => ({
  ...read(sameMeetingShape, { of: 'm1', other: 'm2', verdict: 'same', at, ...more }),
  id: id(name),
})

const nothing = { papers: [], meetings: [], levels: new Map(), laterNumbers: new Map(), unsent: new Set<never>() }
const gathered = (given: Partial<Parameters<typeof gatherEvidence>[0]>, asOf?: number) =>
  gatherEvidence({ ...nothing, verdicts: [], ...given, asOf })
const waiting = (activity: string, ...given: Parameters<typeof gathered>) => {
  const question = { cutoff: day('2024-12-31'), ...(given[1] && { asOf: given[1] }) }
  const { activities } = countPlan(poa, gathered(...given), question)
  return activities.find(({ key }) => key === activity)?.toValidate
}

test('[R11] a paper that was replaced later still counts in a report of before', () => {
  const papers = [paper('d1', 10), paper('d2', 30, { replaces: 'd1' })]
  expect(gathered({ papers }, 20).map((each) => each.id)).toEqual(['d1'])
  expect(gathered({ papers }).map((each) => each.id)).toEqual(['d2'])
  expect([waiting('a05', { papers }, 20), waiting('a05', { papers })]).toEqual([1, 1])
})

test('[R2] a paper that two devices replaced at once counts once, whatever the two say', () => {
  const papers = [
    paper('d1', 10),
    paper('d2', 30, { replaces: 'd1' }),
    paper('d3', 40, { replaces: 'd1', elements: ['economica'] }),
    paper('d4', 50, { replaces: 'd3' }),
  ]
  expect(gathered({ papers }).map((each) => each.id)).toEqual(['d2', 'd4'])
  expect([waiting('a05', { papers }), waiting('a05', { papers: papers.toReversed() })]).toEqual([1, 1])
})

test('[R2, R11] two meetings that were said to be one, or two again, later are what they were in a report of before', () => {
  const meetings = [meeting('m1', 10), meeting('m2', 11)]
  const verdicts = [same('s1', 30), same('s2', 50, { verdict: 'different', after: ['s1'] })]
  expect([20, 40, 60].map((asOf) => waiting('a23', { meetings, verdicts }, asOf))).toEqual([2, 1, 2])
})

test('[R11] a sheet attached later, and a number given later, are not known to a report of before', () => {
  const meetings = [{ ...meeting('m1', 10), fact: { ...meeting('m1', 10).fact, proofs: [], number: '001-2024' } }]
  const papers = [paper('d1', 30, { kind: 'roster', of: 'm1' })]
  const laterNumbers = new Map([[id('m1'), [{ id: id('n1'), of: id('m1'), minutesNumber: '002-2024', at: 30 }]]])
  const [before] = gathered({ meetings, papers, laterNumbers }, 20)
  const [after] = gathered({ meetings, papers, laterNumbers }, 40)
  expect([before?.proofs, before?.number]).toEqual([[], '001-2024'])
  expect([after?.proofs, after?.number]).toEqual([['roster'], '002-2024'])
})
