// The attendance list as a spreadsheet. Every cell is text: a name that begins with «=» is a name.
import writeXlsxFile, { type Feature } from 'write-excel-file/universal'
import type { AttendanceList, ListColumn } from './attendance.ts'
import type { PaperWords } from './paper.ts'

/** In letters. */
const WIDTHS: Readonly<Record<ListColumn, number>> = {
  number: 5,
  name: 28,
  document: 15,
  sex: 9,
  institution: 31,
  position: 17,
  segment: 18,
  state: 12,
  day: 12,
  image: 10,
}

export async function attendanceXlsx(
  { heading, columns, rows }: AttendanceList,
  sheet: string,
  words: PaperWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const widths = columns.map(({ of }) => WIDTHS[of])
  const text = (value: string) => ({
    type: String,
    value,
    wrap: true,
    alignVertical: 'center' as const,
    borderStyle: 'thin' as const,
  })
  const head = (value: string) => ({ ...text(value), fontWeight: 'bold' as const, backgroundColor: '#ECECEC' })
  /** The rows down to the names of the columns. */
  const top = heading.length + 2
  const file = writeXlsxFile(
    [
      ...heading.map((line, index) => [
        { type: String, value: line, ...(index < 2 && { fontWeight: 'bold' as const }) },
      ]),
      [],
      asRow(
        columns.map(({ name }) => name),
        head,
        widths,
      ),
      ...rows.map((row) => asRow(row, text, widths)),
    ],
    {
      sheet,
      orientation: 'landscape',
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: top,
    },
    { fontFamily: 'Arial', fontSize: 10, features: [printed(sheet, top, words)] },
  )
  const blob = await file.toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

const LINE = 13
const PAD = 6

/** As high as its longest text needs: not every program works that out when it opens the file. */
function asRow<C extends object>(texts: readonly string[], cell: (text: string) => C, widths: readonly number[]) {
  const lines = Math.max(...texts.map((each, index) => linesIn(each, widths[index] ?? 1)))
  return texts.map((each) => ({ ...cell(each), height: lines * LINE + PAD }))
}

/** Where it wraps between words, in a column that wide; the edges take the room of a letter. */
function linesIn(text: string, width: number): number {
  let [lines, used] = [1, 0]
  for (const { length } of text.split(/\s+/)) {
    if (used > 0 && used + 1 + length > width - 1) [lines, used] = [lines + 1, 0]
    used += length + (used > 0 ? 1 : 0)
    lines += Math.floor(used / width)
    used %= width
  }
  return lines
}

/** On paper: as wide as a sheet of A4, the names of the columns and «Página 1 de 2» on each. */
function printed(sheet: string, top: number, { page }: PaperWords): Feature<Blob> {
  const number = page(1, 2).replace('1', '&amp;P').replace('2', '&amp;N')
  const foot = `<headerFooter><oddFooter>&amp;R${number}</oddFooter></headerFooter>`
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet}'!$${top}:$${top}</definedName>`
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', () => `<definedNames>${titles}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace('orientation="landscape"/>', (start) => `fitToHeight="0" ${start}${foot}`),
        },
      },
    },
  }
}
