// What was done that somebody may one day have to answer for: access given or taken, personal data read or taken away.
import * as z from 'zod/mini'
import { mesaId } from '../domain/id.ts'

export const deedKind = z.enum([
  'code-given',
  'device-entered',
  'device-blocked',
  'device-erasure-asked',
  'device-people-seen',
  'unlock-code-given',
  'person-added',
  'person-changed',
  'person-ended',
  'code-cancelled',
  'token-renewed',
  'person-found',
  'person-exported',
  'person-erased',
  'region-added',
  'export-token-given',
  'export-token-revoked',
  'national-export',
  'backup',
  'restore',
  'move',
  'export',
  'import',
  'deeds-seen',
  'device-people-exported',
  'retention',
])
export type DeedKind = z.infer<typeof deedKind>

// Spread and not extended: what extends schemas would weigh on the app's first load.
const said = {
  /** Milliseconds since 1970, by the endpoint's clock. */
  at: z.number(),
  /** A user's id, or `console`, `national` or `system`. */
  by: z.string(),
  /** Whose business it is; null: the whole server's. */
  region: z.nullable(mesaId),
  what: deedKind,
  /** The id of what it is about: a device, a person, a mesa. Never a name. */
  about: z.string(),
  /** A few words or counts; no personal data. */
  detail: z.string(),
}
export const deed = z.object(said)
export type Deed = z.infer<typeof deed>

/** As it stands in the log: the n-th, with the hash of itself and of the link before. */
export const linkedDeed = z.object({ ...said, n: z.number(), link: z.string() })
export type LinkedDeed = z.infer<typeof linkedDeed>

/** Some of a region's log, in order: `after` stand before them, and there are `total`. */
export const deedsAnswer = z.object({
  kind: z.enum(['mclcp-deeds']),
  total: z.number(),
  after: z.number(),
  /** A later endpoint may tell of what is not known here yet. */
  deeds: z.array(z.object({ ...said, what: z.string() })),
})
export type DeedsAnswer = z.infer<typeof deedsAnswer>
