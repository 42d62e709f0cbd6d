// What crosses the wire in `POST /api/token`: a device has made itself another token, and says what it hashes to.
import * as z from 'zod/mini'

/** The token itself comes with the first request that uses it: until then nobody else has it. */
export const tokenRequest = z.object({ next: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })

export const tokenAnswer = z.object({ kind: z.enum(['mclcp-token']) })
export type TokenAnswer = z.infer<typeof tokenAnswer>
