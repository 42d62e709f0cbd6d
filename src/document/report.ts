// A report, whatever it tells of: what it is made from, what it lacks, and its tables. Every output says all three.

export interface Report {
  readonly title: string
  readonly subtitle?: string
  /** What its numbers hang on: cut-off date and hour, version of the plan, readings chosen. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** What is not in it, in whole sentences: silent mesas, what nobody validated, what was not sent. */
  readonly missing: readonly string[]
  readonly tables: readonly ReportTable[]
}

export interface ReportTable {
  readonly title: string
  /** Of a sheet in a spreadsheet, where the title is too long for one. */
  readonly shortTitle?: string
  readonly note?: string
  readonly columns: readonly ReportColumn[]
  /** As many cells as columns. A number stays one in a spreadsheet; an empty text is «nothing to say». */
  readonly rows: readonly (readonly ReportCell[])[]
}

export type ReportCell = string | number

export interface ReportColumn {
  readonly name: string
  readonly kind: 'text' | 'number'
  /** Of the width, beside the shares of the others. */
  readonly share: number
}

/** What all reports say in the same words. */
export interface ReportWords {
  readonly issuer: readonly string[]
  readonly factsTitle: string
  readonly missingTitle: string
  readonly nothingMissing: string
  /** At the top of a sheet of a spreadsheet, whose first one tells the rest: «Falta: 3 avisos, en la hoja “Datos”». */
  readonly lacks: (count: number) => string
  readonly empty: string
  readonly number: (value: number) => string
}
