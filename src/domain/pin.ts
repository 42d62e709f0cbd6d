// The PIN of a phone: what may be one, and how long somebody who does not know it waits.

export const [LEAST_DIGITS, MOST_DIGITS] = [4, 8]

/** Wrong ones before the first wait: a thumb slips. */
const FREE = 5
const MINUTES = [1, 2, 5, 15, 60]

/** Minutes to wait after so many wrong ones in a row. Nothing is ever wiped: a child plays with the phone too. */
export const minutesAfter = (wrong: number): number =>
  wrong < FREE ? 0 : (MINUTES[Math.min(wrong - FREE, MINUTES.length - 1)] ?? 0)
