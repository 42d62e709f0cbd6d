// A table over as many pages as it takes: its head again on each of them, no row cut in two.
import type { Column } from '../paper.ts'
import type { Fonts } from './fonts.ts'
import { INNER, MARGIN, ROOM, wrapped, type Pen, type Run } from './page.ts'

const SIZE = 9.5
const LINE = 12.6
const PAD = 4.5
const EDGE = 0.6
const HEAD_GREY = 0.925
/** Room for a hand: 11 mm. */
const HAND = 31.2

type Cell = readonly (readonly Run[])[]

export function drawTable(
  pen: Pen,
  fonts: Fonts,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): void {
  const widths = widthsOf(columns)
  const cells = (texts: readonly string[], font: Fonts['regular']): Cell[] =>
    widths.map((width, index) => wrapped([{ text: texts[index] ?? '', font }], width - 2 * PAD, SIZE))
  const head = cells(
    columns.map(({ name }) => name),
    fonts.bold,
  )
  const least = columns.some(({ size }) => size === 'sign') ? HAND : 0
  const drawHead = () => drawRow(pen, widths, head, heightOf(head, 0), HEAD_GREY)
  const most = Math.floor((ROOM - heightOf(head, 0) - 2 * PAD) / LINE)
  const pieces = rows.flatMap((row) => inPieces(cells(row, fonts.regular), most))
  pen.need(heightOf(head, 0) + heightOf(pieces[0] ?? [], least))
  drawHead()
  for (const piece of pieces) {
    const height = heightOf(piece, least)
    if (pen.need(height)) drawHead()
    drawRow(pen, widths, piece, height)
  }
  pen.y += 6
}

/** A row that no page could hold goes on in the next ones. */
function inPieces(row: readonly Cell[], most: number): Cell[][] {
  const lines = Math.max(1, ...row.map(({ length }) => length))
  return Array.from({ length: Math.ceil(lines / most) }, (_, index) =>
    row.map((cell) => cell.slice(index * most, (index + 1) * most)),
  )
}

const heightOf = (row: readonly Cell[], least: number): number =>
  Math.max(least, Math.max(1, ...row.map(({ length }) => length)) * LINE + 2 * PAD)

function drawRow(pen: Pen, widths: readonly number[], row: readonly Cell[], height: number, grey?: number): void {
  if (grey !== undefined) pen.box(MARGIN, pen.y, INNER, height, undefined, grey)
  pen.rule(MARGIN, pen.y, INNER, EDGE)
  pen.rule(MARGIN, pen.y + height, INNER, EDGE)
  let x = MARGIN
  for (const [index, width] of widths.entries()) {
    pen.box(x - EDGE / 2, pen.y, EDGE, height)
    const lines = row[index] ?? []
    const start = pen.y + (height - lines.length * LINE) / 2 + LINE * 0.76
    for (const [place, line] of lines.entries()) pen.text(line, x + PAD, start + place * LINE, SIZE)
    x += width
  }
  pen.box(x - EDGE / 2, pen.y, EDGE, height)
  pen.y += height
}

/** As on the screen's sheet: numbers and days have their width, running text shares what is left. */
function widthsOf(columns: readonly Column[]): number[] {
  const fixed = { number: 32, short: INNER * 0.17, sign: INNER * 0.23 }
  const rest = INNER - columns.reduce((sum, { size }) => sum + (size === 'text' ? 0 : fixed[size]), 0)
  const texts = columns.filter(({ size }) => size === 'text').length
  return columns.map(({ size }) => (size === 'text' ? rest / texts : fixed[size]))
}
