// The plan as rows again, to the letter: what an import reads back is the same plan.
import type { Activity, Plan } from '../domain/plan.ts'
import { QUARTERS } from '../domain/time.ts'
import type { Column, Paper } from './paper.ts'

export interface PlanTableWords {
  readonly line: string
  readonly group: string
  readonly number: string
  readonly activity: string
  readonly target: string
  readonly quarters: readonly [string, string, string, string]
  readonly responsibles: string
  readonly value: string
  readonly unit: string
  readonly note: string
  /** Under the title, which need not name it. */
  readonly year: (year: number) => string
  readonly running: string
}

const MARK = 'X'
const marksOf = ({ quarters = [] }: Activity): string[] => QUARTERS.map((each) => (quarters.includes(each) ? MARK : ''))

export interface FlatPlan {
  readonly heading: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** One row an activity, with its line and its heading row beside it: for a spreadsheet. */
export function flatPlan(plan: Plan, words: PlanTableWords): FlatPlan {
  const nameOf = new Map([...plan.lines, ...plan.groups].map(({ key, name = '' }) => [key, name]))
  return {
    heading: [plan.title ?? '', ...(plan.year ? [words.year(plan.year)] : [])],
    columns: [
      words.line,
      words.group,
      words.number,
      words.activity,
      words.target,
      ...words.quarters,
      words.responsibles,
      words.value,
      words.unit,
      words.note,
    ],
    rows: plan.activities.map((activity, index) => [
      (activity.line && nameOf.get(activity.line)) ?? '',
      (activity.group && nameOf.get(activity.group)) ?? '',
      `${index + 1}`,
      activity.text ?? '',
      activity.targetText ?? '',
      ...marksOf(activity),
      activity.responsibles ?? '',
      `${activity.targetValue ?? ''}`,
      activity.unit ?? '',
      activity.note ?? '',
    ]),
  }
}

/** As it is printed and approved: a table a line, with heading rows that end in a colon. */
export function planPaper(plan: Plan, words: PlanTableWords): Paper {
  const text = (name: string): Column => ({ name, size: 'text' })
  const columns: Column[] = [
    text(words.activity),
    text(words.target),
    ...words.quarters.map((name): Column => ({ name, size: 'number' })),
    text(words.responsibles),
  ]
  return {
    issuer: [],
    reference: plan.year ? [words.year(plan.year)] : [],
    title: plan.title ?? '',
    running: words.running,
    footer: words.running,
    sections: plan.lines.map((line) => ({
      heading: line.name ?? '',
      blocks: [{ is: 'table', columns, rows: rowsOf(plan, line.key) }],
    })),
  }
}

function rowsOf(plan: Plan, line: Activity['line']): string[][] {
  const own = plan.activities.filter((activity) => activity.line === line)
  return own.flatMap((activity, index) => {
    const name = plan.groups.find(({ key }) => key === activity.group)?.name
    const isNew = name !== undefined && activity.group !== own[index - 1]?.group
    const row = [activity.text ?? '', activity.targetText ?? '', ...marksOf(activity), activity.responsibles ?? '']
    return isNew ? [[`${name}:`, '', '', '', '', '', ''], row] : [row]
  })
}
