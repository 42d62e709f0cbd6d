// Every failure that is expected, by its code. A bug is thrown instead.
import * as z from 'zod/mini'

/** Why the endpoint set a change apart. It is kept there and shown to its author as «Hay que corregir». */
export const refusal = z.enum([
  /** This device may not write in that mesa (any more). */
  'forbidden',
  /** Not a change this protocol can read. */
  'badShape',
  /** A kind of record this endpoint does not know (yet). */
  'unknownType',
  /** A known field with a value that cannot be its own. */
  'badValue',
  /** The acta is closed: only addenda. */
  'sealed',
  /** One change above the size limit. */
  'tooBig',
  /** The name of another change, with other content. */
  'nameTaken',
])
export type Refusal = z.infer<typeof refusal>

/** Why a request as a whole was not taken. Nothing of it was done; everything stays on the device. */
export const problem = z.enum([
  'badRequest',
  'tooLarge',
  'unauthorised',
  'unknownCode',
  'usedCode',
  'tooManyTries',
  'unsupportedProtocol',
  'notFound',
  'unavailable',
])
export type Problem = z.infer<typeof problem>
