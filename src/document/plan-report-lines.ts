// A report's numbers: one row a line of action, then a table a line with one row an activity.
import type { Cell } from '../domain/progress/progress.ts'
import type { PlanReport, ReportActivity, ReportLine } from '../domain/report/plan-report.ts'
import { QUARTERS } from '../domain/time.ts'
import type { PlanReportWords } from './plan-report-words.ts'
import type { ReportCell, ReportColumn, ReportTable } from './report.ts'

export const text = (name: string, share: number): ReportColumn => ({ name, kind: 'text', share })
export const number = (name: string, share: number): ReportColumn => ({ name, kind: 'number', share })

/** R6: activities fulfilled out of those that can be counted, and what is left out, by its reason. No averages. */
export function summaryTable({ lines, quarter }: PlanReport, words: PlanReportWords): ReportTable {
  const { columns } = words
  return {
    title: words.tables.lines,
    note: words.notes.lines,
    columns: [
      text(columns.line, 30),
      number(columns.fulfilled, 12),
      number(columns.of, 12),
      text(columns.excluded, 40),
      number(quarter ? `${columns.marks} ${words.quarter(quarter)}` : columns.marks, 13),
      number(columns.marksDone, 13),
    ],
    rows: lines.map(({ line, activities }) => {
      const cells = activities.flatMap(({ progress: { cells: all } }) =>
        all.filter((cell) => cell.isScheduled && (quarter === null || cell.quarter === quarter)),
      )
      const hasWork = ({ state }: Cell): boolean => state === 'done' || state === 'partial'
      return [
        words.line(line?.line ?? null),
        line ? line.fulfilled : '',
        line ? line.of : '',
        excludedFrom(line, activities, words),
        cells.length,
        cells.filter(hasWork).length,
      ]
    }),
  }
}

function excludedFrom(line: ReportLine['line'], activities: readonly ReportActivity[], words: PlanReportWords): string {
  const excluded = line?.excluded ?? []
  const reasons = [...new Set(excluded.map(({ why }) => why))]
  const numbersOf = (why: (typeof reasons)[number]): number[] =>
    excluded
      .filter((each) => each.why === why)
      .flatMap(({ activity }) => activities.find(({ progress }) => progress.key === activity)?.number ?? [])
  return reasons.map((why) => words.excluded(why, numbersOf(why))).join('; ')
}

export const lineTables = (report: PlanReport, words: PlanReportWords): ReportTable[] =>
  report.lines
    .filter(({ activities }) => activities.length > 0)
    .map(({ line, activities }, index) => ({
      title: words.line(line?.line ?? null),
      shortTitle: words.lineSheet(line?.line ?? null),
      ...(index === 0 && { note: words.notes.line }),
      columns: lineColumns(words),
      rows: activities.map((each) => activityRow(each, words)),
    }))

const lineColumns = ({ columns, quarter }: PlanReportWords): ReportColumn[] => [
  text(columns.number, 10),
  text(columns.activity, 50),
  text(columns.target, 32),
  ...QUARTERS.map((each) => number(quarter(each), 22)),
  number(columns.total, 14),
  number(columns.goal, 17),
  number(columns.percent, 17),
  number(columns.toValidate, 15),
  text(columns.state, 27),
]

function activityRow({ number, progress }: ReportActivity, words: PlanReportWords): ReportCell[] {
  const { read, cells, total, target, percent, toValidate, state } = progress
  return [
    number,
    read.row.text ?? '',
    read.row.targetText ?? '',
    ...cells.map((cell) => executed(cell, words)),
    total,
    target ?? words.noNumber,
    percent ?? '',
    toValidate,
    words.state(state),
  ]
}

/** R8: what is not scheduled and was not done is no 0, nor is what is still to come. */
function executed({ state, counted }: Cell, words: PlanReportWords): ReportCell {
  if (counted > 0) return counted
  return state === 'unscheduled' || state === 'planned' ? words.cell[state] : 0
}

/** Where it stands beside something else: enough to know it again. */
export function brief(text = ''): string {
  const cut = text.slice(0, BRIEF).replace(/[\s,;:(]*\S*$/, '')
  return text.length <= BRIEF ? text : `${cut}…`
}
const BRIEF = 72
