// What the secretariat settles about an activity without changing its target. Only ever added; the last one stands.
import * as z from 'zod/mini'
import { entryKey, recordId } from './id.ts'
import type { RecordOf } from './record.ts'
import { line, prose } from './text.ts'
import { instant, quarter } from './time.ts'

export const fulfilment = z.enum(['met', 'partly', 'notMet'])
export type Fulfilment = z.infer<typeof fulfilment>

export const planChoiceShape = {
  fields: {
    plan: recordId,
    activity: entryKey,
    /** R12: how its target is read, by the key of one of its readings. */
    reading: entryKey,
    /** R9: how much for each quarter. The plan does not say; it prints as «distribución propuesta». */
    distribution: z.array(z.number()),
    /** Of a target that is no number: whether it was met in this quarter. */
    quarter,
    fulfilment,
    why: prose,
    after: z.array(recordId),
    by: line,
    at: instant,
  },
  entries: {},
} as const
export type PlanChoice = RecordOf<typeof planChoiceShape>
