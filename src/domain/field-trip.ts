// «Salgo al campo hasta el 20»: days on which nothing is expected to come from whoever says it.
import { localDate, instant } from './time.ts'
import type { RecordOf } from './record.ts'
import { line } from './text.ts'

/** In the space of each mesa that its author writes in. */
export const fieldTripShape = {
  fields: {
    /** Whose trip it is: its author. */
    by: line,
    /** The first and the last day. */
    from: localDate,
    until: localDate,
    /** The day she said that she was back. */
    back: localDate,
    at: instant,
  },
  entries: {},
} as const
export type FieldTrip = RecordOf<typeof fieldTripShape>

/** The last day of it: the one that was said, or the day she came back before it. */
export const lastDayOf = ({ until, back }: FieldTrip): FieldTrip['until'] =>
  back && until && back < until ? back : until
