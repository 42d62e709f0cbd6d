// A reprogramming: from which day, why, by which acta, and what each activity says since. The approved plan never changes.
import * as z from 'zod/mini'
import { entryKey, recordId } from './id.ts'
import { activityFields } from './plan.ts'
import type { EntryOf, RecordOf } from './record.ts'
import { targetRule } from './target-rule.ts'
import { line, prose } from './text.ts'
import { instant, localDate } from './time.ts'

const changeFields = {
  /** Only what is said here changes. An activity the plan does not have is a new one. */
  ...activityFields,
  activity: entryKey,
  /** The whole rule, not a part of it. */
  rule: targetRule,
  /** It is one with this other activity: what was recorded for it counts there. */
  mergedInto: entryKey,
  isSuspended: z.boolean(),
}

export const planChangeShape = {
  fields: {
    plan: recordId,
    /** In force from this day on. */
    from: localDate,
    why: prose,
    /** The acta by which it was agreed: a meeting of this notebook, or its name. */
    minutes: recordId,
    minutesName: line,
    /** It takes this other change back. What that one said stays written, and in force until this day. */
    withdraws: recordId,
    after: z.array(recordId),
    by: line,
    at: instant,
  },
  entries: { changes: changeFields },
} as const
export type PlanChange = RecordOf<typeof planChangeShape>
export type ActivityChange = EntryOf<typeof changeFields>
