// The yearly operative plan (POA): lines of action, heading rows and activities, with the approved words to the letter.
import * as z from 'zod/mini'
import { entryKey } from './id.ts'
import type { EntryOf, RecordOf } from './record.ts'
import { line, order, prose } from './text.ts'
import { quarter, type Quarter } from './time.ts'
import { whole } from './whole.ts'

const lineOfActionFields = { name: line, shortName: line, number: whole, order }
const groupFields = { line: entryKey, name: prose, order }
export const activityFields = {
  line: entryKey,
  /** The heading row above it, where the plan has one. */
  group: entryKey,
  text: prose,
  /** The target exactly as approved; the number used for counting stands apart (domain.md §1.2, 13). */
  targetText: prose,
  targetValue: z.number(),
  unit: line,
  quarters: z.array(quarter),
  responsibles: prose,
  /** What the secretariat should look at in this row. */
  note: prose,
  order,
}

export const planShape = {
  fields: { year: whole, title: line, region: line },
  entries: { lines: lineOfActionFields, groups: groupFields, activities: activityFields },
} as const
export type Plan = RecordOf<typeof planShape>
export type LineOfAction = EntryOf<typeof lineOfActionFields>
export type ActivityGroup = EntryOf<typeof groupFields>
export type Activity = EntryOf<typeof activityFields>

export const isScheduled = (activity: Activity, when: Quarter): boolean => activity.quarters?.includes(when) ?? false

/** How many quarter marks a set of activities has; the unit of «avances» on screen. */
export const scheduledMarks = (activities: readonly Activity[], when?: Quarter): number =>
  activities.reduce((sum, { quarters = [] }) => sum + (when ? Number(quarters.includes(when)) : quarters.length), 0)
