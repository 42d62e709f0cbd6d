// What a file of any kind has to say as rows and cells, before anyone knows that it is a plan.

/** Where the person finds it in her file. */
export interface Place {
  readonly table: number
  readonly row: number
}

export interface SourceRow {
  readonly place: Place
  /** By column; what a merged cell says stands in its first one. */
  readonly cells: readonly string[]
  /** How many columns the row's only written cell is wide. */
  readonly span: number
}

export interface SourceTable {
  /** Of a sheet; empty for a table among paragraphs. */
  readonly name: string
  /** The paragraphs between the table before and this one. */
  readonly before: readonly string[]
  readonly rows: readonly SourceRow[]
}

/** One line, as a person reads a cell: how the text was laid out is no part of it. */
export const told = (text: string): string => text.replace(/\s+/g, ' ').trim()
