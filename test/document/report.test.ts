// A report in each of its outputs: the same facts, the same gaps, the same numbers.
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { expect, test } from 'vitest'
import { paperDocx } from '../../src/document/paper-docx.ts'
import { paperHtml } from '../../src/document/paper-html.ts'
import type { Paper } from '../../src/document/paper.ts'
import { paperPdf } from '../../src/document/pdf/paper-pdf.ts'
import { reportCsv } from '../../src/document/report-csv.ts'
import { reportPaper } from '../../src/document/report-paper.ts'
import type { Report } from '../../src/document/report.ts'
import { reportXlsx } from '../../src/document/report-xlsx.ts'
import { paperWords } from '../../src/ui/text/minutes.ts'
import { reportWords } from '../../src/ui/text/report.ts'
import { unzip, wordsOf } from '../help/unzip.ts'

const SIGNS = ['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', "'=1"]
const report: Report = {
  title: 'Informe de prueba',
  subtitle: 'Plan 2024',
  facts: [['Fecha de corte', '31/03/2024']],
  missing: ['Falta Condorcanqui desde el 12/08/2024.', '3 registros están por validar.'],
  tables: [
    {
      title: 'Números',
      columns: [
        { name: 'Actividad', kind: 'text', share: 3 },
        { name: 'Total', kind: 'number', share: 1 },
      ],
      rows: [...SIGNS.map((sign, index) => [sign, index]), ['Resta', -1234]],
    },
    { title: 'Números', note: 'Sin filas', columns: [{ name: 'Nada', kind: 'text', share: 1 }], rows: [] },
    { title: 'Uno/dos: [tres] cuatro cinco seis siete', columns: [], rows: [] },
  ],
}
const paper = reportPaper(report, reportWords)
const SAID = [report.title, 'Fecha de corte', ...report.missing, 'Números', 'Resta', 'Sin filas', reportWords.empty]

test('nothing that begins like a formula is one in comma-separated text; a number below zero stays a number', () => {
  const text = reportCsv(report, reportWords)
  for (const said of SAID) expect(text).toContain(said)
  const cells = text.split(/,|\r\n/).filter((cell) => /^"?[=+@\t\r-]/.test(cell))
  expect(cells).toEqual(['-1234'])
  expect(text.startsWith('\ufeff')).toBe(true)
})

test('a spreadsheet has a sheet a table, numbers that can be summed, and the gaps on its first sheet', async () => {
  const parts = unzip(await reportXlsx(report, reportWords, paperWords))
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => name,
  )
  expect(names).toEqual([reportWords.factsTitle, 'Números', 'Números (2)', 'Uno dos tres cuatro cinco seis'])
  const strings = wordsOf(parts.get('xl/sharedStrings.xml'))
  for (const said of [...SAID, ...SIGNS.map((sign) => sign.trim())]) expect(strings).toContain(said)
  const sheet = parts.get('xl/worksheets/sheet2.xml') ?? ''
  expect(sheet).not.toContain('<f>')
  expect(sheet).toMatch(/<c [^>]*r="B\d+"(?![^>]*t="s")[^>]*><v>-1234<\/v>/)
  expect(sheet).toContain('orientation="landscape"')
  // Each sheet by itself says that something is missing.
  expect(strings).toContain(reportWords.lacks(2))
})

test('a Word file lies on its side, with its gaps before its numbers', async () => {
  const xml = unzip(new Uint8Array(await paperDocx(paper, paperWords))).get('word/document.xml') ?? ''
  expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
  const words = wordsOf(xml)
  for (const said of SAID) expect(words).toContain(said)
  expect(words.indexOf('Condorcanqui')).toBeLessThan(words.indexOf('Resta'))
  const [grid = ''] = /<w:tblGrid>.*?<\/w:tblGrid>/.exec(xml) ?? []
  const [wide = 0, narrow = 0] = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width))
  expect(wide / narrow).toBeCloseTo(3, 1)
})

test('a PDF file and the printed page lie on their side; an acta still stands upright', async () => {
  const boxOf = async (each: Paper): Promise<string> => {
    const bytes = Buffer.from(await paperPdf(each, paperWords, promisify(deflate)))
    return /MediaBox\[([^\]]*)/.exec(bytes.toString('latin1'))?.[1] ?? ''
  }
  expect(await boxOf(paper)).toBe('0 0 841.89 595.28')
  expect(paperHtml(paper, paperWords)).toContain('size: A4 landscape;')
  const { orientation: _, ...upright } = paper
  expect(await boxOf(upright)).toBe('0 0 595.28 841.89')
  expect(paperHtml(upright, paperWords)).toContain('size: A4;')
})

test('a report that lacks nothing says so, and never by silence', () => {
  const whole = { ...report, missing: [] }
  expect(reportCsv(whole, reportWords)).toContain(reportWords.nothingMissing)
  expect(paperHtml(reportPaper(whole, reportWords), paperWords)).toContain(reportWords.nothingMissing)
})
