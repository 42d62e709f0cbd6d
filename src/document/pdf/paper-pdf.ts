// Any paper as a PDF file: A4 upright or wide, 18 mm, black; which document it is and «Página 1 de N» on every page.
import type { Block, Paper, PaperWords, Section } from '../paper.ts'
import { qrSquares } from '../qr-squares.ts'
import { readFonts, type Fonts } from './fonts.ts'
import { across, MARGIN, Pen, sheetOf, wrapped, type Run } from './page.ts'
import { pdfFile, type Deflate } from './pdf-file.ts'
import { drawTable } from './table.ts'

const SIZE = 10.5
const LINE = 14.4
const SMALL = 8.5

/** @param onRow after each row of a table; what it answers is waited for, and what it throws ends the work */
export async function paperPdf(
  paper: Paper,
  words: PaperWords,
  deflate: Deflate,
  onRow?: () => Promise<void> | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = readFonts()
  const all = [fonts.regular, fonts.bold]
  const sheet = sheetOf(paper.orientation)
  const pen = new Pen(all, sheet)
  drawHead(pen, fonts, paper)
  for (const section of paper.sections) {
    const rows = drawSection(pen, fonts, section, words)
    while (!rows.next().done) await onRow?.()
  }
  if (paper.seal) drawSeal(pen, fonts, paper.seal)
  drawMargins(pen, fonts, paper, words)
  const pages = pen.pages.map((operators) => operators.join('\n'))
  return pdfFile({ size: sheet, title: paper.title, pages, fonts: all, used: pen.used }, deflate)
}

function drawHead(pen: Pen, { regular, bold }: Fonts, { issuer, reference, title }: Paper): void {
  const top = pen.y
  const fontOf = (index: number) => (index === 0 ? bold : regular)
  const sizeOf = (index: number) => (index === 0 ? 11.5 : 9.5)
  const right = reference.map((text) => across([{ text, font: bold }], 11))
  const half = pen.sheet.inner - Math.max(0, ...right) - 14
  for (const [index, text] of issuer.entries()) {
    for (const line of wrapped([{ text, font: fontOf(index) }], half, sizeOf(index))) {
      pen.text(line, MARGIN, pen.y + 11, sizeOf(index))
      pen.y += 15
    }
  }
  for (const [index, text] of reference.entries()) {
    pen.text([{ text, font: bold }], MARGIN + pen.sheet.inner - (right[index] ?? 0), top + 11 + index * 15, 11)
  }
  pen.y = Math.max(pen.y, top + reference.length * 15) + 5
  pen.rule(MARGIN, pen.y, pen.sheet.inner, 1.8)
  pen.y += 14
  for (const line of wrapped([{ text: title, font: bold }], pen.sheet.inner, 13.5)) {
    pen.text(line, (pen.sheet.width - across(line, 13.5)) / 2, pen.y + 12, 13.5)
    pen.y += 19
  }
  pen.y += 4
}

function* drawSection(
  pen: Pen,
  fonts: Fonts,
  { number, heading, blocks }: Section,
  words: PaperWords,
): Generator<undefined, void> {
  if (heading) {
    // A heading is never the last thing on a page, nor are the words above a table.
    pen.need(blocks.slice(0, 2).some(({ is }) => is === 'table') ? 150 : 90)
    pen.y += 8
    pen.text([{ text: words.heading(number, heading), font: fonts.bold }], MARGIN, pen.y + 11, 11.5)
    pen.y += 17
    pen.rule(MARGIN, pen.y, pen.sheet.inner, 1)
    pen.y += 6
  }
  for (const block of blocks) yield* drawBlock(pen, fonts, block)
}

function* drawBlock(pen: Pen, fonts: Fonts, block: Block): Generator<undefined, void> {
  const { regular, bold } = fonts
  switch (block.is) {
    case 'paragraph': {
      const lead = block.lead ? [{ text: block.lead, font: bold }] : []
      drawLines(pen, [...lead, { text: block.text, font: regular }], 0)
      pen.y += 4
      return
    }
    case 'list':
      for (const [index, item] of block.items.entries()) {
        pen.need(LINE)
        pen.text([{ text: `${index + 1}.`, font: regular }], MARGIN + 4, pen.y + 11, SIZE)
        drawLines(pen, [{ text: item, font: regular }], 24)
      }
      pen.y += 4
      return
    case 'table':
      yield* drawTable(pen, fonts, block)
  }
}

function drawLines(pen: Pen, runs: readonly Run[], indent: number): void {
  for (const line of wrapped(runs, pen.sheet.inner - indent, SIZE)) {
    pen.need(LINE)
    pen.text(line, MARGIN + indent, pen.y + 11, SIZE)
    pen.y += LINE
  }
}

/** The code in letters, beside the same in a square that a camera reads. */
function drawSeal(
  pen: Pen,
  { regular, bold }: Fonts,
  { label, code, explanation, link }: NonNullable<Paper['seal']>,
): void {
  const side = 66
  pen.need(side + 16)
  pen.y += 10
  const squares = qrSquares(link)
  const unit = side / squares.length
  for (const [row, line] of squares.entries()) {
    for (const [from, to] of line) pen.box(MARGIN + from * unit, pen.y + row * unit, (to - from) * unit, unit)
  }
  const x = MARGIN + side + 14
  pen.text([{ text: label, font: regular }], x, pen.y + 14, SMALL + 1)
  pen.text([{ text: code, font: bold }], x, pen.y + 32, 15)
  const words = wrapped([{ text: explanation, font: regular }], pen.sheet.inner - side - 14, SMALL)
  for (const [index, line] of words.entries()) pen.text(line, x, pen.y + 48 + index * 11.5, SMALL)
  pen.y += side + 6
}

function drawMargins(pen: Pen, { regular }: Fonts, { running, footer }: Paper, words: PaperWords): void {
  const foot = pen.sheet.height - MARGIN + 8
  for (const index of pen.pages.keys()) {
    const number = words.page(index + 1, pen.pages.length)
    const wide = regular.width(number, SMALL)
    if (index > 0) pen.text([{ text: running, font: regular }], MARGIN, MARGIN + 4, SMALL, index)
    pen.rule(MARGIN, foot - 4, pen.sheet.inner, 0.5, index)
    const lines = wrapped([{ text: footer, font: regular }], pen.sheet.inner - wide - 16, SMALL)
    for (const [place, line] of lines.entries()) pen.text(line, MARGIN, foot + 8 + place * 11, SMALL, index)
    pen.text([{ text: number, font: regular }], MARGIN + pen.sheet.inner - wide, foot + 8, SMALL, index)
  }
}
