// What is added to an acta once it is closed: the sealed record never changes, and a correction says when and by whom.
import { recordId } from './id.ts'
import type { RecordOf } from './record.ts'
import { line, prose } from './text.ts'
import { instant, localDate } from './time.ts'

export const addendumShape = {
  fields: {
    /** The closed meeting. */
    of: recordId,
    text: prose,
    /** The number that the acta has from now on: another one had the same. */
    minutesNumber: line,
    /** The day on which it really was, where the acta's own was taken from a wrong clock. */
    heldOn: localDate,
    date: localDate,
    by: line,
    /** Milliseconds since 1970 on the author's clock, shown to people only. */
    at: instant,
  },
  entries: {},
} as const
export type Addendum = RecordOf<typeof addendumShape>
