// The seal of a paper in a Word file, and the small print beside it.
import {
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { encodeQR } from 'qr'
import type { PaperSeal } from './paper.ts'

/** The square, with white beside it. */
const SQUARE = 1750
/** Half points. */
export const SMALL = 17

export const small = (text: string, spacing: { readonly after?: number } = {}) =>
  new Paragraph({ spacing, children: [new TextRun({ text, size: SMALL })] })

/** Without letters, half a line high. */
export const gap = () => new Paragraph({ spacing: { line: 140, lineRule: LineRuleType.EXACT }, children: [] })

/** The square beside its words, in a table without lines: never on two pages. */
export function sealOf({ label, code, explanation, link }: PaperSeal, inner: number): (Paragraph | Table)[] {
  const picture = new ImageRun({
    type: 'gif',
    data: encodeQR(link, 'gif', { ecc: 'medium', border: 1, scale: 4 }),
    transformation: { width: 100, height: 100 },
    altText: { title: label, description: code, name: label },
  })
  const cell = (width: number, children: Paragraph[]) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER, children })
  const widths = [SQUARE, inner - SQUARE] as const
  const words = [
    small(label),
    new Paragraph({ children: [new TextRun({ text: code, bold: true, size: 30 })] }),
    small(explanation),
  ]
  return [
    gap(),
    new Table({
      width: { size: inner, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: TableBorders.NONE,
      rows: [
        new TableRow({
          cantSplit: true,
          children: [cell(widths[0], [new Paragraph({ children: [picture] })]), cell(widths[1], words)],
        }),
      ],
    }),
  ]
}
