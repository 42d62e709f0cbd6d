// How long to wait before the next try, so that a lost signal costs no battery and a returning crowd no collapse.
const FIRST = 5_000
const LAST = 15 * 60_000

/**
 * @param attempt failures in a row, from 1
 * @param luck from 0 to 1: spreads devices that failed together
 * @returns milliseconds, from 5 s doubling up to 15 min, less up to a quarter
 */
export const waitAfter = (attempt: number, luck: number): number =>
  Math.round(Math.min(FIRST * 2 ** (attempt - 1), LAST) * (1 - luck / 4))
