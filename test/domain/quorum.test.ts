// Quorum: seats of institutions, by the rule that the committee itself has said (domain.md §2.1, §6).
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetingKind } from '../../src/domain/meeting-brief.ts'
import { hasQuorum, isMet, quorumOf, type CommitteeRule, type Sitter } from '../../src/domain/quorum.ts'

const sitter = fc.record({
  institution: fc.constantFrom('UGEL', 'ugél', 'Salud', 'Municipalidad', ''),
  role: fc.constantFrom('principal' as const, 'alternate' as const),
  isHere: fc.boolean(),
})
const committee = fc.array(sitter, { minLength: 1, maxLength: 30 })
const rule: fc.Arbitrary<CommitteeRule> = fc.oneof(
  fc.record({ quorum: fc.constantFrom('majority' as const, 'twoThirds' as const) }),
  fc.record({ quorum: fc.constant('number' as const), quorumNumber: fc.integer({ min: 1, max: 30 }) }),
)
const seat = (institution: string, isHere: boolean, role: Sitter['role'] = 'principal') => ({
  institution,
  role,
  isHere,
})
const seats = (here: number, of: number) => Array.from({ length: of }, (_, index) => seat(`I${index}`, index < here))
const said = (quorum: CommitteeRule, sitters: readonly Sitter[]) => {
  const found = quorumOf(quorum, sitters)
  return found && [found.present, found.members, found.needed, isMet(found)]
}

test('[item 2] nobody evaluates it until the committee says its rule', () => {
  for (const none of [
    null,
    {},
    { quorum: 'none' },
    { quorum: 'number' },
    { quorum: 'number', quorumNumber: 0 },
  ] as const) {
    const found = quorumOf(none, seats(22, 22))
    expect(found).toEqual({ members: 22, present: 22, needed: null })
    expect(found && isMet(found)).toBe(false)
  }
  expect(quorumOf({ quorum: 'majority' }, [])).toBeNull()
})

test('more than half, two thirds, a number', () => {
  expect(said({ quorum: 'majority' }, seats(12, 22))).toEqual([12, 22, 12, true])
  expect(said({ quorum: 'majority' }, seats(11, 22))).toEqual([11, 22, 12, false])
  expect(said({ quorum: 'majority' }, seats(12, 23))).toEqual([12, 23, 12, true])
  expect(said({ quorum: 'twoThirds' }, seats(14, 22))).toEqual([14, 22, 15, false])
  expect(said({ quorum: 'twoThirds' }, seats(14, 21))).toEqual([14, 21, 14, true])
  expect(said({ quorum: 'number', quorumNumber: 7 }, seats(7, 22))).toEqual([7, 22, 7, true])
  expect(said({ quorum: 'number', quorumNumber: 30 }, seats(22, 22))).toEqual([22, 22, 30, false])
})

test('titular and alterno of one institution fill one seat; an institution with only an alterno has its own', () => {
  const titular = seat('UGEL', true)
  expect(said({ quorum: 'majority' }, [titular, seat('Ugel', true, 'alternate')])).toEqual([1, 1, 1, true])
  expect(said({ quorum: 'majority' }, [{ ...titular, isHere: false }, seat('UGEL', true, 'alternate')])).toEqual([
    1,
    1,
    1,
    true,
  ])
  expect(said({ quorum: 'majority' }, [titular, seat('Salud', true, 'alternate')])).toEqual([2, 2, 2, true])
  expect(said({ quorum: 'majority' }, [titular, seat('UGEL', false)])).toEqual([1, 2, 2, false])
  // Two people without an institution are not taken for people of one.
  expect(said({ quorum: 'majority' }, [seat('', true), seat('', false, 'alternate')])).toEqual([1, 2, 2, false])
  expect(said({ quorum: 'majority' }, [seat('', true), seat('', false)])).toEqual([1, 2, 2, false])
})

test('property: one more person never loses the quorum, and there are never more filled seats than seats', () => {
  fc.assert(
    fc.property(rule, committee, fc.nat(), (by, sitters, at) => {
      const before = quorumOf(by, sitters)
      const more = sitters.map((each, index) => (index === at % sitters.length ? { ...each, isHere: true } : each))
      const after = quorumOf(by, more)
      if (!before || !after) throw new Error('a committee with people has seats')
      expect(after.members).toBe(before.members)
      expect(after.present).toBeGreaterThanOrEqual(before.present)
      expect(after.present).toBeLessThanOrEqual(after.members)
      if (isMet(before)) expect(isMet(after)).toBe(true)
    }),
  )
})

test('property: the order of the list does not matter; two gatherings of more than half share a seat', () => {
  fc.assert(
    fc.property(committee, (sitters) => {
      expect(quorumOf({ quorum: 'majority' }, [...sitters].reverse())).toEqual(
        quorumOf({ quorum: 'majority' }, sitters),
      )
      const [half, thirds] = [quorumOf({ quorum: 'majority' }, sitters), quorumOf({ quorum: 'twoThirds' }, sitters)]
      if (!half || !thirds) throw new Error('a committee with people has seats')
      expect(isMet(half)).toBe(half.present * 2 > half.members)
      expect(isMet(thirds)).toBe(thirds.present * 3 >= thirds.members * 2)
    }),
  )
})

test('only sessions of the committee have a quorum', () => {
  expect(meetingKind.options.filter(hasQuorum)).toEqual(['installation', 'ordinary', 'extraordinary'])
  expect(hasQuorum(undefined)).toBe(false)
})
