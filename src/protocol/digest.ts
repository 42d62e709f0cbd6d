// What a mesa holds, in a few bytes: the same on both sides when every row is the same. How it is counted is in `row-marks.ts`.
import * as z from 'zod/mini'
import { whole } from '../domain/whole.ts'

export const digest = z.object({
  /** How many rows. */
  n: whole,
  /** The marks of all rows, one over the other: their order does not matter. 16 hexadecimal digits. */
  x: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
})
export type Digest = z.infer<typeof digest>

export const NO_ROWS: Digest = { n: 0, x: '0'.repeat(16) }
