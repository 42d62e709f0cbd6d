// What a quarterly report or an annual review says, in numbers and keys: the same as file, as paper and as JSON.
import { inOrder } from '../follow-up.ts'
import type { EntryKey } from '../id.ts'
import { countPlan, type LineProgress, type PlanProgress, type PlanRecords } from '../progress/count-plan.ts'
import type { Evidence } from '../progress/evidence.ts'
import { dayOfPlan, versionsOf, withdrawalsIn, type PlanQuestion, type StoredChange } from '../progress/plan-at.ts'
import type { Fulfilment } from '../plan-choice.ts'
import type { Progress } from '../progress/progress.ts'
import { daysOfQuarter, localDate, yearOf, type LocalDate, type Quarter } from '../time.ts'
import { changedRows, type ChangedRow } from './changed-rows.ts'
import { mesaSigns, type KnownMesa, type MesaSigns } from './mesa-signs.ts'

/** With a quarter, its report; without one, the annual review. */
export interface PlanReportQuestion extends PlanQuestion {
  readonly quarter?: Quarter
}

export interface PlanReportInput {
  readonly records: PlanRecords
  /** With their verdicts and links, as they were known. */
  readonly evidence: readonly Evidence[]
  readonly mesas: readonly KnownMesa[]
  /** What is on other devices alone cannot be known: only a device counts its own. */
  readonly knowsUnsent: boolean
  /** When this device last heard of the others, if that is before the cut-off day. */
  readonly heardUntil?: LocalDate
}

export interface PlanReport {
  readonly year: number
  readonly quarter: Quarter | null
  readonly title: string
  /** The last day that counts: the one asked for, or the end of what is reported, if that was before. */
  readonly cutoff: LocalDate
  readonly asked: LocalDate
  readonly asOf: number | null
  readonly progress: PlanProgress
  readonly lines: readonly ReportLine[]
  readonly readings: readonly ChosenReading[]
  readonly mesas: readonly MesaSigns[]
  readonly knowsUnsent: boolean
  /** Of the annual review of a plan that was reprogrammed. */
  readonly changed: readonly ChangedRow[]
}

export interface ReportLine {
  /** Null of what a reprogramming added to no line. */
  readonly line: LineProgress | null
  readonly activities: readonly ReportActivity[]
}

export interface ReportActivity {
  /** As in the plan that was approved; what was added comes after. */
  readonly number: number
  readonly progress: Progress
  readonly whys: readonly Why[]
}

/** What somebody said of why it stands as it does. */
export type Why =
  | { readonly is: 'reprogrammed' | 'condition' | 'returned'; readonly text: string }
  | { readonly is: 'judged'; readonly quarter: Quarter; readonly fulfilment: Fulfilment; readonly text: string }

/** R12, of a target that can be read in more than one way. */
export interface ChosenReading {
  readonly number: number
  readonly activity: Progress
  readonly name: string
  readonly others: readonly string[]
}

/** Pure: the same records and question give the same report, in whatever order they came. */
export function planReport(
  { records, evidence, mesas, knowsUnsent, heardUntil }: PlanReportInput,
  { quarter, ...question }: PlanReportQuestion,
): PlanReport {
  const { year = yearOf(question.cutoff), title = '' } = records.plan
  const end = endOf(year, quarter ?? 4)
  const cutoff = end < question.cutoff ? end : question.cutoff
  const progress = countPlan(records, evidence, { ...question, cutoff: dayOfPlan(year, cutoff) })
  const numbers = activityNumbers(records, progress)
  const known = versionsOf(records.plan.id, records.changes ?? [], question.asOf)
    .slice(0, progress.version.number - 1)
    .flatMap(({ change }) => change ?? [])
  const withdrawn = withdrawalsIn(known)
  const applied = known.filter(({ id }) => !withdrawn.has(id))
  const activities = progress.activities.map((each) => ({
    number: numbers.get(each.key) ?? 0,
    progress: each,
    whys: [...whysOf(each, records, applied, question)],
  }))
  const ofPlan = new Set(records.plan.lines.map(({ key }) => key))
  const lines = progress.lines.map((line) => ({ line, activities: activities.filter(isOf(line.line.key)) }))
  const others = activities.filter(({ progress: { read } }) => !read.row.line || !ofPlan.has(read.row.line))
  const isReprogrammed = quarter === undefined && progress.version.change !== null
  const approved = isReprogrammed && countPlan(records, evidence, { ...progress.question, version: 'approved' })
  return {
    year,
    quarter: quarter ?? null,
    title,
    cutoff,
    asked: question.cutoff,
    asOf: question.asOf ?? null,
    progress,
    lines: [...lines, ...(others.length > 0 ? [{ line: null, activities: others }] : [])],
    readings: readingsOf(activities),
    mesas: mesaSigns(mesas, evidence, {
      year,
      cutoff,
      asOf: question.asOf ?? Infinity,
      heardUntil: heardUntil && heardUntil < cutoff ? heardUntil : cutoff,
    }),
    knowsUnsent,
    changed: approved ? changedRows(approved, progress, numbers) : [],
  }
}

/** In the order of the lines. */
export const activitiesOf = ({ lines }: PlanReport): readonly ReportActivity[] =>
  lines.flatMap(({ activities }) => activities)

const isOf =
  (line: EntryKey) =>
  ({ progress: { read } }: ReportActivity): boolean =>
    read.row.line === line

/** As the screens number them; what became one with another keeps its own. */
export function activityNumbers(
  { plan }: Pick<PlanRecords, 'plan'>,
  { activities }: Pick<PlanProgress, 'activities'>,
): ReadonlyMap<EntryKey, number> {
  const added = activities.flatMap(({ read: { row } }) => (row.approved ? [] : row))
  return new Map([...plan.activities, ...added].map(({ key, order }, index) => [key, order ?? index + 1]))
}

function* whysOf(
  { key, read, cells, items }: Progress,
  { plan, choices = [] }: PlanRecords,
  applied: readonly StoredChange[],
  { asOf = Infinity }: PlanQuestion,
): Generator<Why> {
  const { condition } = read.row.rule ?? {}
  if (condition) yield { is: 'condition', text: condition }
  for (const { why, changes } of applied)
    if (why && changes.some(({ activity }) => activity === key)) yield { is: 'reprogrammed', text: why }
  const said = inOrder(choices.filter((one) => one.plan === plan.id && one.activity === key && (one.at ?? 0) <= asOf))
  for (const { quarter } of cells) {
    const last = said.filter((one) => one.quarter === quarter && one.fulfilment).at(-1)
    if (last?.fulfilment && last.why) yield { is: 'judged', quarter, fulfilment: last.fulfilment, text: last.why }
  }
  for (const { fate, evidence } of items)
    if (fate === 'observed' && evidence.note) yield { is: 'returned', text: evidence.note }
}

const readingsOf = (activities: readonly ReportActivity[]): ChosenReading[] =>
  activities.flatMap(({ number, progress }) => {
    const { reading, row } = progress.read
    const others = (row.rule?.readings ?? []).filter(({ key }) => key !== reading.key).map(({ name }) => name)
    return others.length > 0 ? [{ number, activity: progress, name: reading.name, others }] : []
  })

const endOf = (year: number, quarter: Quarter): LocalDate =>
  daysOfQuarter(localDate.parse(`${year}-${String(quarter * 3).padStart(2, '0')}-01`))[1]
