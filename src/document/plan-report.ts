// The quarterly report and the annual review: what they are made from, what they lack, and their tables in order.
import { activitiesOf, type PlanReport } from '../domain/report/plan-report.ts'
import { lineTables, summaryTable } from './plan-report-lines.ts'
import {
  changedTable,
  evidenceTable,
  mesasTable,
  notDoneTable,
  readingsTable,
  remarksTable,
} from './plan-report-lists.ts'
import type { PlanReportWords } from './plan-report-words.ts'
import { partsTable } from './plan-report-parts.ts'
import type { Report, ReportTable } from './report.ts'

export function planReportDocument(report: PlanReport, words: PlanReportWords): Report {
  const { quarter, year, title } = report
  const tables: readonly (ReportTable | null)[] = [
    summaryTable(report, words),
    ...lineTables(report, words),
    notDoneTable(report, words),
    changedTable(report, words),
    remarksTable(report, words),
    partsTable(report, words),
    evidenceTable(report, words),
    mesasTable(report, words),
    readingsTable(report, words),
  ]
  return {
    title: words.title(quarter, year),
    ...(title && { subtitle: title }),
    facts: [...factsOf(report, words)],
    missing: [...missingIn(report, words)],
    tables: tables.flatMap((table) => table ?? []),
  }
}

function* factsOf(report: PlanReport, words: PlanReportWords): Generator<readonly [string, string]> {
  const { cutoff, asked, asOf, progress, readings } = report
  const { facts } = words
  yield [facts.cutoff, words.cutoff(cutoff, asked)]
  const { version } = progress
  const items = progress.activities.flatMap((each) => each.items)
  const minutes = items.find(({ evidence }) => evidence.id === version.change?.minutes)?.evidence.number
  yield [facts.version, words.version(version, version.change?.minutesName ?? minutes)]
  if (asOf !== null) yield [facts.asOf, words.moment(asOf)]
  const other = readings.filter(({ activity }) => activity.flags.includes('otherReading'))
  const chosen = other.map(({ number, name }) => [number, name] as const)
  yield [facts.readings, chosen.length > 0 ? words.otherReadings(chosen) : words.byDefault]
  const shared = activitiesOf(report).filter(({ progress: { read } }) => read.settled.distribution)
  if (shared.length > 0) yield [facts.distribution, words.distributed(shared.map(({ number }) => number))]
}

function* missingIn(
  { mesas, knowsUnsent, cutoff, year, quarter, asked, progress }: PlanReport,
  words: PlanReportWords,
): Generator<string> {
  if (asked === cutoff && quarter === null && cutoff < `${year}-12-31`) yield words.unfinished(cutoff)
  for (const { mesa, id, isSilent, awayUntil, lastSign } of mesas) {
    if (isSilent) yield words.silent(words.mesa(mesa, id), lastSign)
    else if (awayUntil) yield words.away(words.mesa(mesa, id), awayUntil, lastSign)
  }
  const idle = mesas.filter(({ isSilent, awayUntil, lastSign }) => !isSilent && !awayUntil && lastSign === null)
  if (idle.length > 0) yield words.nothingYet(idle.map(({ mesa, id }) => words.mesa(mesa, id)))
  // A record that is linked to two activities waits once.
  const waiting = (fate: 'toValidate' | 'observed' | 'unsent'): number =>
    new Set(
      progress.activities.flatMap(({ items }) =>
        items.filter((item) => item.fate === fate).map(({ evidence }) => evidence.id),
      ),
    ).size
  if (waiting('toValidate') > 0) yield words.toValidate(waiting('toValidate'))
  if (waiting('observed') > 0) yield words.observed(waiting('observed'))
  if (waiting('unsent') > 0) yield words.unsent(waiting('unsent'))
  if (!knowsUnsent) yield words.unknownUnsent
}
