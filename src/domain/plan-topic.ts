// One more element of an open target: a topic the CER asked for, with its dimension and the agreement that says so.
import * as z from 'zod/mini'
import { entryKey, recordId } from './id.ts'
import type { RecordOf } from './record.ts'
import { line } from './text.ts'
import { instant, localDate } from './time.ts'

export const planTopicShape = {
  fields: {
    plan: recordId,
    activity: entryKey,
    name: line,
    dimension: line,
    /** The meeting and its agreement. Without a meeting nobody has asked for it yet. */
    minutes: recordId,
    agreement: entryKey,
    /** The day it was asked for. */
    date: localDate,
    isWithdrawn: z.boolean(),
    /** A report made before still has it. */
    withdrawnAt: instant,
    by: line,
    at: instant,
  },
  entries: {},
} as const
export type PlanTopic = RecordOf<typeof planTopicShape>
