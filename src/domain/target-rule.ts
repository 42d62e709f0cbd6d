// How the target of an activity is counted, as data: the engine knows no row of any plan.
//
// No union, literal or length check of zod here: a check that only this file needs would weigh on the first screen.
import * as z from 'zod/mini'
import { paperKind } from './document-record.ts'
import { entryKey, recordId } from './id.ts'
import { meetingKind } from './meeting-brief.ts'
import { level } from './mesa.ts'
import type { RecordOf } from './record.ts'
import { line, prose } from './text.ts'

/** A gathering or a paper: what can be counted. */
const countable = z.enum([...meetingKind.options, ...paperKind.options])
export type Countable = z.infer<typeof countable>

/** What can be attached to a record. Each inner list of `needs` is met by any one of its own. */
export const proof = z.enum([
  'minutes',
  'aideMemoire',
  'attendance',
  'regionalGovernment',
  'roster',
  'programme',
  'photo',
  'callNotice',
  'space',
  'number',
  'date',
  'file',
  'presented',
  'agreement',
  'stamp',
  'stampedRequest',
])
export type Proof = z.infer<typeof proof>

const selector = z.object({ kinds: z.array(countable), levels: z.optional(z.array(level)) })
export type Selector = z.infer<typeof selector>

const element = z.object({
  key: entryKey,
  name: line,
  /** A record of this kind is about it. */ kind: z.optional(countable),
})

/**
 * What a target is multiplied by. `of` is a closed list; `registered`, the topics asked for during the year; `free`,
 * whatever name the record gives; a quarter is each one that the plan marks.
 */
const multiplier = z.object({
  by: z.enum(['quarter', 'mesa', 'province', 'dimension', 'milestone', 'deliverable', 'addressee', 'topic', 'table']),
  of: z.optional(z.array(element)),
  open: z.optional(z.enum(['registered', 'free'])),
})
export type Multiplier = z.infer<typeof multiplier>

/** One way of reading a target (R12). The first of a rule is used unless the secretariat chose another. */
const reading = z.object({
  key: entryKey,
  name: line,
  /** Unsaid: as many as registered topics, or no number at all (R5). */
  number: z.optional(z.number()),
  /** Cap of each element (R4). Unsaid, none. */
  each: z.optional(z.number()),
  per: z.optional(z.array(multiplier)),
  /** Where this reading counts something else than the rule. */
  counts: z.optional(selector),
  needs: z.optional(z.array(z.array(proof))),
})
export type Reading = z.infer<typeof reading>

export const targetRule = z.object({
  unit: line,
  /** In the plan's words. */
  multiplier: line,
  counts: selector,
  needs: z.array(z.array(proof)),
  readings: z.array(reading).check(z.refine((all) => all.length > 0)),
  /** Shown as steps on the way; they add nothing. */
  milestones: z.optional(z.array(z.object({ key: entryKey, name: line, counts: selector }))),
  /** R10: as long as it is here, the activity is «condicionada». */
  condition: z.optional(prose),
  /** The same for people, printed with reports. */
  words: z.object({ counts: prose, evidence: prose, rule: prose, flags: prose }),
})
export type TargetRule = z.infer<typeof targetRule>

export const targetsShape = {
  fields: {
    plan: recordId,
    /** R3: sets of activities in no two of which the same event counts. */
    exclusive: z.array(z.array(entryKey)),
  },
  /** By the activity's own key. */
  entries: { rules: { rule: targetRule } },
} as const
export type Targets = RecordOf<typeof targetsShape>
