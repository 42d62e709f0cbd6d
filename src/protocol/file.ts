// What crosses the wire for one file: parts in order, each with its checksum, and how far the other side is.
//   GET /api/files/:mesa/:sha/have               → fileAnswer
//   PUT /api/files/:mesa/:sha/:at?size=&mime=    → fileAnswer   (the part as it is, its checksums in a header)
//   GET /api/files/:mesa/:sha/:at                → partAnswer, or fileAnswer with the reason
import * as z from 'zod/mini'
import { mime } from '../domain/file.ts'
import { whole } from '../domain/whole.ts'
import type { Scope } from './scope.ts'

/** No part is larger, on the wire or in a table (sync.md §0.4, §2). */
export const MOST_PART = 32 * 1024
/**
 * A part is checked and kept block by block as it comes, so a line that is cut in the middle of one loses a block and not
 * the part: parts may be large, which costs little beside their bytes, and no guess is needed of how bad the line is.
 */
export const BLOCK = 4 * 1024

/** The header with the checksums of the blocks of the part that is the body. */
export const SUMS_HEADER = 'x-part-sums'

/** Why the endpoint did not keep a part. `have` stands in the same answer. */
const fileRefusal = z.enum([
  /** No right to write (or to read) in this mesa. */
  'forbidden',
  /** The part came damaged: send it again. */
  'badChecksum',
  /** All parts together are not the file its name says. They were dropped. */
  'badHash',
  'badType',
  'tooLarge',
  /** Asked for, and not here whole. */
  'notHere',
])

export const fileAnswer = z.object({
  kind: z.enum(['mclcp-file']),
  /** Bytes from the beginning that are here: where the next part starts. */
  have: whole,
  /** All are here, their hash is the name, and everyone is being told. */
  whole: z.boolean(),
  why: z.optional(fileRefusal),
})
export type FileAnswer = z.infer<typeof fileAnswer>

export const partAnswer = z.object({
  kind: z.enum(['mclcp-part']),
  at: whole,
  /** Of the whole file. */
  size: whole,
  mime,
  sum: z.string(),
  /** Base64; packing takes away what that adds. */
  bytes: z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
})
export type PartAnswer = z.infer<typeof partAnswer>

/**
 * What to do with a part. Only the next one is taken; any other (a repeat, a part of another device that sends the same
 * file) is answered with how far the file is.
 */
export function partVerdict(
  part: { readonly at: number; readonly length: number; readonly size: number },
  have: number,
): 'take' | 'elsewhere' | 'badRequest' {
  if (part.length === 0 || part.at + part.length > part.size) return 'badRequest'
  return part.at === have ? 'take' : 'elsewhere'
}

const TABLE = new Uint32Array(256).map((_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})

/** CRC-32 as eight hexadecimal digits: finds what a line does to a part. The whole file is told by its SHA-256. */
export function checksum(bytes: Uint8Array): string {
  let rest = 0xffffffff
  for (const byte of bytes) rest = (TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8)
  return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}

/** Of each block, as they stand in the header. */
export function checksums(part: Uint8Array): string {
  const sums: string[] = []
  for (let at = 0; at < part.length; at += BLOCK) sums.push(checksum(part.subarray(at, at + BLOCK)))
  return sums.join(',')
}

/**
 * What a device does with a whole file it holds. Only the endpoint's own row in the mesa says that it has it: an answer
 * can be lost, and a backup put back can be without it.
 * @param receipt the version of that row; null when it is not here
 */
export function fileDuty(receipt: number | null, at: Scope): 'send' | 'keep' | 'free' {
  if (at.stale || at.access === 'none' || at.access === 'foreign') return 'keep'
  if (receipt === null) return at.access === 'write' ? 'send' : 'keep'
  return receipt <= at.safe && !at.shadowing ? 'free' : 'keep'
}
