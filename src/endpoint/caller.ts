// Who sends a request, from the token in its header.
import type { MesaId } from '../domain/id.ts'
import { hashOf } from './secret.ts'
import type { Author } from './judge.ts'
import type { Caller, Storage } from './storage/contract.ts'

/** Requests whose token was found to be one that was given here. */
const known = new WeakSet<Request>()

/** Null when there is no token, or none that is known. */
export async function callerOf(request: Request, storage: Storage): Promise<Caller | null> {
  const token = tokenOf(request)
  const caller = token === undefined ? null : await storage.callerByToken(hashOf(token))
  if (caller) recognise(request)
  return caller
}

/** Somebody was found behind its token: from here on she has a measure of her own (gate.ts). */
export const recognise = (request: Request): void => void known.add(request)
export const isRecognised = (request: Request): boolean => known.has(request)

export const tokenOf = (request: Request): string | undefined =>
  /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(request.headers.get('authorization') ?? '')?.[1]

export function authorIn({ device, person, grants }: Caller, mesa: MesaId): Author {
  return { device, name: person.name, access: grants.find((grant) => grant.mesa === mesa)?.access ?? 'none' }
}
