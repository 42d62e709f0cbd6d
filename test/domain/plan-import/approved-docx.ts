// The approved plan of 2024 as a Word file, with its page breaks: a table that begins anew without its heading, and a
// row whose last words stand alone on the next page (domain.md §1.2, 16).
import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx'

const cell = (
  text: string,
  columnSpan = 1,
  verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType],
) => new TableCell({ children: [new Paragraph(text)], columnSpan, ...(verticalMerge && { verticalMerge }) })
const row = (...texts: readonly string[]) => new TableRow({ children: texts.map((text) => cell(text)) })

const heading = [
  new TableRow({
    tableHeader: true,
    children: [
      cell('Actividades', 1, VerticalMergeType.RESTART),
      cell('Meta/s', 1, VerticalMergeType.RESTART),
      cell('Cronograma', 4),
      cell('Responsable/s', 1, VerticalMergeType.RESTART),
    ],
  }),
  new TableRow({
    tableHeader: true,
    children: [
      cell('', 1, VerticalMergeType.CONTINUE),
      cell('', 1, VerticalMergeType.CONTINUE),
      ...['I trim.', 'II trim.', 'III trim.', 'IV trim.'].map((text) => cell(text)),
      cell('', 1, VerticalMergeType.CONTINUE),
    ],
  }),
]

export type CsvRow = Readonly<Record<string, string>>

/** @param rows of the approved plan, by their columns */
export async function approvedDocx(rows: readonly CsvRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const children: (Paragraph | Table)[] = [
    new Paragraph('PLAN OPERATIVO DE ACTIVIDADES DE LA MCLCP AMAZONAS - AÑO 2024'),
    new Paragraph('POR LÍNEAS DE ACCIÓN'),
  ]
  let [line, group, table]: [string | undefined, string | undefined, TableRow[]] = [undefined, '', []]
  const endTable = () => table.length > 0 && children.push(new Table({ rows: table }))
  const breakPage = () => {
    endTable()
    children.push(new Paragraph('Mesa de Concertación para la Lucha Contra la Pobreza – Región Amazonas'))
    table = []
  }
  for (const each of rows) {
    if (each['line'] !== line) {
      endTable()
      ;[line, group, table] = [each['line'], '', [...heading]]
      children.push(new Paragraph(`❖ ${line}`))
    }
    if (each['group'] && each['group'] !== group) table.push(row(`${each['group']}:`, '', '', '', '', '', ''))
    group = each['group']
    // In the printed plan two of the rows have their marks in capitals.
    const mark = ['4', '19'].includes(each['order'] ?? '') ? 'X' : 'x'
    const marks = [1, 2, 3, 4].map((quarter) => (each[`q${quarter}`] === '1' ? mark : ''))
    const [text, target, who] = ['activity', 'meta', 'responsibles'].map((name) => each[name] ?? '') as [
      string,
      string,
      string,
    ] // one each
    if (each['order'] === '7') breakPage()
    if (each['order'] === '14') {
      const [first, rest] = [who.slice(0, 'Secretaria Técnica,'.length), who.slice('Secretaria Técnica, '.length)]
      table.push(row(text, target, ...marks, first))
      breakPage()
      table.push(row('', '', '', '', '', '', rest))
    } else table.push(row(text, target, ...marks, who))
  }
  endTable()
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })))
}
