// «Hay dos versiones»: what one device wrote over a value it had not seen. Kept for everyone until a person chooses.
import * as z from 'zod/mini'
import { recordId } from './id.ts'
import { json } from './json.ts'
import { leafMap, path, type RecordOf } from './record.ts'
import { line } from './text.ts'
import { instant } from './time.ts'

const standing = z.object({ name: line, by: z.nullable(line), at: z.nullable(instant) })

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
    /** What stood in the record, where that is known: which change wrote it, who and when. */
    standing: leafMap(standing),
    /** The rest of the same change, which was merged alone. */
    merged: z.array(path),
    resolved: z.enum(['adopted', 'dismissed']),
    /** Of `adopted`: the values that were taken, if not all of them. */
    taken: z.array(path),
    /** What stood there when a person chose: the history keeps both. */
    replaced: leafMap(json),
    decidedBy: line,
    decidedAt: instant,
  },
  entries: {},
} as const
export type Conflict = RecordOf<typeof conflictShape>
