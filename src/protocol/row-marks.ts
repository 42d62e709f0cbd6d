// Counts rows into a digest.
import type { RecordId } from '../domain/id.ts'
import type { Digest } from './digest.ts'

/**
 * The digest once a row has gone from one version to another.
 * @param from its version before; 0 when it was not there
 */
export function moved({ n, x }: Digest, id: RecordId, from: number, to: number): Digest {
  const marks = [...(from > 0 ? [markOf(id, from)] : []), markOf(id, to)]
  const [high, low] = marks.reduce(
    ([a, b], [c, d]) => [a ^ c, b ^ d],
    [Number.parseInt(x.slice(0, 8), 16), Number.parseInt(x.slice(8), 16)],
  )
  return { n: from > 0 ? n : n + 1, x: hex(high) + hex(low) }
}

export const isSameDigest = (a: Digest, b: Digest): boolean => a.n === b.n && a.x === b.x

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')

/** 64 well mixed bits of an id and a version. Not a secret, so no SHA: a phone marks ten thousand rows at a start. */
function markOf(id: RecordId, v: number): [number, number] {
  const text = `${id} ${v}`
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index)
    a = Math.imul(a ^ letter, 0x9e3779b1)
    b = Math.imul(b ^ letter, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return [a, b]
}
