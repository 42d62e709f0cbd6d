// A bundle as endless frames, each small enough for one picture: whoever saw enough of them, whichever, has the bundle.
//   frame:  kind, sum of the bundle (4), its length (3), number of the frame (3), one block, sum of the frame (4)
// The first frames are the blocks themselves; each later one is the sum (xor) of about half of them, drawn by its number,
// which both sides draw alike. There is no way back from who looks to who shows, so nothing is ever asked again.
import { checksum } from './file.ts'

const KIND = 0x51
const HEAD = 11
const TAIL = 4
/** A frame of it fills a code that a cheap camera still reads. */
export const FRAME_BLOCK = 390
/** Three minutes of looking. Beyond that, a file is the better way. */
export const MOST_BY_SCREEN = 280_000

export interface Bundle {
  readonly blocks: readonly Uint8Array[]
  readonly sum: number
  readonly size: number
}

/** @param bytes at least one, and at most `MOST_BY_SCREEN` */
export function inBlocks(bytes: Uint8Array): Bundle {
  const blocks = Array.from({ length: blocksOf(bytes.length) }, (_, index) => {
    const block = new Uint8Array(FRAME_BLOCK)
    block.set(bytes.subarray(index * FRAME_BLOCK, (index + 1) * FRAME_BLOCK))
    return block
  })
  return { blocks, sum: sumOf(bytes), size: bytes.length }
}

/** @param number of the frame, from 0 on; they never end */
export function frameOf({ blocks, sum, size }: Bundle, number: number): Uint8Array {
  const frame = new Uint8Array(HEAD + FRAME_BLOCK + TAIL)
  const view = new DataView(frame.buffer)
  // From the last back: each writes over the empty first byte of the one after it.
  view.setUint32(7, number)
  view.setUint32(4, size)
  view.setUint32(1, sum)
  view.setUint8(0, KIND)
  const block = frame.subarray(HEAD, HEAD + FRAME_BLOCK)
  const drawn = drawnBy(sum, number, blocks.length)
  blocks.forEach((each, index) => has(drawn, index) && addTo(block, each))
  view.setUint32(HEAD + FRAME_BLOCK, sumOf(frame.subarray(0, -TAIL)))
  return frame
}

export interface Frame {
  readonly sum: number
  readonly size: number
  readonly number: number
  readonly block: Uint8Array
}

/** @returns null for what is no frame, or no longer as it was shown */
export function readFrame(bytes: Uint8Array): Frame | null {
  if (bytes.length !== HEAD + FRAME_BLOCK + TAIL || bytes[0] !== KIND) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(HEAD + FRAME_BLOCK) !== sumOf(bytes.subarray(0, -TAIL))) return null
  const size = view.getUint32(4) & 0xffffff
  if (size === 0 || size > MOST_BY_SCREEN) return null
  const block = bytes.slice(HEAD, HEAD + FRAME_BLOCK)
  return { sum: view.getUint32(1), size, number: view.getUint32(7) & 0xffffff, block }
}

export const blocksOf = (size: number): number => Math.ceil(size / FRAME_BLOCK)

export const sumOf = (bytes: Uint8Array): number => Number.parseInt(checksum(bytes), 16)

/** A set of blocks, a bit each. */
export type Drawn = Uint32Array

export const has = (drawn: Drawn, index: number): boolean => ((drawn[index >>> 5] ?? 0) & (1 << (index & 31))) !== 0

/** Which blocks a frame is the sum of: the same on both phones. */
export function drawnBy(sum: number, number: number, count: number): Drawn {
  const drawn = new Uint32Array(Math.ceil(count / 32))
  let state = sum ^ Math.imul(number, 0x9e3779b1)
  const isPlain = number < count
  if (!isPlain) {
    for (let word = 0; word < drawn.length; word++) {
      // mulberry32: small, and good enough that its rows are seldom sums of each other
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      drawn[word] = mixed ^ (mixed >>> 14)
    }
    const over = drawn.length * 32 - count
    const last = drawn.length - 1
    drawn[last] = ((drawn[last] ?? 0) << over) >>> over
  }
  if (isPlain || drawn.every((word) => word === 0)) {
    const index = number % count
    drawn[index >>> 5] = 1 << (index & 31)
  }
  return drawn
}

/** Adding twice is taking away. */
export function addTo<T extends Uint8Array | Uint32Array>(target: T, other: T): void {
  for (let index = 0; index < target.length; index++) target[index] = (target[index] ?? 0) ^ (other[index] ?? 0)
}
