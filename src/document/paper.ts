// A document as a sheet of paper has it, before anyone decides whether it is printed, shared or made into a file.

export interface Paper {
  /** At the top of the first page: who issues it, and which one it is. */
  readonly issuer: readonly string[]
  readonly reference: readonly string[]
  readonly title: string
  readonly sections: readonly Section[]
  /** At the top of every following page, so that a loose sheet finds its document. */
  readonly running: string
  /** At the bottom of every page. */
  readonly footer: string
  /** By which anyone can tell later whether a paper says what the record says. */
  readonly seal?: PaperSeal
  /** Upright unless it says so: a wide table needs the longer side. */
  readonly orientation?: 'landscape'
}

export interface PaperSeal {
  readonly label: string
  readonly code: string
  readonly explanation: string
  /** What a camera reads. */
  readonly link: string
}

/** What every paper says in the same way. */
export interface PaperWords {
  readonly heading: (number: number | undefined, heading: string) => string
  readonly page: (number: number, total: number) => string
}

export interface Section {
  readonly number?: number
  readonly heading?: string
  readonly blocks: readonly Block[]
  /** Goes into a message that is passed on: nothing that the people present did not mean for everyone. */
  readonly inSummary?: true
}

export type Block =
  /** `lead` stands out at its beginning. */
  | { readonly is: 'paragraph'; readonly lead?: string; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | TableBlock

export interface TableBlock {
  readonly is: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  /** For each row what is drawn in its last cell, as an SVG path, in place of its words. */
  readonly drawings?: readonly (string | null)[]
}

export interface Column {
  readonly name: string
  /** How the width is shared: a number, a day or a short name, running text, a lot of it, room to sign by hand. */
  readonly size: 'number' | 'short' | 'text' | 'long' | 'sign'
  /** Of a table whose columns all say it: how much of the width, beside the shares of the others. */
  readonly share?: number
}
