// «Hay dos versiones»: what one device wrote over a value it had not seen. Kept for everyone until a person chooses.
import * as z from 'zod/mini'
import { recordId } from './id.ts'
import { json } from './json.ts'
import { leafMap, type RecordOf } from './record.ts'
import { line } from './text.ts'
import { instant } from './time.ts'

export const conflictShape = {
  fields: {
    of: recordId,
    ofType: line,
    /** The leaves that were not applied: path → value. */
    values: leafMap(json),
    /** Which change wrote each of them: a later one takes its place only if it had seen that one. */
    writers: leafMap(line),
    by: line,
    /** Milliseconds since 1970 on the author's clock, shown to people only. */
    at: instant,
    resolved: z.enum(['adopted', 'dismissed']),
    /** What stood there before a copy was adopted: the history keeps both. */
    replaced: leafMap(json),
  },
  entries: {},
} as const
export type Conflict = RecordOf<typeof conflictShape>
