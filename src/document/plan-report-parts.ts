// What a target is counted apiece for: each mesa, dimension, addressee with its own number, capped by itself (R4).
import { activitiesOf, type PlanReport } from '../domain/report/plan-report.ts'
import { brief, number, text } from './plan-report-lines.ts'
import type { PlanReportWords } from './plan-report-words.ts'
import type { ReportTable } from './report.ts'

export function partsTable(report: PlanReport, words: PlanReportWords): ReportTable | null {
  const { columns } = words
  const rows = activitiesOf(report).flatMap(({ number: at, progress: { read, elements } }) =>
    elements.map(({ name, counted, cap, surplus, toValidate, observed, unsent }) => [
      at,
      brief(read.row.text),
      read.multipliers.some(({ by }) => by === 'quarter') ? words.quarterPart(name) : name,
      counted,
      cap ?? '',
      surplus,
      toValidate,
      observed,
      ...(report.knowsUnsent ? [unsent] : []),
    ]),
  )
  return rows.length === 0
    ? null
    : {
        title: words.tables.parts,
        note: words.notes.parts,
        columns: [
          text(columns.number, 8),
          text(columns.activity, 80),
          text(columns.part, 40),
          number(columns.counted, 18),
          number(columns.cap, 18),
          number(columns.surplus, 20),
          number(columns.toValidate, 18),
          number(columns.observed, 20),
          ...(report.knowsUnsent ? [number(columns.unsent, 16)] : []),
        ],
        rows,
      }
}
