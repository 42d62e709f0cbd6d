// `POST /api/token`: a device names its next token. The first use of it ends the one it has now (storage/tokens.ts).
import type { Problem } from '../domain/problem.ts'
import { tokenRequest, type TokenAnswer } from '../protocol/token.ts'
import type { Around } from './around.ts'
import { readBody } from './body.ts'
import { callerOf } from './caller.ts'
import { jsonIn } from './json-in.ts'
import type { Caller } from './storage/contract.ts'

const LIMITS = { sent: 1_000, inflated: 1_000 }
const TOKEN_DAYS = 30
const DAY = 86_400_000

/** Said with the answer of a sync; again until the new one is used, since the device may not have heard of the offer. */
export const isToRenew = ({ token: { since, isOffered } }: Caller, now: number): boolean =>
  isOffered || now - since > TOKEN_DAYS * DAY

export async function token(request: Request, { storage, log, now }: Around): Promise<TokenAnswer | Problem> {
  const caller = await callerOf(request, storage)
  if (!caller) return 'unauthorised'
  const body = await readBody(request, LIMITS)
  if ('problem' in body) return body.problem
  const asked = tokenRequest.safeParse(jsonIn(body.text))
  if (!asked.success) return 'badRequest'
  const at = now()
  const { id: by, region } = caller.person
  if (!caller.token.isOffered)
    await storage.noteDeed({ at, by, region, what: 'token-renewed', about: caller.device, detail: '' })
  if ((await storage.offerToken(caller.device, asked.data.next, at)) === 'known') return 'badRequest'
  log.info({ device: caller.device }, 'token offered')
  return { kind: 'mclcp-token' }
}
