// When a phone is ready for days without signal.
import { expect, test } from 'vitest'
import { isClockRight, isCopied, isFresh, isReady, meetingsThatFit, READY_CHECKS } from '../../src/domain/ready.ts'

const all = Object.fromEntries(READY_CHECKS.map((check) => [check, 'good' as const]))
const DAY = 86_400_000

test('it is ready when every line is well, and not while one was not looked at', () => {
  expect(isReady(all)).toBe(true)
  for (const check of READY_CHECKS) {
    expect(isReady({ ...all, [check]: 'bad' })).toBe(false)
    const { [check]: _unseen, ...others } = all
    expect(isReady(others)).toBe(false)
  }
})

test('data are fresh for a day; never if they never came, nor if the clock was put back', () => {
  expect([isFresh(0, DAY), isFresh(0, DAY + 1), isFresh(null, DAY), isFresh(DAY, 0)]).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('a clock may be ten minutes off; one that was never compared is not right', () => {
  expect([600_000, -600_000, 600_001, null].map(isClockRight)).toEqual([true, true, false, false])
})

test('a copy holds for what was written before it; nothing unsent needs none', () => {
  expect([isCopied(null, null), isCopied(5, null), isCopied(5, 4), isCopied(5, 5)]).toEqual([true, false, false, true])
})

test('room is told in whole meetings, never less than none', () => {
  expect([meetingsThatFit(5_242_880), meetingsThatFit(1_000), meetingsThatFit(-1)]).toEqual([3, 0, 0])
})
