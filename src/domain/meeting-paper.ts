// What a meeting says of a paper attached to it: the programme of a workshop, an oficio. Always a PDF.
import { sha } from './photo.ts'
import { line, order } from './text.ts'
import { whole } from './whole.ts'

/** An entry of a meeting's `papers`. */
export const paperFields = {
  file: sha,
  size: whole,
  mime: line,
  /** As the file was called where it was chosen. */
  name: line,
  order,
}

/** `%PDF-` */
const HEAD = [0x25, 0x50, 0x44, 0x46, 0x2d] as const
/** By its first bytes: what a file is called says nothing of what it is. */
export const isPdf = (bytes: Uint8Array): boolean => HEAD.every((byte, index) => bytes[index] === byte)
