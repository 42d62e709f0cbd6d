// What a record says of its photos.
import * as z from 'zod/mini'
import type { RecordId } from './id.ts'
import { line, order } from './text.ts'
import { whole } from './whole.ts'

/** SHA-256 of the bytes: the file's name everywhere. */
export const sha = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .brand<'Sha'>()
export type Sha = z.infer<typeof sha>

/** What a record says of a photo: an entry of its `photos`. The file itself tells whether its kind is one of `mime`. */
export const photoFields = {
  file: sha,
  size: whole,
  mime: line,
  caption: line,
  /** Where it was taken, if that was asked for; never in the file itself. See `spotOf`. */
  gps: line,
  /** May be shown outside the Mesa. Unsaid, it may not. */
  isPublic: z.boolean(),
  order,
}

export const THUMB = 'thumb-'
export const BESIDE_SIGN = 'sign-'
/** A thumbnail or a signature is part of its meeting to a person: she counts meetings, not pictures. */
export const isBeside = (id: RecordId): boolean => /^(thumb|sign)-/.test(id)
