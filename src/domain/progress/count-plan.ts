// The plan against what was done, on a cut-off day: the numbers of every panel and report.
import type { EntryKey, RecordId } from '../id.ts'
import type { LineOfAction, Plan } from '../plan.ts'
import type { Targets } from '../target-rule.ts'
import { settledBy, topicsAsked, type StoredChoice, type StoredTopic } from './choices.ts'
import { countActivity } from './count-activity.ts'
import type { Evidence } from './evidence.ts'
import { planAt, type PlanAt, type PlanQuestion, type PlanVersion, type StoredChange } from './plan-at.ts'
import type { Progress } from './progress.ts'
import { readRow, rivalsOf } from './reading.ts'
import { sift } from './sift.ts'

export interface PlanRecords {
  readonly plan: Plan & { readonly id: RecordId }
  readonly targets: Targets | null
  readonly changes?: readonly StoredChange[]
  readonly choices?: readonly StoredChoice[]
  readonly topics?: readonly StoredTopic[]
}

/** Why an activity is in no «n de m actividades cumplidas» (R6, R10). */
type Exclusion = 'conditional' | 'suspended' | 'noNumber' | 'openDenominator'

export interface LineProgress {
  readonly line: LineOfAction
  readonly fulfilled: number
  readonly of: number
  readonly excluded: readonly { readonly activity: EntryKey; readonly why: Exclusion }[]
  /** Marked quarters, and those in which something validated was done. */
  readonly marks: number
  readonly marksDone: number
}

export interface PlanProgress {
  readonly question: PlanQuestion
  readonly version: PlanVersion
  readonly activities: readonly Progress[]
  readonly lines: readonly LineProgress[]
  readonly merged: PlanAt['merged']
}

/**
 * Pure: the same records and question give the same report, in whatever order they came. A report made again as it was
 * names its version and, as `asOf`, the moment it was made: what was said later is then unknown to it.
 */
export function countPlan(records: PlanRecords, evidence: readonly Evidence[], question: PlanQuestion): PlanProgress {
  const { plan, targets, changes = [], choices = [], topics = [] } = records
  const { id, year = NaN } = plan
  const { cutoff, asOf = Infinity } = question
  const { version, rows, merged } = planAt(plan, targets, changes, question)
  const settled = settledBy(id, choices, asOf)
  const asked = topicsAsked(id, topics, { cutoff, asOf })
  const reads = rows.map((row, place) => readRow(row, place, settled(row.key), asked))
  const byActivity = sift(evidence, {
    plan: id,
    start: `${year}-`,
    cutoff,
    asOf,
    merged,
    reads: new Map(reads.map((read) => [read.row.key, read])),
    rivals: rivalsOf(targets?.exclusive),
  })
  const activities = reads.map((read) => countActivity(read, byActivity.get(read.row.key) ?? [], { year, cutoff }))
  return { question, version, activities, merged, lines: plan.lines.map((line) => lineProgress(line, activities)) }
}

/** R6: percentages of unlike units are never averaged. */
function lineProgress(line: LineOfAction, all: readonly Progress[]): LineProgress {
  const activities = all.filter(({ read }) => read.row.line === line.key)
  const excluded = activities.flatMap((each) => {
    const why = exclusionOf(each)
    return why ? [{ activity: each.key, why }] : []
  })
  const cells = activities.flatMap((each) => each.cells.filter(({ isScheduled }) => isScheduled))
  return {
    line,
    fulfilled: activities.filter((each) => each.state === 'fulfilled' && !exclusionOf(each)).length,
    of: activities.length - excluded.length,
    excluded,
    marks: cells.length,
    marksDone: cells.filter(({ state }) => state === 'done' || state === 'partial').length,
  }
}

const EXCLUSIONS: readonly Exclusion[] = ['suspended', 'conditional', 'openDenominator', 'noNumber']
const exclusionOf = ({ flags }: Progress): Exclusion | undefined => EXCLUSIONS.find((each) => flags.includes(each))
