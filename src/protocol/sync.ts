// What crosses the wire in `POST /api/sync`: the request as lines of JSON, the answer as one JSON.
import * as z from 'zod/mini'
import { grant } from '../domain/access.ts'
import { mesaId } from '../domain/id.ts'
import { refusal } from '../domain/problem.ts'
import { digest } from './digest.ts'
import { incarnation } from './name.ts'
import { wireRow } from './row.ts'
import { whole } from '../domain/whole.ts'

/** One mesa's part of the first line. Its `n` changes stand on the lines that follow, mesa after mesa. */
const mesaRequest = z.object({
  id: mesaId,
  inc: incarnation,
  /** The endpoint's database as last seen; null before the first answer. */
  epoch: z.nullable(z.string()),
  /** All rows up to this version are here. */
  cursor: whole,
  /** Number of the first change sent, and the chain just before it. */
  from: whole,
  ch: z.string(),
  n: whole,
})
export type MesaRequest = z.infer<typeof mesaRequest>

export const requestHead = z.object({
  proto: whole,
  /** Echoed in the answer: a captive portal does not know it. */
  req: z.string().check(z.regex(/^[a-z0-9-]{6,40}$/)),
  app: z.string().check(z.maxLength(40)),
  /** Changes still on the device, for the secretariat's list of phones. */
  unsent: whole,
  /** How many characters of rows the device wants in one answer. */
  room: whole.check(z.refine((room) => room >= 1_000 && room <= 4_000_000)),
  mesas: z.array(mesaRequest).check(z.maxLength(500)),
})
export type RequestHead = z.infer<typeof requestHead>

/**
 * One change on its line: `["salt", "first name" or 0, {change}]`. The change's own bytes are sealed on the
 * device and repeated to the letter; its number is that of its place after `from`.
 */
export const lineOf = (run: string, first: string | null, bytes: string): string =>
  `[${JSON.stringify(run)},${first === null ? '0' : JSON.stringify(first)},${bytes}]`

const result = z.object({
  seq: whole,
  is: z.enum(['ok', 'conflict', 'refused']),
  /** The mesa's version at which it took effect. */
  v: whole,
  /** It was here already; this is what was answered then. */
  dup: z.optional(z.boolean()),
  why: z.optional(refusal),
})
export type Result = z.infer<typeof result>

const mesaAnswer = z.object({
  id: mesaId,
  inc: incarnation,
  epoch: z.string(),
  /** The request's cursor. */
  from: whole,
  /** Rows up to here are delivered; the end of the page while `more`. */
  v: whole,
  more: z.boolean(),
  rows: z.array(wireRow),
  /**
   * `ok`: taken in order. `gap`: changes before `from` are missing here. `fork`: another history under this
   * incarnation. `reset`: another database than the device knew. Except for `ok`, no change was taken.
   */
  state: z.enum(['ok', 'gap', 'fork', 'reset']),
  results: z.array(result),
  /** The last change held of this incarnation, and the chain there. */
  last: whole,
  ch: z.string(),
  /** Up to this version all is in a verified backup: only that may be forgotten by the device. */
  safe: whole,
  /** Of all rows at `v`; null while `more`, and to who may not read them. */
  digest: z.nullable(digest),
})
export type MesaAnswer = z.infer<typeof mesaAnswer>

export const syncAnswer = z.object({
  kind: z.enum(['mclcp-sync']),
  proto: whole,
  req: z.string(),
  /** The endpoint's clock, milliseconds since 1970: only to tell the person that the phone's is wrong. */
  now: z.number(),
  grants: z.array(grant),
  /** The device's token is old: it should come to another one. */
  renew: z.optional(z.boolean()),
  mesas: z.array(mesaAnswer),
})
export type SyncAnswer = z.infer<typeof syncAnswer>
