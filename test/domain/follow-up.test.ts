// What became of an agreement: the same on every phone, whatever came first.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLate, lastSteps, standingOf, stepState, type Step } from '../../src/domain/follow-up.ts'
import { recordId } from '../../src/domain/id.ts'
import { dateOf, localDate } from '../../src/domain/time.ts'

const day = (text: string) => localDate.parse(text)
const id = (text: string) => recordId.parse(text)
const due = day('2024-03-27')
const step = (name: string, fields: Partial<Step>): Step => ({ id: id(name), at: 0, ...fields })

test('an agreement nobody has spoken of is pending, and late from the day after its own, in Lima', () => {
  const standing = standingOf({ due }, [])
  expect(standing).toMatchObject({ state: 'pending', isOpen: true, due })
  // 27 March 2024, 11 p. m. in Lima: already the 28th in UTC.
  expect(isLate(standing, dateOf(Date.parse('2024-03-28T04:00:00Z')))).toBe(false)
  expect(isLate(standing, dateOf(Date.parse('2024-03-28T05:00:00Z')))).toBe(true)
})

test('S7: done on 9 April what was due on 27 March is «cumplido fuera de plazo», 13 days late', () => {
  const standing = standingOf({ due }, [step('a', { state: 'done', date: day('2024-04-09') })])
  expect(standing).toMatchObject({ state: 'doneLate', daysLate: 13, isOpen: false })
  expect(isLate(standing, day('2024-05-01'))).toBe(false)
})

test('another day keeps the first one, and what is done by then is in time', () => {
  const moved = step('a', { state: 'rescheduled', due: day('2024-04-10'), date: day('2024-03-25'), at: 1 })
  expect(standingOf({ due }, [moved])).toMatchObject({ state: 'rescheduled', due: '2024-04-10', firstDue: due })
  const done = step('b', { state: 'done', date: day('2024-04-09'), at: 2, after: [id('a')] })
  expect(standingOf({ due }, [done, moved])).toMatchObject({ state: 'done', daysLate: 0, firstDue: due })
})

test('«inmediato» and no day at all are never late', () => {
  expect(isLate(standingOf({ due: 'immediate' }, []), day('2030-01-01'))).toBe(false)
  expect(isLate(standingOf({}, []), day('2030-01-01'))).toBe(false)
})

test('who went on from a step comes after it, though his clock is years behind', () => {
  const ahead = step('a', { state: 'done', date: due, at: Date.parse('2031-01-01') })
  const after = step('b', { state: 'pending', at: Date.parse('2024-04-01'), after: [id('a')] })
  expect(standingOf({ due }, [after, ahead]).state).toBe('pending')
})

test('two phones that had not seen each other: both steps stay in the history, and the next comes after both', () => {
  const steps = [step('a', { state: 'done', date: due, at: 2 }), step('b', { state: 'inProgress', at: 1 })]
  expect(standingOf({ due }, steps).steps.map((each) => each.id)).toEqual(['b', 'a'])
  expect(lastSteps(steps)).toEqual(['a', 'b'])
  expect(lastSteps([...steps, step('c', { state: 'void', after: [id('a'), id('b')] })])).toEqual(['c'])
})

const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const anyStep = (name: string): fc.Arbitrary<Step> =>
  fc.record({
    id: fc.constant(id(name)),
    state: fc.constantFrom(...stepState.options),
    at: fc.integer({ min: 0, max: 3 }),
    date: fc.constantFrom(day('2024-03-01'), day('2024-04-09')),
    due: fc.constantFrom(day('2024-04-01'), day('2024-05-01')),
    // Circles too: no phone writes them, and none may break the list.
    after: fc.subarray(names.map(id)),
  })

test('property: the order in which steps arrive never matters, and none is lost', () => {
  const histories = fc
    .subarray([...names])
    .chain((chosen) => fc.tuple(...chosen.map(anyStep)))
    .chain((steps) => fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length })))
  fc.assert(
    fc.property(histories, ([steps, shuffled]) => {
      const standing = standingOf({ due }, steps)
      expect(standingOf({ due }, shuffled)).toEqual(standing)
      expect(standing.steps.map((each) => each.id).sort()).toEqual(steps.map((each) => each.id).sort())
    }),
  )
})
