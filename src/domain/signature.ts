// That a person who attended signs the acta: on the screen, on paper, with her thumb, or rather not.
import * as z from 'zod/mini'
import { entryKey, recordId } from './id.ts'
import { BESIDE_SIGN } from './photo.ts'
import type { RecordOf } from './record.ts'
import { line } from './text.ts'

export const signatureWay = z.enum(['screen', 'paper', 'thumbprint', 'declined'])
export type SignatureWay = z.infer<typeof signatureWay>

/** The box in which strokes are drawn. */
export const PAD = { width: 600, height: 400 } as const
/** Some 1,500 points: a signature has 200. */
export const MOST_STROKES = 8_000

const step = '-?\\d{1,3} -?\\d{1,3}'
/** Each stroke where it starts, then how it goes on, in whole steps: what SVG draws as it stands. */
const strokes = z
  .string()
  .check(z.maxLength(MOST_STROKES), z.regex(new RegExp(`^(M\\d{1,3} \\d{1,3}l${step}( ${step})*)+$`)))

/**
 * A record of its own: inside the meeting it would travel with each later word. Who signs again makes another one; the
 * latest counts, and the earlier stay as they were.
 */
export const signatureShape = {
  fields: {
    /** The meeting. */
    of: recordId,
    attendee: entryKey,
    way: signatureWay,
    strokes,
    /** Milliseconds since 1970. */
    at: z.number(),
    /** Of the sheet of paper, among the meeting's photos. */
    photo: entryKey,
    /** Taken back: it does not count any more. */
    isVoid: z.boolean(),
    /** The agreements as they were when it was left standing though they had changed. */
    noted: line,
  },
  /** The agreements that were signed, each with a mark of its words. */
  entries: { saw: { mark: line } },
} as const
export type Signature = RecordOf<typeof signatureShape>

/** How a person stands in the acta. */
export interface Signed {
  readonly way: SignatureWay
  readonly strokes?: string | undefined
  /** Numbers, from 1, of the agreements that are not as she signed them. */
  readonly changed: readonly number[]
}

export const signaturePrefix = (meeting: string): string => `${BESIDE_SIGN}${meeting.slice(0, 36)}.`

export type Point = readonly [x: number, y: number]

/** A drawing, point by point. */
export function strokesIn(path: string): readonly (readonly Point[])[] {
  return [...path.matchAll(/M([^l]*)l([^M]*)/g)].map(([, start = '', rest = '']) => {
    let [x = 0, y = 0] = start.split(' ').map(Number)
    const steps = rest.trim().split(' ').map(Number)
    const points: Point[] = [[x, y]]
    for (let at = 0; at < steps.length; at += 2) {
      ;[x, y] = [x + (steps[at] ?? 0), y + (steps[at + 1] ?? 0)]
      points.push([x, y])
    }
    return points
  })
}

/** What a drawing fills of its box: left, top, width, height. */
export function boundsOf(path: string): readonly [number, number, number, number] {
  const points = strokesIn(path).flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top]
}
