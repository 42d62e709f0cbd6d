// Branded identifiers. The only way to make one is to parse it here.
import * as z from 'zod/mini'

/**
 * The space of one committee (`condorcanqui`, `cer-amazonas`) or of what a whole region shares
 * (`amazonas`: the plan, the list of mesas). It is also the unit of sync: one state machine each.
 */
export const mesaId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{1,39}$/))
  .brand<'MesaId'>()
export type MesaId = z.infer<typeof mesaId>

/** A record's key inside its mesa: made offline (`inc.salt.counter`) or given by the secretariat (`poa-2024`). */
export const recordId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/))
  .brand<'RecordId'>()
export type RecordId = z.infer<typeof recordId>

/** The key of one attendee, agenda point, agreement… inside its record. Same alphabet as a record's key. */
export const entryKey = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/))
  .brand<'EntryKey'>()
export type EntryKey = z.infer<typeof entryKey>

/** One enrolled device, as the endpoint knows it. */
export const deviceId = z
  .string()
  .check(z.regex(/^[a-z0-9]{4,32}$/))
  .brand<'DeviceId'>()
export type DeviceId = z.infer<typeof deviceId>

/** A person with access to the notebook (not an attendee: those are records). */
export const userId = z
  .string()
  .check(z.regex(/^[a-z0-9]{4,32}$/))
  .brand<'UserId'>()
export type UserId = z.infer<typeof userId>
