// A copy as a file: `cuaderno-condorcanqui-2024-08-15.cuaderno`.
//
//   a line of JSON that anyone may read, then the packets (see `relay.ts`), one after another
//
// Sealed to the organisation, or with a passphrase: then each packet is AES-256-GCM under one key (PBKDF2-SHA-256), its
// nonce its place.
import * as z from 'zod/mini'
import { mesaId } from '../domain/id.ts'
import { sha } from '../domain/photo.ts'
import { instant } from '../domain/time.ts'
import { whole } from '../domain/whole.ts'

export const PARCEL = 1
export const EXTENSION = '.cuaderno'
/** What OWASP asks of PBKDF2 with SHA-256. A file that asks for much more is not ours. */
export const ROUNDS = 600_000
export const MOST_ROUNDS = 5_000_000

export const parcelHead = z.object({
  region: mesaId,
  /** Its author's name: whoever carries it knows from whose hands it came. */
  by: z.string().check(z.maxLength(200)),
  at: instant,
  /** As a person counts them. */
  records: whole,
  files: whole,
  /** How many of the packets are words: they come first. */
  words: whole,
  /** Length and hash of each. */
  packets: z.array(z.object({ size: whole, sum: sha })),
  /** Absent where it is sealed to the organisation. */
  passphrase: z.optional(z.object({ salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)), rounds: whole })),
})
export type ParcelHead = z.infer<typeof parcelHead>

/** How the line begins: it tells a copy from any other file, and a later kind of copy from this one. */
export const parcelMark = z.object({ cuaderno: whole })
