// Who sends a request, from the token in its header.
import type { MesaId } from '../domain/id.ts'
import { hashOf } from './secret.ts'
import type { Author } from './judge.ts'
import type { Caller, Storage } from './storage/contract.ts'

/** Null when there is no token, or none that is known. */
export async function callerOf(request: Request, storage: Storage): Promise<Caller | null> {
  const token = tokenOf(request)
  return token === undefined ? null : storage.callerByToken(hashOf(token))
}

export const tokenOf = (request: Request): string | undefined =>
  /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(request.headers.get('authorization') ?? '')?.[1]

export function authorIn({ device, person, grants }: Caller, mesa: MesaId): Author {
  return { device, name: person.name, access: grants.find((grant) => grant.mesa === mesa)?.access ?? 'none' }
}
