// A photo, a voice or a paper kept beside the records: named by its content, so that it can be told whole from damaged.
import * as z from 'zod/mini'
import { recordId, type RecordId } from './id.ts'
import type { RecordOf } from './record.ts'
import { sha, THUMB, type Sha } from './photo.ts'
import { whole } from './whole.ts'
import { instant } from './time.ts'

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

/** Of one file, in bytes: 22 minutes at 30 kbit/s. */
export const MAX_FILE = 5_000_000

/** `onlyHere`: nobody else has it yet. `elsewhere`: it is still on its way from the phone that made it. */
export type FileState = 'onlyHere' | 'sent' | 'damaged' | 'elsewhere'

/** That the endpoint has the whole file. Written by the endpoint alone; a device believes nothing else. */
export const fileShape = {
  fields: { sha, size: whole, mime, /** Milliseconds since 1970 on the endpoint's clock. */ at: instant },
  entries: {},
} as const
export type FileReceipt = RecordOf<typeof fileShape>

/**
 * The small picture shown until the photo itself is here. A record of its own: inside the meeting it would travel
 * again with each later change of a word, and be read with every list.
 */
export const thumbShape = {
  fields: {
    /** The record it belongs to. */
    of: recordId,
    file: sha,
    /** 8 kB as a data URL. */
    image: z.string().check(z.maxLength(11_000), z.regex(/^data:image\/(jpeg|webp);base64,[A-Za-z0-9+/]+=*$/)),
  },
  entries: {},
} as const
export type Thumb = RecordOf<typeof thumbShape>

export const fileId = (of: Sha): RecordId => recordId.parse(`file-${of.slice(0, 40)}`)
export const thumbId = (of: Sha): RecordId => recordId.parse(`${THUMB}${of.slice(0, 40)}`)
