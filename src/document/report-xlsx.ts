// A report as a spreadsheet: a first sheet with what it is made from and what it lacks, then a sheet for each table.
import writeXlsxFile from 'write-excel-file/universal'
import type { PaperWords } from './paper.ts'
import type { Report, ReportCell, ReportColumn, ReportTable, ReportWords } from './report.ts'
import { asRow, printed } from './xlsx-sheet.ts'

/** In letters: a sheet of A4 on its side. */
const WIDE = 170
const COVER = [34, 100]

const TEXT: ReportColumn = { name: '', kind: 'text', share: 1 }

const bold = { fontWeight: 'bold' as const }
const line = (value: string) => [{ type: String, value, ...bold }]
const framed = { wrap: true, alignVertical: 'top' as const, borderStyle: 'thin' as const }
const text = (value: string) => ({ type: String, value, ...framed })
const head = (value: string) => ({ ...text(value), ...bold, backgroundColor: '#ECECEC' })
/** A number can be summed; a text is never taken for a formula. */
const cell = (value: ReportCell, { kind }: ReportColumn) => {
  const align = kind === 'number' ? ('center' as const) : ('left' as const)
  return typeof value === 'number' ? { type: Number, value, ...framed, align } : { ...text(value), align }
}

/** What stands above each table: whoever has only that sheet knows what it is of, and that the first one tells more. */
function topOf({ title, subtitle, facts, missing }: Report, table: ReportTable, words: ReportWords): string[] {
  const told = facts.slice(0, 2).map(([label, value]) => `${label}: ${value}`)
  return [
    [title, ...(subtitle ? [subtitle] : [])].join(' · '),
    table.title,
    [...told, missing.length > 0 ? words.lacks(missing.length) : words.nothingMissing].join(' · '),
    ...(table.note ? [table.note] : []),
  ]
}

export async function reportXlsx(
  report: Report,
  words: ReportWords,
  paper: PaperWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [coverOf(report, words), ...report.tables.map((table) => sheetOf(report, table, words))]
  const names = sheetNames([words.factsTitle, ...report.tables.map((table) => table.shortTitle ?? table.title)])
  const file = writeXlsxFile(
    sheets.map(({ top: _top, ...sheet }, index) => ({
      ...sheet,
      sheet: names[index] ?? '',
      orientation: 'landscape' as const,
    })),
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [
        printed(
          sheets.map(({ top }, index) => ({ top, name: names[index] ?? '' })),
          paper,
        ),
      ],
    },
  )
  const blob = await file.toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function coverOf({ title, subtitle, facts, missing }: Report, words: ReportWords) {
  const lacks = missing.length > 0 ? missing : [words.nothingMissing]
  return {
    top: 1,
    stickyRowsCount: 1,
    columns: COVER.map((width) => ({ width })),
    data: [
      line(title),
      ...(subtitle ? [line(subtitle)] : []),
      [],
      line(words.factsTitle),
      ...facts.map((fact) => asRow(fact, (value, at) => (at === 0 ? head(value) : text(value)), COVER)),
      [],
      line(words.missingTitle),
      ...lacks.map((each, index) => asRow([`${index + 1}`, each], text, COVER)),
    ],
  }
}

/** Above the whole table and no wider, or the sheet would shrink on paper to show it. */
function across(value: string, widths: readonly number[]) {
  const cell = { type: String, value, ...bold, wrap: true, columnSpan: widths.length }
  const all = widths.reduce((sum, width) => sum + width, 0)
  return [...asRow([value], () => cell, [all]), ...widths.slice(1).map(() => null)]
}

function sheetOf(report: Report, table: ReportTable, words: ReportWords) {
  const lines = topOf(report, table, words)
  const all = table.columns.reduce((sum, { share }) => sum + share, 0)
  const widths = table.columns.map(({ share }) => Math.max(6, Math.round((share * WIDE) / all)))
  const names = table.columns.map(({ name }) => name)
  const cellAt = (value: ReportCell, at: number) => cell(value, table.columns[at] ?? TEXT)
  return {
    top: lines.length + 2,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: lines.length + 2,
    data: [
      ...lines.map((each) => across(each, widths)),
      [],
      asRow(names, head, widths),
      ...(table.rows.length > 0 ? table.rows.map((row) => asRow(row, cellAt, widths)) : [[text(words.empty)]]),
    ],
  }
}

/** As Excel wants them: at most 31 letters, none of seven signs, no two the same whatever their case. */
function sheetNames(titles: readonly string[]): string[] {
  const names: string[] = []
  for (const title of titles) {
    const plain =
      title
        .replace(/[[\]:*?/\\']/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || '-'
    const taken = (name: string) => names.some((each) => each.toLowerCase() === name.toLowerCase())
    let name = plain.slice(0, 31).trim()
    for (let count = 2; taken(name); count++) name = `${plain.slice(0, 26).trim()} (${count})`
    names.push(name)
  }
  return names
}
