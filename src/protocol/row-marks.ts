// Counts rows into a digest.
import type { Digest } from './digest.ts'
import { inGroups } from './leaf-groups.ts'
import { writersIn, type Row } from './row.ts'

/**
 * 64 well mixed bits of a row, as 16 hexadecimal digits: its id, its version and who wrote each of its leaves, for two
 * lives of a database may have given the same version to different rows. Not a secret, so no SHA: it is quick.
 */
export function markOf(row: Row): string {
  const { by, runs } = writersIn(inGroups(row.leaves))
  const text = `${row.id} ${row.v} ${by.join()} ${runs.join()}`
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index)
    a = Math.imul(a ^ letter, 0x9e3779b1)
    b = Math.imul(b ^ letter, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return hex(a) + hex(b)
}

/** The digest of rows by their marks. */
export const digestOf = (marks: readonly string[]): Digest => ({ n: marks.length, x: crossed(marks) })

/**
 * The digest once a row has become another.
 * @param before null when it was not there; one of version 0 is not of the rows the endpoint sent
 */
export const moved = ({ n, x }: Digest, before: Row | null, after: Row): Digest =>
  before && before.v > 0
    ? { n, x: crossed([x, markOf(before), markOf(after)]) }
    : { n: n + 1, x: crossed([x, markOf(after)]) }

export const isSameDigest = (a: Digest, b: Digest): boolean => a.n === b.n && a.x === b.x

/** One over the other: their order does not matter. */
function crossed(marks: readonly string[]): string {
  let [high, low] = [0, 0]
  for (const mark of marks) {
    high ^= Number.parseInt(mark.slice(0, 8), 16)
    low ^= Number.parseInt(mark.slice(8), 16)
  }
  return hex(high) + hex(low)
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')
