// Which papers the 26 activities of 2024 take, as the form offers them.
import { expect, test } from 'vitest'
import { askedOf, gatheringsOf, papersOf, sustainingOf } from '../../../src/domain/progress/papers-of.ts'
import { progressOf } from './a-plan.ts'

const readOf = (key: string) => progressOf(key, []).read

test('first those that count, then the steps on the way', () => {
  expect(papersOf(readOf('a01'))).toEqual(['ordinance', 'ordinanceDraft', 'committeeOpinion'])
  expect(papersOf(readOf('a08'))).toEqual(['receivedReport', 'letter'])
  expect(papersOf(readOf('a25'))).toEqual([])
})

test('an activity of gatherings takes the papers that prove one', () => {
  expect([sustainingOf(readOf('a03')), gatheringsOf(readOf('a03'))]).toEqual([['roster'], ['activation']])
  expect(sustainingOf(readOf('a13'))).toEqual(['programme'])
  expect(sustainingOf(readOf('a01'))).toEqual([])
  expect(gatheringsOf(readOf('a01'))).toEqual([])
})

test('what it is about is asked where its day, mesa or kind does not tell', () => {
  const dimensions = askedOf(readOf('a05'), 'followUpReport')
  expect(dimensions).toMatchObject([{ by: 'dimension' }])
  expect(dimensions[0]?.parts).toHaveLength(4)
  expect(askedOf(readOf('a18'), 'progressReport')).toEqual([])
  expect(askedOf(readOf('a17'), 'annualPlan')).toEqual([])
  expect(askedOf(readOf('a04'), 'proposal')).toEqual([{ by: 'topic', parts: [] }])
})
