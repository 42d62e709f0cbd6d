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

export const mime = z.enum([
  'image/jpeg',
  'image/webp',
  'image/png',
  'audio/ogg',
  'audio/webm',
  'audio/mp4',
  'application/pdf',
])
export type Mime = z.infer<typeof mime>

/** What a record says of a photo: an entry of its `photos`. */
export const photoFields = { file: sha, size: whole, mime, caption: line, order }

export const THUMB = 'thumb-'
/** A thumbnail is part of what its owner is to a person: she counts meetings, not pictures. */
export const isThumb = (id: RecordId): boolean => id.startsWith(THUMB)
