// The meeting of `node test/storm/slow-line.mjs` with fewer photos, cut after as many bytes instead of seconds.
import { expect, test } from 'vitest'
import { slowLine } from '../storm/slow-line.ts'

test('[fault 28, fault 29] photos over a line that is cut every 112 kB: words first, all whole, at most 1.2 times their bytes', async () => {
  const figures = await slowLine({ photos: 10, size: 200_000, weather: { cutAfter: 112_500 } })
  expect(figures.cuts).toBeGreaterThan(15)
  expect(figures.wordsBeforePhotos).toBe(true)
  expect(figures.ratio).toBeLessThanOrEqual(1.2)
}, 60_000)
