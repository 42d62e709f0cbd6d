// Comma-separated text, or with the semicolons and tabs of Excel in Spanish: quoted cells may hold any of them.
import type { SourceRow, SourceTable } from '../../domain/plan-import/cells.ts'

const CELL = /(?:"((?:[^"]|"")*)"|([^\n\r]*?))(SEPARATOR|\r\n|\n|\r|$)/y

/** Yields after each row how many there are; returns them as one table. */
export function* csvTable(text: string): Generator<number, SourceTable[]> {
  const separator = separatorOf(text)
  const cell = new RegExp(CELL.source.replace('SEPARATOR', separator === '\t' ? '\\t' : separator), 'y')
  const rows: SourceRow[] = []
  let cells: string[] = []
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end = ''] = cell.exec(text) ?? []
    cells.push(textOf(quoted?.replaceAll('""', '"') ?? plain))
    if (end === separator && cell.lastIndex < text.length) continue
    rows.push({ place: { table: 1, row: rows.length + 1 }, cells, span: 1 })
    cells = []
    yield rows.length
  }
  return [{ name: '', before: [], rows }]
}

/** Written with an apostrophe so that no spreadsheet takes it for a formula. */
const textOf = (cell: string): string => cell.replace(/^'(?='*[=+@\t\r-])/, '')

/** Prose has commas too: the one that cuts most lines into columns. */
function separatorOf(text: string): string {
  const lines = text.slice(0, 50_000).split(/[\r\n]+/)
  const cut = (sign: string) => lines.filter((line) => line.split(sign).length > MANY).length
  return [',', ';', '\t'].reduce((best, sign) => (cut(sign) > cut(best) ? sign : best))
}
const MANY = 4
