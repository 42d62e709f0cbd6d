// The attendance list as a spreadsheet. Every cell is text: a name that begins with «=» is a name.
import writeXlsxFile from 'write-excel-file/universal'
import type { AttendanceList } from './attendance.ts'

const WIDTHS = [4, 27, 13, 7, 33, 10, 15, 10, 13]

export async function attendanceXlsx(
  { heading, columns, rows }: AttendanceList,
  sheet: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = (value: string) => ({ type: String, value, alignVertical: 'center' as const })
  const head = (value: string) => ({ ...text(value), fontWeight: 'bold' as const, backgroundColor: '#ECECEC' })
  const file = writeXlsxFile(
    [
      ...heading.map((line, index) => [
        { type: String, value: line, ...(index < 2 && { fontWeight: 'bold' as const }) },
      ]),
      [],
      columns.map(head),
      ...rows.map((row) => row.map(text)),
    ],
    {
      sheet,
      orientation: 'landscape',
      columns: WIDTHS.map((width) => ({ width })),
      stickyRowsCount: heading.length + 2,
    },
    { fontFamily: 'Arial', fontSize: 10 },
  )
  const blob = await file.toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}
