// The tables of a Word file, row by row, each with the paragraphs above it.
import type { SourceRow, SourceTable } from '../../domain/plan-import/cells.ts'
import { attribute, xmlPieces } from './xml.ts'

interface OpenRow {
  readonly cells: string[]
  span: number
}

/** Yields after each row how many there are; returns the tables. @param xml word/document.xml */
export function* docxTables(xml: string): Generator<number, SourceTable[]> {
  const tables: SourceTable[] = []
  let [before, rows]: [string[], SourceRow[]] = [[], []]
  let row: OpenRow = { cells: [], span: 0 }
  let [text, width, count, depth, fallback] = ['', 1, 0, 0, 0]
  let isText = false
  for (const piece of xmlPieces(xml)) {
    if (piece.is === 'text') {
      if (isText) text += piece.text
      continue
    }
    const { is, name, attributes } = piece
    const isOpen = is === 'open'
    // A table inside a cell is part of what the cell says.
    if (name === 'tbl') depth += isOpen ? 1 : -1
    // The same words again, for programs that know no drawings.
    if (name === 'Fallback') fallback += isOpen ? 1 : -1
    if (name === 't') isText = isOpen && fallback === 0
    else if (isOpen && (name === 'br' || name === 'tab' || name === 'cr')) text += ' '
    else if (!isOpen && name === 'p') {
      text += '\n'
      if (depth === 0) {
        if (text.trim()) before.push(text)
        text = ''
      }
    }
    if (depth > 1) continue
    if (name === 'tr') {
      if (isOpen) row = { cells: [], span: 0 }
      else {
        rows.push({ place: { table: tables.length + 1, row: rows.length + 1 }, ...row })
        yield ++count
      }
    } else if (name === 'tc') {
      if (isOpen) [text, width] = ['', 1]
      else {
        if (text.trim()) row.span = width
        row.cells.push(text.trim(), ...Array<string>(width - 1).fill(''))
        text = ''
      }
    } else if (isOpen && name === 'gridSpan') width = spanOf(attributes)
    else if (isOpen && name === 'gridBefore') row.cells.push(...Array<string>(spanOf(attributes)).fill(''))
    else if (!isOpen && name === 'tbl') {
      tables.push({ name: '', before, rows })
      ;[before, rows, text] = [[], [], '']
    }
  }
  return tables
}

/** Word has at most 63 columns. */
const spanOf = (attributes: string): number => Math.min(63, Math.max(1, Number(attribute(attributes, 'val')) || 1))
