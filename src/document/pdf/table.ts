// A table over as many pages as it takes: its head again on each of them, no row cut in two.
import { boundsOf, strokesIn, type Point } from '../../domain/signature.ts'
import { columnWidths } from '../column-widths.ts'
import type { TableBlock } from '../paper.ts'
import type { Fonts } from './fonts.ts'
import { across, MARGIN, wrapped, type Pen, type Run } from './page.ts'

/** Of its letters, of a line of them, and beside them. */
const PLAIN = { size: 9.5, line: 12.6, pad: 4.5 }
/** Of many columns, each with its share. */
const DENSE = { size: 8.5, line: 11.2, pad: 3.5 }
type Look = typeof PLAIN
const EDGE = 0.6
const NUMBER = 32
const HEAD_GREY = 0.925
/** Room for a hand: 11 mm. */
const HAND = 31.2
const INK = 0.9
/** Points of the sheet for one of the pad: a small mark stays small. */
const LARGEST = 0.25

type Cell = readonly (readonly Run[])[]

/** Yields after each row: of thousands of them nobody waits without knowing how far it is. */
export function* drawTable(
  pen: Pen,
  fonts: Fonts,
  { columns, rows, drawings = [] }: TableBlock,
): Generator<undefined, void> {
  const widths = columnWidths(columns, pen.sheet.inner, NUMBER)
  const isShared = columns.some(({ share }) => share)
  const look: Look = isShared ? DENSE : PLAIN
  const { size, line, pad } = look
  const grid: Grid = { look, widths, atEnd: columns.map((each) => isShared && each.size === 'number') }
  const heightOf = (row: readonly Cell[], least = 0): number =>
    Math.max(least, Math.max(1, ...row.map(({ length }) => length)) * line + 2 * pad)
  const cells = (texts: readonly string[], font: Fonts['regular']): Cell[] =>
    widths.map((width, index) => wrapped([{ text: texts[index] ?? '', font }], width - 2 * pad, size))
  const head = cells(
    columns.map(({ name }) => name),
    fonts.bold,
  )
  const least = columns.some((each) => each.size === 'sign') ? HAND : 0
  const drawHead = () => drawRow(pen, grid, head, heightOf(head), HEAD_GREY)
  const most = Math.floor((pen.sheet.room - heightOf(head) - 2 * pad) / line)
  const piecesOf = (row: readonly string[], drawing: string | null) =>
    inPieces(cells(drawing ? row.slice(0, -1) : row, fonts.regular), most)
  const first = rows[0] && piecesOf(rows[0], drawings[0] ?? null)[0]
  pen.need(heightOf(head) + heightOf(first ?? [], least))
  drawHead()
  for (const [index, row] of rows.entries()) {
    const drawing = drawings[index] ?? null
    for (const [place, cut] of piecesOf(row, drawing).entries()) {
      const height = heightOf(cut, least)
      if (pen.need(height)) drawHead()
      const box = { x: MARGIN + pen.sheet.inner - (widths.at(-1) ?? 0), y: pen.y, width: widths.at(-1) ?? 0, height }
      if (drawing && place === 0) pen.strokes(fitted(drawing, box), INK)
      drawRow(pen, grid, cut, height)
    }
    yield
  }
  pen.y += 6
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A drawing in the middle of its cell, as large as that allows. */
function fitted(drawing: string, cell: Box): Point[][] {
  const [left, top, width, height] = boundsOf(drawing)
  const room = { width: cell.width - 2 * PLAIN.pad, height: cell.height - PLAIN.pad }
  const scale = Math.min(room.width / Math.max(1, width), room.height / Math.max(1, height), LARGEST)
  const x = cell.x + (cell.width - width * scale) / 2
  const y = cell.y + (cell.height - height * scale) / 2
  return strokesIn(drawing).map((points) => points.map(([px, py]) => [x + (px - left) * scale, y + (py - top) * scale]))
}

/** A row that no page could hold goes on in the next ones. */
function inPieces(row: readonly Cell[], most: number): Cell[][] {
  const lines = Math.max(1, ...row.map(({ length }) => length))
  return Array.from({ length: Math.ceil(lines / most) }, (_, index) =>
    row.map((cell) => cell.slice(index * most, (index + 1) * most)),
  )
}

interface Grid {
  readonly look: Look
  readonly widths: readonly number[]
  /** Numbers that stand one under the other. */
  readonly atEnd: readonly boolean[]
}

function drawRow(pen: Pen, { look, widths, atEnd }: Grid, row: readonly Cell[], height: number, grey?: number): void {
  if (grey !== undefined) pen.box(MARGIN, pen.y, pen.sheet.inner, height, undefined, grey)
  pen.rule(MARGIN, pen.y, pen.sheet.inner, EDGE)
  pen.rule(MARGIN, pen.y + height, pen.sheet.inner, EDGE)
  let x = MARGIN
  for (const [index, width] of widths.entries()) {
    pen.box(x - EDGE / 2, pen.y, EDGE, height)
    const lines = row[index] ?? []
    const start = pen.y + (height - lines.length * look.line) / 2 + look.line * 0.76
    for (const [place, line] of lines.entries()) {
      const left = atEnd[index] ? width - look.pad - across(line, look.size) : look.pad
      pen.text(line, x + left, start + place * look.line, look.size)
    }
    x += width
  }
  pen.box(x - EDGE / 2, pen.y, EDGE, height)
  pen.y += height
}
