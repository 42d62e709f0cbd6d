// A report as comma-separated text: what it is made from and what it lacks, then its tables one under the other.
import { csvText } from '../domain/csv-text.ts'
import type { Report, ReportWords } from './report.ts'

export function reportCsv({ title, subtitle, facts, missing, tables }: Report, words: ReportWords): string {
  return csvText([
    [title],
    ...(subtitle ? [[subtitle]] : []),
    [],
    [words.factsTitle],
    ...facts,
    [],
    [words.missingTitle],
    ...(missing.length > 0 ? missing : [words.nothingMissing]).map((each) => [each]),
    ...tables.flatMap((table) => [
      [],
      [table.title],
      ...(table.note ? [[table.note]] : []),
      table.columns.map(({ name }) => name),
      ...(table.rows.length > 0 ? table.rows : [[words.empty]]),
    ]),
  ])
}
