// [issue 6, point 5b] A bundle shown as frames: any that are enough give it back, in any order; nothing else ever does.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFountainReader } from '../../src/protocol/fountain-reader.ts'
import { blocksOf, frameOf, inBlocks, MOST_BY_SCREEN, readFrame } from '../../src/protocol/fountain.ts'
import { frameText, textFrame } from '../../src/protocol/frame-text.ts'

const bundle = fc.uint8Array({ minLength: 1, maxLength: 12_000 })
/** Above what the blocks themselves take: the chance that this is not enough is one in a thousand million. */
const SPARE = 32

test('any frames that are a few more than the blocks give the bundle back, in any order, with any of the others lost', () => {
  fc.assert(
    fc.property(bundle, fc.infiniteStream(fc.nat({ max: 5_000 })), (bytes, numbers) => {
      const reader = createFountainReader()
      const blocks = inBlocks(bytes)
      const seen = new Set<number>()
      while (seen.size < blocks.blocks.length + SPARE) {
        const [number = 0] = [...numbers.take(1)]
        seen.add(number)
        reader.take(frameOf(blocks, number))
        reader.take(frameOf(blocks, number))
      }
      expect(reader.whole()).toEqual(bytes)
      expect(reader.progress()).toEqual({ have: blocks.blocks.length, need: blocks.blocks.length })
    }),
    { numRuns: 60 },
  )
})

test('the first frames are the blocks themselves: when none is lost, not one more is needed', () => {
  fc.assert(
    fc.property(bundle, (bytes) => {
      const reader = createFountainReader()
      const blocks = inBlocks(bytes)
      for (let number = 0; number < blocks.blocks.length; number++) {
        expect(reader.whole()).toBeNull()
        expect(reader.take(frameOf(blocks, number))).toBe('new')
      }
      expect(reader.whole()).toEqual(bytes)
      expect(reader.take(frameOf(blocks, blocks.blocks.length))).toBe('known')
    }),
    { numRuns: 40 },
  )
})

test('who comes late and misses half loses only time: of 20 kB, sixty-odd frames of a hundred and thirty are enough', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => (index * index) >>> 3)
  const [blocks, reader] = [inBlocks(bytes), createFountainReader()]
  let looked = 0
  for (let number = 31; reader.whole() === null; number += 2) {
    reader.take(frameOf(blocks, number))
    looked += 1
  }
  expect(reader.whole()).toEqual(bytes)
  expect(looked).toBeLessThan(blocksOf(20_000) + SPARE)
})

test('a frame with anything changed, cut or added is refused, and one of another bundle changes nothing', () => {
  fc.assert(
    fc.property(bundle, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, where, flip) => {
      const reader = createFountainReader()
      const frame = frameOf(inBlocks(bytes), 7)
      const damaged = frame.slice()
      const at = where % damaged.length
      damaged[at] = (damaged[at] ?? 0) ^ flip
      for (const wrong of [damaged, frame.slice(1), new Uint8Array([...frame, 0]), new Uint8Array()]) {
        expect(reader.take(wrong)).toBe('foreign')
      }
      expect(reader.progress()).toEqual({ have: 0, need: 0 })
      reader.take(frame)
      const before = reader.progress()
      expect(reader.take(frameOf(inBlocks(new Uint8Array([...bytes, 1])), 3))).toBe('other')
      expect(reader.progress()).toEqual(before)
    }),
  )
})

test('when the other phone shows another bundle for good, reading begins anew with that one', () => {
  const [first, second] = [inBlocks(new Uint8Array(2_000).fill(1)), inBlocks(new Uint8Array(2_000).fill(2))]
  const reader = createFountainReader()
  for (const number of [0, 1, 2]) reader.take(frameOf(first, number))
  expect(reader.take(frameOf(second, 0))).toBe('other')
  expect(reader.take(frameOf(first, 3))).toBe('new')
  expect([4, 5].map((number) => reader.take(frameOf(second, number)))).toEqual(['other', 'other'])
  for (let number = 6; reader.whole() === null; number++) reader.take(frameOf(second, number))
  expect(reader.whole()).toEqual(new Uint8Array(2_000).fill(2))
})

test('a bundle larger than is ever shown is not begun, however well its frame is made', () => {
  const [largest, larger] = [MOST_BY_SCREEN, MOST_BY_SCREEN + 1].map((size) => inBlocks(new Uint8Array(size)))
  if (!largest || !larger) throw new Error('both are there')
  expect(readFrame(frameOf(largest, 2))?.size).toBe(MOST_BY_SCREEN)
  expect(readFrame(frameOf(larger, 2))).toBeNull()
})

test('a frame goes through the letters of a code as it was; other codes are not ours', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(textFrame(frameText(bytes))).toEqual(bytes)
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(textFrame(text)).toBeNull()
    }),
  )
  for (const odd of ['MCLCP1/1', 'MCLCP1/:::', 'MCLCP1/a0', 'MCLCP1/::']) expect(textFrame(odd)).toBeNull()
  expect(frameText(new Uint8Array(405))).toMatch(/^[0-9A-Z $%*+\-./:]+$/)
})
