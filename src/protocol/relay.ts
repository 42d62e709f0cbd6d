// What one person's device carries for another's: packets, each sealed to the organisation, posted as they are to
// `POST /api/relay`. The endpoint opens them and takes what is inside as if its author had sent it herself (rule 30).
//
//   opened:  a line of JSON that says whose it is, then the body
//   body:    a line of JSON that says what it is, then the author's request, packed, or a piece of one of her files
import * as z from 'zod/mini'
import { mime } from '../domain/file.ts'
import { mesaId, recordId } from '../domain/id.ts'
import { sha } from '../domain/photo.ts'
import { whole } from '../domain/whole.ts'

/** No packet is larger on the wire: one change of the largest size still fits. */
export const MOST_PACKET = 1_000_000
/** Characters of changes after which the next packet begins. Packed, that is some 30 kB. */
export const WORDS_PACKET = 150_000

/** Who wrote it. One of the two: what others may read on the way holds no token, but a proof that she sealed. */
export const packetOwner = z.object({ token: z.optional(z.string()), proof: z.optional(z.string()) })
/** What the proof holds, sealed to the organisation: whose it is, and the hash of the one body it speaks of. */
export const packetProof = z.object({ token: z.string(), sum: sha })

export const packetHead = z.object({
  /** What follows is the text of a request, packed, when this is absent; else so many bytes of a file, from `at`. */
  file: z.optional(z.object({ mesa: mesaId, sha, size: whole, mime, at: whole })),
})
export type PacketHead = z.infer<typeof packetHead>

export const relayAnswer = z.object({
  kind: z.enum(['mclcp-relay']),
  /**
   * `gap`: what comes before this piece of a file is not there. `unreadable`: not sealed to this organisation, damaged,
   * or by nobody who is known.
   */
  is: z.enum(['taken', 'gap', 'unreadable']),
  /** Records, and receipts of files, of which something was new; those that were all there; those set apart. */
  fresh: z.array(recordId),
  repeated: z.array(recordId),
  apart: z.array(recordId),
})
export type RelayAnswer = z.infer<typeof relayAnswer>

export const relayed = (is: RelayAnswer['is'], some: Partial<RelayAnswer> = {}): RelayAnswer => {
  return { kind: 'mclcp-relay', is, fresh: [], repeated: [], apart: [], ...some }
}

const NEWLINE = 10

/** A line of JSON, and bytes. */
export function lineAndBytes(line: unknown, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${JSON.stringify(line)}\n`)
  const all = new Uint8Array(head.length + bytes.length)
  all.set(head)
  all.set(bytes, head.length)
  return all
}

/** The same, taken apart again; null when there is no such line. */
export function splitLine(all: Uint8Array): { readonly line: unknown; readonly bytes: Uint8Array<ArrayBuffer> } | null {
  const end = all.indexOf(NEWLINE)
  if (end < 0) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(all.subarray(0, end))
    return { line: JSON.parse(text), bytes: new Uint8Array(all.slice(end + 1)) }
  } catch {
    return null // no text, or no JSON: whoever asked says what that means
  }
}
