// The pages of the log of deeds, as they are walked back and forth.
import { expect, test } from 'vitest'
import { neighbours } from '../../src/ui/people/deed-pages.ts'

test('from the last page back to the first, and forth again, nothing is passed over', () => {
  const total = 117
  const shown = (after: number) => ({ after, total, count: Math.min(50, total - after) })
  const last = shown(67)
  expect(neighbours(last)).toEqual({ older: 17, newer: undefined })
  expect(neighbours(shown(17))).toEqual({ older: 0, newer: null })
  expect(neighbours(shown(0))).toEqual({ older: undefined, newer: 50 })
  expect(neighbours({ after: 0, total: 3, count: 3 })).toEqual({ older: undefined, newer: undefined })
})
