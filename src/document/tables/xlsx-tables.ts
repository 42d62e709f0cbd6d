// The sheets of an Excel file as tables. Numbers and dates come as they are kept; formulas, as their last result.
import type { SourceRow, SourceTable } from '../../domain/plan-import/cells.ts'
import { attribute, xmlPieces } from './xml.ts'

/** Yields after each row how many there are; returns the visible sheets. */
export function* xlsxTables(parts: ReadonlyMap<string, string>): Generator<number, SourceTable[]> {
  const shared = sharedStrings(parts.get('xl/sharedStrings.xml') ?? '')
  const tables: SourceTable[] = []
  let count = 0
  for (const { name, part } of sheetsOf(parts)) {
    const rows: SourceRow[] = []
    for (const row of rowsOf(parts.get(part) ?? '', shared, tables.length + 1)) {
      rows.push(row)
      yield ++count
    }
    tables.push({ name, before: [], rows: evened(rows, spansIn(parts.get(part) ?? '')) })
  }
  return tables
}

function* opened(xml: string, ...names: string[]): Generator<{ name: string; attributes: string }> {
  for (const piece of xmlPieces(xml)) if (piece.is === 'open' && names.includes(piece.name)) yield piece
}

function sheetsOf(parts: ReadonlyMap<string, string>): { name: string; part: string }[] {
  const targets = new Map<string, string>()
  for (const { attributes } of opened(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship')) {
    const target = attribute(attributes, 'Target') ?? ''
    targets.set(attribute(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return [...opened(parts.get('xl/workbook.xml') ?? '', 'sheet')]
    .filter(({ attributes }) => (attribute(attributes, 'state') ?? 'visible') === 'visible')
    .map(({ attributes }) => {
      const part = targets.get(/\br:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '') ?? ''
      return { name: attribute(attributes, 'name') ?? '', part }
    })
}

/** Each in as many runs as it has kinds of letters; how a word sounds is no part of it. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let [text, isText, isSound] = ['', false, false]
  for (const piece of xmlPieces(xml)) {
    if (piece.is === 'text') text += isText && !isSound ? piece.text : ''
    else if (piece.name === 't') isText = piece.is === 'open'
    else if (piece.name === 'rPh') isSound = piece.is === 'open'
    else if (piece.name === 'si' && piece.is === 'open') text = ''
    else if (piece.name === 'si') strings.push(text)
  }
  return strings
}

function* rowsOf(xml: string, shared: readonly string[], table: number): Generator<SourceRow> {
  let [cells, number, column, type, text]: [string[], number, number, string, string] = [[], 0, -1, '', '']
  let isText = false
  for (const piece of xmlPieces(xml)) {
    if (piece.is === 'text') {
      if (isText) text += piece.text
      continue
    }
    const { name, attributes } = piece
    const isOpen = piece.is === 'open'
    if (name === 'v' || name === 't') isText = isOpen
    else if (name === 'c' && isOpen) {
      column = columnOf(attribute(attributes, 'r')) ?? column + 1
      ;[type, text] = [attribute(attributes, 't') ?? 'n', '']
    } else if (name === 'c')
      cells[column] = type === 's' ? (shared[Number(text)] ?? '') : type === 'b' ? yesNo(text) : text
    else if (name === 'row' && isOpen) {
      number = Number(attribute(attributes, 'r')) || number + 1
      ;[cells, column] = [[], -1]
    } else if (name === 'row')
      yield {
        place: { table, row: number },
        cells: Array.from({ length: cells.length }, (_, at) => cells[at] ?? ''),
        span: 1,
      }
  }
}

const yesNo = (value: string): string => (value === '1' ? 'X' : '')

/** Excel has at most 16,384 columns; a plan, few. */
const MOST_COLUMNS = 200
function columnOf(address = ''): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0]
  if (!letters) return undefined
  const number = letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return Math.min(MOST_COLUMNS, number) - 1
}

/** By the address of their first cell, how many columns merged cells are wide. */
function spansIn(xml: string): ReadonlyMap<string, number> {
  const spans = new Map<string, number>()
  for (const { attributes } of opened(xml, 'mergeCell')) {
    const [from = '', to = ''] = (attribute(attributes, 'ref') ?? '').split(':')
    const [first, last] = [columnOf(from) ?? 0, columnOf(to) ?? 0]
    spans.set(`${/\d+$/.exec(from)?.[0]} ${first}`, last - first + 1)
  }
  return spans
}

/** Every row as wide as the widest. */
function evened(rows: readonly SourceRow[], spans: ReadonlyMap<string, number>): SourceRow[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return rows.map(({ place, cells }) => ({
    place,
    cells: [...cells, ...Array<string>(width - cells.length).fill('')],
    span: spans.get(`${place.row} ${cells.findIndex((cell) => cell !== '')}`) ?? 1,
  }))
}
