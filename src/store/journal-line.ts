// How the journal stands in its file: a line of JSON each, with a checksum before it, so that a torn line is known as such.
// Without schemas: the worker that writes needs none.
import { sha256 } from '../protocol/hash.ts'

/** Where the files are. */
export const FOLDER = 'journal'

/**
 * Raised when an entry changes its meaning. Files of another format are left alone: the program that wrote them can
 * read them.
 */
const FORMAT = 1
const NAME = new RegExp(`^${FORMAT}-(\\d{1,9})$`)

export const fileName = (generation: number): string => `${FORMAT}-${generation}`

/** The number of a file of this format; null for any other. */
export function generationOf(name: string): number | null {
  const found = NAME.exec(name)?.[1]
  return found === undefined ? null : Number(found)
}

const sumOf = (text: string): string => sha256(text).slice(0, 8)

export const lineOf = (text: string): string => `${sumOf(text)} ${text}\n`

/** The texts of all lines that are whole. What a lost battery tore is passed over, wherever it stands. */
export function textsIn(file: string): string[] {
  return file.split('\n').flatMap((line) => {
    const text = line.slice(9)
    return text !== '' && line.slice(0, 9) === `${sumOf(text)} ` ? [text] : []
  })
}

/** Ends what a new file begins with: from here on, earlier files have nothing more to say. */
export const WHOLE = '"whole"'
