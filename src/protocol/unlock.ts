// What crosses the wire in `POST /api/unlock`: a phone whose PIN was forgotten asks for its own data key, with a one-time
// code that the secretariat gave for that phone.
import * as z from 'zod/mini'
import { deviceId } from '../domain/id.ts'
import { code } from './enrol.ts'

export const unlockRequest = z.object({
  device: deviceId,
  code,
  /** The data key as it lies on the phone, sealed to the organisation, base64. */
  sealed: z.string().check(z.maxLength(2_000)),
})

export const unlockAnswer = z.object({
  kind: z.enum(['mclcp-unlock']),
  /** Base64. */
  key: z.string(),
})
export type UnlockAnswer = z.infer<typeof unlockAnswer>

/** What is inside of `sealed`: the key with whose it is, so that a code for one phone does not open another. */
export const sealedDataKey = z.object({ device: deviceId, key: z.string() })
