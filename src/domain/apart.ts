// «Apartado»: a change that the endpoint did not take, told to everyone of the mesa, so that it is not only its author's
// phone that knows of it.
import * as z from 'zod/mini'
import { recordId } from './id.ts'
import { json } from './json.ts'
import { refusal } from './problem.ts'
import { leafMap, type RecordOf } from './record.ts'
import { line } from './text.ts'
import { instant } from './time.ts'

export const apartShape = {
  fields: {
    why: refusal,
    /** What it would have changed, where that could be read. */
    of: recordId,
    ofType: line,
    /** Path → value. Absent when its author may not write in the mesa: then only the endpoint keeps it. */
    values: leafMap(json),
    by: line,
    /** Milliseconds since 1970 on the endpoint's clock. */
    at: instant,
    /** A person of the mesa has looked at it. */
    resolved: z.enum(['seen']),
  },
  entries: {},
} as const
export type Apart = RecordOf<typeof apartShape>
