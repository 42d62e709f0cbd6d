// That a closed record adds to an activity besides the one it names itself, or no longer does.
import * as z from 'zod/mini'
import { entryKey, recordId } from './id.ts'
import type { RecordOf } from './record.ts'
import { line } from './text.ts'
import { instant } from './time.ts'

export const contributionShape = {
  fields: {
    of: recordId,
    plan: recordId,
    activity: entryKey,
    /** Which dimension, topic, addressee, table…, where the target is counted apiece. */
    elements: z.array(line),
    /** It was linked by mistake. */
    isWithdrawn: z.boolean(),
    after: z.array(recordId),
    by: line,
    at: instant,
  },
  entries: {},
} as const
export type Contribution = RecordOf<typeof contributionShape>
