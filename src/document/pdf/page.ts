// Sheets of A4 and a pen: how lines of text, rules and boxes are drawn, from the top down. Lengths in points (1/72 in).
import type { Point } from '../../domain/signature.ts'
import type { Paper } from '../paper.ts'
import type { Font, Glyph } from './font.ts'
import { hex } from './pdf-file.ts'

/** 18 mm. */
export const MARGIN = 51
const TOP = MARGIN
const [SHORT, LONG] = [595.28, 841.89]

/** A sheet of A4. */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** Between its margins. */
  readonly inner: number
  readonly bottom: number
  /** What a page has for its content, from the second on. */
  readonly room: number
}

export function sheetOf(orientation: Paper['orientation']): Sheet {
  const [width, height] = orientation === 'landscape' ? [LONG, SHORT] : [SHORT, LONG]
  const bottom = height - MARGIN - 6
  return { width, height, inner: width - 2 * MARGIN, bottom, room: bottom - TOP - 20 }
}

/** A piece of a line in one font. */
export interface Run {
  readonly text: string
  readonly font: Font
}

/** Draws on the last page, and begins another when there is no room. */
export class Pen {
  readonly pages: string[][] = [[]]
  readonly used = new Map<Font, Map<number, Glyph>>()
  readonly sheet: Sheet
  readonly #fonts: readonly Font[]
  /** From the top of the sheet. */
  y = TOP

  constructor(fonts: readonly Font[], sheet: Sheet) {
    this.#fonts = fonts
    this.sheet = sheet
  }

  hasRoom(height: number): boolean {
    return this.y + height <= this.sheet.bottom
  }

  /** Goes to a new page unless that much fits. @returns whether it did */
  need(height: number): boolean {
    if (this.hasRoom(height) || this.y <= TOP + 20) return false
    this.pages.push([])
    this.y = TOP + 20
    return true
  }

  /** @param y of the line the letters stand on */
  text(runs: readonly Run[], x: number, y: number, size: number, page = this.pages.length - 1): void {
    let at = x
    for (const { text, font } of runs) {
      const glyphs = font.glyphs(text)
      const used = this.used.get(font) ?? new Map<number, Glyph>()
      this.used.set(font, used)
      for (const glyph of glyphs) if (!used.has(glyph.id)) used.set(glyph.id, glyph)
      const start = `${number(at)} ${number(this.sheet.height - y)} Td`
      this.#draw(`BT /F${this.#fonts.indexOf(font)} ${size} Tf ${start} ${shown(glyphs, size)} ET`, page)
      at += font.width(text, size)
    }
  }

  rule(x: number, y: number, width: number, thickness: number, page = this.pages.length - 1): void {
    this.box(x, y - thickness / 2, width, thickness, page)
  }

  /** Filled. @param grey from 0, black, to 1 */
  box(x: number, y: number, width: number, height: number, page = this.pages.length - 1, grey = 0): void {
    const [left, bottom] = [number(x), number(this.sheet.height - y - height)]
    this.#draw(`${grey} g ${left} ${bottom} ${number(width)} ${number(height)} re f 0 g`, page)
  }

  /** Lines of ink through points of the sheet. */
  strokes(lines: readonly (readonly Point[])[], thickness: number): void {
    const drawn = lines.map((points) =>
      points
        .map(([x, y], index) => `${number(x)} ${number(this.sheet.height - y)} ${index === 0 ? 'm' : 'l'}`)
        .join(' '),
    )
    this.#draw(`${thickness} w 1 J 1 j ${drawn.join(' ')} S`, this.pages.length - 1)
  }

  #draw(operators: string, page: number): void {
    this.pages[page]?.push(operators)
  }
}

const number = (value: number): string => String(Math.round(value * 100) / 100)

/** Letters one after the other; a mark is drawn aside and the pen comes back. */
function shown(glyphs: readonly Glyph[], size: number): string {
  const parts: string[] = []
  let line = ''
  const flush = () => {
    if (line) parts.push(`[${line}] TJ`)
    line = ''
  }
  for (const { id, shift } of glyphs) {
    const [x, y] = shift
    if (y !== 0) {
      flush()
      parts.push(`${number((y * size) / 1000)} Ts`)
    }
    line += x === 0 ? `<${hex(id)}>` : `${-x}<${hex(id)}>${x}`
    if (y !== 0) {
      flush()
      parts.push('0 Ts')
    }
  }
  flush()
  return parts.join(' ')
}

/** How wide a line is. */
export const across = (runs: readonly Run[], size: number): number =>
  runs.reduce((sum, { text, font }) => sum + font.width(text, size), 0)

/** In lines no wider than that. A word that is wider by itself is cut where it must be. */
export function wrapped(runs: readonly Run[], width: number, size: number): Run[][] {
  const lines: Run[][] = []
  let line: Run[] = []
  let used = 0
  const end = () => {
    lines.push(line)
    line = []
    used = 0
  }
  for (const { text, font } of runs) {
    for (const word of text.split(/[ \t\n\r]+/).filter(Boolean)) {
      for (const piece of pieces(word, font, width, size)) {
        const space = line.length > 0 ? font.width(' ', size) : 0
        const wide = font.width(piece, size)
        if (line.length > 0 && used + space + wide > width) end()
        line.push({ text: line.length > 0 ? ` ${piece}` : piece, font })
        used += (line.length > 1 ? space : 0) + wide
      }
    }
  }
  if (line.length > 0) end()
  return lines
}

function pieces(word: string, font: Font, width: number, size: number): string[] {
  if (font.width(word, size) <= width) return [word]
  const found = ['']
  for (const letter of word) {
    const last = found.at(-1) ?? ''
    if (last && font.width(last + letter, size) > width) found.push(letter)
    else found[found.length - 1] = last + letter
  }
  return found
}
