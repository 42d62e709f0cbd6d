// The plan as a spreadsheet. Every cell is text: «01» stays «01».
import writeXlsxFile from 'write-excel-file/universal'
import type { FlatPlan } from './plan-table.ts'

const WIDTHS = [24, 28, 5, 52, 24, 7, 7, 7, 7, 36, 9, 22, 36]

export async function planXlsx({ heading, columns, rows }: FlatPlan, sheet: string): Promise<Uint8Array<ArrayBuffer>> {
  const text = (value: string) => ({ type: String, value, alignVertical: 'top' as const, wrap: true })
  const head = (value: string) => ({ ...text(value), fontWeight: 'bold' as const, backgroundColor: '#ECECEC' })
  const title = (value: string) => ({ type: String, value, fontWeight: 'bold' as const })
  const file = writeXlsxFile(
    [...heading.map((line) => [title(line)]), [], columns.map(head), ...rows.map((row) => row.map(text))],
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
