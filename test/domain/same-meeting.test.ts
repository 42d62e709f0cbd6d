// What is said of two records of one meeting: whatever the order in which words arrive, everyone comes to the same.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordId } from '../../src/domain/id.ts'
import { twins, type Look } from '../../src/domain/meeting-twins.ts'
import { lastWords, mergedInto, pairName, rulings, type Verdict } from '../../src/domain/same-meeting.ts'
import { localDate, localTime } from '../../src/domain/time.ts'

const id = (name: string) => recordId.parse(name)
const word = (
  key: string,
  verdict: Verdict['verdict'],
  more: Partial<Record<'of' | 'other', string>> & { at?: number; after?: string[] } = {},
): Verdict => {
  const { of = 'm1', other = 'm2', at = 1, after = [] } = more
  return { id: id(key), of: id(of), other: id(other), ...(verdict && { verdict }), at, after: after.map(id) }
}
const rulingOf = (...words: Verdict[]) => rulings(words).get(pairName('m1', 'm2'))
const open = () => false

test('the last word holds, whatever the clocks say', () => {
  expect(rulingOf(word('w1', 'different', { at: 9 }), word('w2', 'same', { at: 2, after: ['w1'] }))?.verdict).toBe(
    'same',
  )
})

test('of two words of which neither had seen the other, «son distintas» holds: both are shown', () => {
  expect(rulingOf(word('w1', 'same', { at: 9 }), word('w2', 'different', { at: 2 }))?.verdict).toBe('different')
})

test('put together in both directions at once: one of them stays', () => {
  const words = [word('w1', 'same', { at: 3 }), word('w2', 'same', { of: 'm2', other: 'm1', at: 3 })]
  expect([...mergedInto(rulings(words), open)]).toEqual([['m2', 'm1']])
})

test('three records of one meeting end in one, also in a circle', () => {
  const circle = [
    word('w1', 'same', { of: 'm1', other: 'm2' }),
    word('w2', 'same', { of: 'm2', other: 'm3' }),
    word('w3', 'same', { of: 'm3', other: 'm1' }),
  ]
  expect([...mergedInto(rulings(circle), open)]).toEqual([
    ['m2', 'm1'],
    ['m3', 'm1'],
  ])
  expect([...mergedInto(rulings(circle.slice(1)), open)]).toEqual([
    ['m1', 'm2'],
    ['m3', 'm2'],
  ])
})

test('a closed acta is always shown, and a draft is shown through it', () => {
  const closed = (name: string) => name === 'm2'
  expect([...mergedInto(rulings([word('w1', 'same')]), closed)]).toEqual([['m1', 'm2']])
  expect([...mergedInto(rulings([word('w1', 'same')]), () => true)]).toEqual([])
})

const anyWords = fc
  .array(
    fc.record({
      verdict: fc.constantFrom('same', 'different'),
      turned: fc.boolean(),
      pair: fc.constantFrom(['m1', 'm2'], ['m2', 'm3'], ['m1', 'm3']),
      at: fc.integer({ min: 0, max: 3 }),
      after: fc.array(fc.nat(5), { maxLength: 2 }),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ verdict, turned, pair, at, after }, index) => {
      const [of = '', other = ''] = turned ? [...pair].reverse() : pair
      const before = after.filter((each) => each < index).map((each) => `w${each}`)
      return word(`w${index}`, verdict, { of, other, at, after: before })
    }),
  )

test('[I6] whatever was said, in whatever order it comes, the result is one, and never hides all', () => {
  fc.assert(
    fc.property(
      anyWords.chain((words) => fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length }))),
      ([words, shuffled]) => {
        const [one, other] = [mergedInto(rulings(words), open), mergedInto(rulings(shuffled), open)]
        expect(other).toEqual(one)
        for (const stays of one.values()) expect(one.has(stays)).toBe(false)
        expect(lastWords(shuffled)).toEqual(lastWords(words))
      },
    ),
  )
})

const look = (key: string, more: object = {}): Look => ({
  id: id(key),
  mesa: 'condorcanqui',
  date: localDate.parse('2024-08-15'),
  kind: 'ordinary',
  place: '',
  people: [],
  ...more,
})
const areTwins = (more: object, other: object = {}) =>
  twins([look('a', other), look('b', more)], () => false).length === 1
const at = (startTime: string, endTime?: string) => ({
  startTime: localTime.parse(startTime),
  ...(endTime && { endTime: localTime.parse(endTime) }),
})

test('the same mesa, day and kind look like one meeting; another day, mesa or kind do not', () => {
  expect(areTwins({})).toBe(true)
  expect(areTwins({ date: localDate.parse('2024-08-16') })).toBe(false)
  expect(areTwins({ mesa: 'bagua' })).toBe(false)
  expect(areTwins({ kind: 'training' })).toBe(false)
  expect(areTwins({ date: undefined }, { date: undefined })).toBe(false)
})

test('two workshops of one day, at other hours or in other places, do not; a session is one whatever its place is called', () => {
  const training = { kind: 'training' }
  expect(areTwins({ ...training, ...at('15:00') }, { ...training, ...at('09:00', '12:00') })).toBe(false)
  expect(areTwins({ ...training, place: 'huampami' }, { ...training, place: 'nieva' })).toBe(false)
  expect(areTwins({ ...training, place: 'santa maria de nieva' }, { ...training, place: 'nieva' })).toBe(true)
  const hours = [at('09:30'), at('09:00')] as const
  expect(areTwins({ ...training, place: 'a', ...hours[0] }, { ...training, place: 'b', ...hours[1] })).toBe(true)
  expect(areTwins({ place: 'huampami', ...at('15:00') }, { place: 'nieva', ...at('09:00') })).toBe(true)
})

test('of another kind, the hour and the place tell, or many of the same people', () => {
  const other = { kind: 'workMeeting' }
  expect(areTwins({ ...other, place: 'nieva', ...at('09:30') }, { place: 'nieva', ...at('09:00') })).toBe(true)
  const people = ['delia', 'marco', 'elva', 'irma']
  expect(areTwins({ ...other, people: ['delia', 'marco', 'elva'] }, { people })).toBe(true)
  expect(areTwins({ ...other, people: ['delia', 'marco', 'tito', 'nelson'] }, { people })).toBe(false)
})

test('what was said of a pair is not asked again', () => {
  expect(twins([look('a'), look('b'), look('c')], (one, other) => pairName(one.id, other.id) === 'a/b')).toHaveLength(2)
})
