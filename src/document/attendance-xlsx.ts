// The attendance list as a spreadsheet. Every cell is text: a name that begins with «=» is a name.
import writeXlsxFile from 'write-excel-file/universal'
import type { AttendanceList, ListColumn } from './attendance.ts'
import type { PaperWords } from './paper.ts'
import { asRow, printed } from './xlsx-sheet.ts'

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
    { fontFamily: 'Arial', fontSize: 10, features: [printed([{ name: sheet, top }], words)] },
  )
  const blob = await file.toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}
