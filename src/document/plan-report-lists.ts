// A report's lists: what was not done, what changed, remarks, the records behind each number, mesas, readings.
import type { Progress } from '../domain/progress/progress.ts'
import { activitiesOf, type PlanReport, type ReportActivity } from '../domain/report/plan-report.ts'
import { brief, number, text } from './plan-report-lines.ts'
import type { PlanReportWords } from './plan-report-words.ts'
import type { ReportTable } from './report.ts'

/** In the annual review, all that was not fulfilled; in a quarter's report, what of it its quarter asked for. */
export function notDoneTable(report: PlanReport, words: PlanReportWords): ReportTable | null {
  const { quarter } = report
  const isOpen = ({ progress: { state, cells } }: ReportActivity): boolean =>
    state !== 'fulfilled' &&
    (quarter === null ||
      cells.some((cell) => cell.quarter === quarter && (cell.state === 'notDone' || cell.state === 'planned')))
  const open = activitiesOf(report).filter(isOpen)
  const { columns } = words
  return {
    title: words.tables.notDone,
    note: words.notes.notDone,
    columns: [
      text(columns.number, 8),
      text(columns.activity, 70),
      text(columns.responsibles, 46),
      text(columns.done, 34),
      text(columns.state, 24),
      text(columns.why, 70),
    ],
    rows: open.map(({ number: at, progress, whys }) => [
      at,
      brief(progress.read.row.text),
      progress.read.row.responsibles ?? '',
      words.tally(progress.total, progress.target, progress),
      words.state(progress.state),
      whys.map(words.why).join(' '),
    ]),
  }
}

/** The approved plan beside the one in force, each with what was done against it. */
export function changedTable({ changed, quarter }: PlanReport, words: PlanReportWords): ReportTable | null {
  if (quarter !== null || changed.length === 0) return null
  const { columns } = words
  const said = (each: Progress | null): string =>
    each ? [each.read.row.targetText ?? '', words.quarters(each.scheduled)].filter(Boolean).join(' · ') : ''
  const done = (each: Progress | null): string =>
    each ? `${words.tally(each.total, each.target, each)}. ${words.state(each.state)}`.replace(/^\. /, '') : ''
  return {
    title: words.tables.changed,
    note: words.notes.changed,
    columns: [
      text(columns.number, 8),
      text(columns.activity, 64),
      text(columns.approved, 44),
      text(columns.done, 36),
      text(columns.now, 44),
      text(columns.done, 36),
    ],
    rows: changed.map(({ number: at, approved, now, mergedInto }) => [
      at,
      brief((now ?? approved)?.read.row.text),
      approved ? said(approved) : words.added,
      done(approved),
      mergedInto === null ? said(now) : words.merged(mergedInto),
      done(now),
    ]),
  }
}

export function remarksTable(report: PlanReport, words: PlanReportWords): ReportTable | null {
  const rows = activitiesOf(report).flatMap(({ number: at, progress, whys }) => {
    const { distribution } = progress.read.settled
    const remarks = [
      ...words.flags(progress),
      ...(distribution?.distribution ? [words.proposed(distribution.distribution, distribution)] : []),
      ...(report.quarter === null ? [] : whys.map(words.why)),
      ...(progress.people.present > 0 ? [words.people(progress)] : []),
    ]
    return remarks.length > 0 ? [[at, brief(progress.read.row.text), remarks.join(' ')]] : []
  })
  const { columns } = words
  return {
    title: words.tables.remarks,
    columns: [text(columns.number, 8), text(columns.activity, 90), text(columns.remark, 160)],
    rows,
  }
}

/** Every record that was linked, with what became of it: the numbers above can be checked by counting. */
export function evidenceTable(report: PlanReport, words: PlanReportWords): ReportTable {
  const { columns } = words
  const mesas = new Map<string, PlanReport['mesas'][number]['mesa']>(report.mesas.map(({ id, mesa }) => [id, mesa]))
  return {
    title: words.tables.evidence,
    note: words.notes.evidence,
    columns: [
      text(columns.number, 8),
      text(columns.date, 22),
      text(columns.quarter, 14),
      text(columns.mesa, 38),
      text(columns.what, 76),
      text(columns.part, 34),
      text(columns.fate, 68),
    ],
    rows: activitiesOf(report).flatMap(({ number: at, progress: { items, elements } }) =>
      items.map((item) => [
        at,
        words.day(item.evidence.date),
        words.quarter(item.quarter),
        words.mesa(mesas.get(item.evidence.mesa), item.evidence.mesa),
        words.evidence(item),
        elements.find(({ key }) => key === item.element)?.name ?? '',
        words.fate(item),
      ]),
    ),
  }
}

export function mesasTable({ mesas, knowsUnsent }: PlanReport, words: PlanReportWords): ReportTable {
  const { columns } = words
  return {
    title: words.tables.mesas,
    note: words.notes.mesas,
    columns: [
      text(columns.mesa, 60),
      text(columns.situation, 40),
      text(columns.lastSign, 40),
      number(columns.counted, 20),
      number(columns.toValidate, 20),
      number(columns.observed, 20),
      ...(knowsUnsent ? [number(columns.unsent, 20)] : []),
    ],
    rows: mesas.map(({ id, mesa, isActive, lastSign, validated, toValidate, observed, unsent }) => [
      words.mesa(mesa, id),
      words.situation(isActive),
      lastSign ? words.day(lastSign) : words.never,
      validated,
      toValidate,
      observed,
      ...(knowsUnsent ? [unsent] : []),
    ]),
  }
}

export function readingsTable({ readings }: PlanReport, words: PlanReportWords): ReportTable | null {
  if (readings.length === 0) return null
  const { columns } = words
  return {
    title: words.tables.readings,
    note: words.notes.readings,
    columns: [
      text(columns.number, 8),
      text(columns.target, 60),
      text(columns.reading, 60),
      text(columns.others, 70),
      text(columns.chosen, 44),
    ],
    rows: readings.map(({ number: at, activity: { read }, name, others }) => [
      at,
      read.row.targetText ?? '',
      name,
      others.join('; '),
      words.chosen(read.chosen),
    ]),
  }
}
