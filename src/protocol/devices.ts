// What the secretariat asks about the phones of its mesas, and what a blocked phone asks about itself.
import * as z from 'zod/mini'
import { role } from '../domain/access.ts'
import { deviceId, mesaId, userId } from '../domain/id.ts'

const moment = z.nullable(z.number())

export const knownDevice = z.object({
  id: deviceId,
  /** The person's name. */
  person: z.string(),
  personId: userId,
  role,
  /** «Samsung A05», as it said itself. */
  label: z.string(),
  /** Those it may read. */
  mesas: z.array(mesaId),
  created: z.number(),
  lastSeen: z.number(),
  /** What it said it had unsent then. */
  unsent: z.number(),
  app: z.nullable(z.string()),
  revoked: moment,
  /** When it was asked to erase itself, and when it said that it does. */
  wipe: moment,
  wiped: moment,
})
export type KnownDevice = z.infer<typeof knownDevice>

export const devicesAnswer = z.object({ kind: z.enum(['mclcp-devices']), devices: z.array(knownDevice) })
export type DevicesAnswer = z.infer<typeof devicesAnswer>

export const blockRequest = z.object({ erase: z.boolean() })

export const heldPerson = z.object({
  name: z.string(),
  institution: z.string(),
  mesa: mesaId,
  /** Whether more than the name was there. */
  hasPhone: z.boolean(),
  hasDocument: z.boolean(),
})
export type HeldPerson = z.infer<typeof heldPerson>
export const heldPeopleAnswer = z.object({ kind: z.enum(['mclcp-held-people']), people: z.array(heldPerson) })
export type HeldPeopleAnswer = z.infer<typeof heldPeopleAnswer>

/** Whether this device is to erase itself. */
export const erasureAnswer = z.object({ kind: z.enum(['mclcp-erasure']), erase: z.boolean() })
export type ErasureAnswer = z.infer<typeof erasureAnswer>
