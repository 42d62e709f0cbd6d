// From the rows of a file to a draft of the plan: nothing is left out in silence, and nothing is made up.
import type { Plan } from '../plan.ts'
import { fold } from '../text.ts'
import { QUARTERS, type Quarter } from '../time.ts'
import { told, type SourceRow, type SourceTable } from './cells.ts'
import { columnsIn, type ColumnName, type Columns } from './columns.ts'
import { withPiece, type DraftLine, type DraftNotice, type DraftRow, type PlanDraft } from './draft.ts'
import { numbersIn, valueSaid, yearIn } from './numbers.ts'

/** Far above any plan of a region, and within what one change may carry. */
export const MOST_ACTIVITIES = 300

export type ReadPlan =
  | { readonly draft: PlanDraft }
  | { readonly trouble: 'noColumns' | 'noActivities' | 'tooManyActivities' }

/** @param before a plan whose lines lend their short names, where the names are the same */
export function readPlan(tables: readonly SourceTable[], before?: Pick<Plan, 'lines'> | null): ReadPlan {
  const reader = new PlanReader(before?.lines ?? [])
  for (const table of tables) reader.read(table)
  const { rows, lines, notices, hasHeading } = reader
  if (!hasHeading) return { trouble: 'noColumns' }
  if (rows.length === 0) return { trouble: 'noActivities' }
  if (rows.length > MOST_ACTIVITIES) return { trouble: 'tooManyActivities' }
  const titles = tables.flatMap((table) => [...aboveHeading(table), ...table.before, table.name]).map(told)
  const title = titles.find((each) => /plan operativo/i.test(each)) ?? titles.find(Boolean) ?? ''
  const year = yearIn(title) ?? titles.map(yearIn).find((each) => each !== null) ?? null
  return { draft: { year, title, lines, rows, notices: [...notices, ...manners(reader)] } }
}

const aboveHeading = ({ rows }: SourceTable): string[] => {
  const heading = rows.findIndex((_, index) => columnsIn(rows.slice(index)))
  return rows.slice(0, Math.max(0, heading)).flatMap(({ cells }) => cells)
}

/** Goes down the rows of one file with what the rows above have said. */
class PlanReader {
  readonly rows: DraftRow[] = []
  readonly lines: DraftLine[] = []
  readonly notices: DraftNotice[] = []
  readonly marks = new Set<string>()
  hasHeading = false
  #columns: Columns | null = null
  #group = ''
  #pending: string[] = []
  #isAfterBreak = false
  readonly #known: Plan['lines']

  constructor(known: Plan['lines']) {
    this.#known = known
  }

  read(table: SourceTable): void {
    const { rows } = table
    const begins = rows.findIndex((_, index) => columnsIn(rows.slice(index)))
    const goesOn = this.#columns !== null && table.name === '' && rows[0]?.cells.length === this.#columns.width
    if (begins < 0 && !goesOn) return this.#leaveOut(table)
    if (begins >= 0) this.#beginLine(lineAmong(table.before.map(told), this.#known) ?? sheetAsLine(table.name))
    this.#isAfterBreak = begins < 0
    for (let index = Math.max(0, begins); index < rows.length; index++) {
      const columns = columnsIn(rows.slice(index))
      if (columns) {
        this.#open(columns, rows[index])
        index += columns.rows - 1
      } else this.#row(rows[index])
    }
  }

  #open(columns: Columns, row: SourceRow | undefined): void {
    if (!row) return
    for (const what of columns.unread) this.notices.push({ is: 'unreadColumn', what, place: row.place })
    if (!this.hasHeading) {
      const has = (name: ColumnName) => columns.at.has(name)
      if (!has('target')) this.notices.push({ is: 'noColumn', column: 'target' })
      if (!QUARTERS.every((each) => has(`q${each}`))) this.notices.push({ is: 'noColumn', column: 'quarters' })
      if (!has('responsibles')) this.notices.push({ is: 'noColumn', column: 'responsibles' })
    }
    this.hasHeading = true
    this.#columns = columns
  }

  /** A table with words that were not read is named, never passed over. */
  #leaveOut({ name, rows }: SourceTable): void {
    const [first] = rows
    const what = told([name, ...rows.flatMap(({ cells }) => cells)].filter(Boolean).join(' · ')).slice(0, 120)
    if (first && what) this.notices.push({ is: 'unreadTable', what, place: first.place })
  }

  /** Becomes a line once it has an activity. */
  #beginLine(name: string): void {
    this.#pending = name ? [name] : []
    this.#group = ''
  }

  #line(): number {
    const [name] = this.#pending
    if (name === undefined && this.lines.length > 0) return this.lines.length - 1
    this.#pending = []
    return this.#lineNamed(name ?? '')
  }

  #lineNamed(name: string): number {
    const there = this.lines.findIndex((line) => fold(line.name) === fold(name))
    if (there >= 0) return there
    const like = this.#known.find((line) => fold(line.name ?? '') === fold(name))
    return this.lines.push({ name, shortName: like?.shortName ?? name }) - 1
  }

  #row(row: SourceRow | undefined): void {
    const columns = this.#columns
    if (!row || !columns) return
    const cell = (name: ColumnName) => told(row.cells[columns.at.get(name) ?? -1] ?? '')
    const written = row.cells.map(told).filter(Boolean)
    const [only = ''] = written
    if (written.length === 0) return
    if (written.length === 1 && this.#isHeading(only, row)) return
    const schedule = QUARTERS.map((when) => ({ when, sign: cell(`q${when}`) })).filter(({ sign }) => sign !== '')
    const quarters = schedule.filter(({ sign }) => isMark(sign)).map(({ when }) => when)
    const strange = schedule.map(({ sign }) => sign).filter((sign) => !isMark(sign) && !isNoMark(sign))
    for (const { sign } of schedule) if (isMark(sign)) this.marks.add(sign)
    const said = { text: cell('activity'), target: cell('target'), responsibles: cell('responsibles') }
    const piece = { ...said, quarters, note: cell('note') }
    const isAfterBreak = this.#isAfterBreak
    this.#isAfterBreak = false
    const above = this.rows.at(-1)
    if (piece.text === '' && above && this.#pending.length === 0) {
      this.rows[this.rows.length - 1] = withCutPiece(above, piece, strange)
      return
    }
    const line = columns.at.has('line') && cell('line') ? this.#lineNamed(cell('line')) : this.#line()
    const group = columns.at.has('group') ? withoutColon(cell('group')) : this.#group
    const number = Number(cell('value').replace(',', '.'))
    const value = columns.at.has('value') ? (cell('value') && Number.isFinite(number) ? number : null) : undefined
    this.rows.push({
      id: `f${this.rows.length + 1}`,
      place: row.place,
      line,
      group,
      ...piece,
      value: value === undefined ? valueSaid(piece.target) : value,
      isConfirmed: false,
      unit: cell('unit'),
      isAfterBreak,
      joined: [],
      strange,
    })
  }

  /** A row of one cell: a line of action, the heading of some activities, or else an activity without anything more. */
  #isHeading(only: string, { span }: SourceRow): boolean {
    const isKnown = this.#known.some(({ name = '' }) => fold(name) === fold(withoutBullet(only)))
    if (isKnown || (isUpperCase(only) && !only.endsWith(':')) || (span > 2 && !only.endsWith(':'))) {
      this.#beginLine(withoutBullet(only))
      return true
    }
    if (!only.endsWith(':')) return false
    this.#group = withoutColon(only)
    return true
  }
}

/** The rest of a row that a page break has cut. */
function withCutPiece(above: DraftRow, piece: Parameters<typeof withPiece>[1], strange: readonly string[]): DraftRow {
  const words = [piece.target, piece.responsibles, piece.note].filter(Boolean)
  const whole = { ...above, ...withPiece(above, piece) }
  return {
    ...whole,
    value: piece.target ? valueSaid(whole.target) : above.value,
    joined: [...above.joined, ...words],
    strange: [...above.strange, ...strange],
  }
}

const isMark = (sign: string): boolean => /^(?:x|1|si|✓|✔|✗|✘|☒|☑)$/.test(fold(sign))
const isNoMark = (sign: string): boolean => /^(?:0|no|-|–|—|☐)$/.test(fold(sign))
const isUpperCase = (text: string): boolean => /\p{L}/u.test(text) && text === text.toUpperCase()
const withoutBullet = (text: string): string => text.replace(/^[❖◆•●○◦▪■□▸►➢➤✓*·–—-]+\s+/u, '').trim()
const withoutColon = (text: string): string => text.replace(/\s*:\s*$/, '')

/** A sheet for each line is named after it; what the program names by itself says nothing. */
const sheetAsLine = (name: string): string => (/^(hoja|sheet|poa|plan)\b/i.test(name.trim()) ? '' : told(name))

/** Among the paragraphs above a table: a known line, or else the last of all. */
function lineAmong(paragraphs: readonly string[], known: Plan['lines']): string | undefined {
  const said = paragraphs.map(withoutBullet).filter(Boolean).reverse()
  const isKnown = (text: string) => known.some(({ name = '' }) => fold(name) === fold(text))
  return said.find(isKnown) ?? said[0]
}

/** How the file writes what may be written in several ways. */
function manners({ rows, lines, marks }: Pick<PlanReader, 'rows' | 'lines' | 'marks'>): DraftNotice[] {
  const numbers = rows
    .flatMap(({ target }) => numbersIn(target))
    .filter(({ said, value }) => value < 10 && /^\d/.test(said))
  const zeros = numbers.filter(({ said }) => said.startsWith('0'))
  const nameless = rows.filter(({ line }) => lines[line]?.name === '').length
  return [
    ...(zeros.length > 0 && zeros.length < numbers.length ? [{ is: 'leadingZeros' } as const] : []),
    ...(marks.has('x') && marks.has('X') ? [{ is: 'letterCase' } as const] : []),
    ...(nameless > 0 ? [{ is: 'noLine', rows: nameless } as const] : []),
  ]
}

export const marksIn = (rows: readonly { readonly quarters: readonly Quarter[] }[]): number =>
  rows.reduce((sum, { quarters }) => sum + quarters.length, 0)
