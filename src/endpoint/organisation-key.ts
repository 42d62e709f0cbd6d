// `GET /api/organisation-key`: the public half of the region's pair. The other never leaves the database.
import * as z from 'zod/mini'
import type { MesaId } from '../domain/id.ts'
import type { Problem } from '../domain/problem.ts'
import { newKeyPair, privateKey, publicKey, type KeyPair, type OrganisationKeyAnswer } from '../protocol/sealed.ts'
import { callerOf } from './caller.ts'
import type { Deps } from './deps.ts'
import { jsonIn } from './json-in.ts'
import type { Storage } from './storage/contract.ts'

const pair = z.object({ public: publicKey, private: privateKey })

export async function organisationKey(request: Request, { storage }: Deps): Promise<OrganisationKeyAnswer | Problem> {
  const caller = await callerOf(request, storage)
  if (!caller) return 'unauthorised'
  return { kind: 'mclcp-organisation-key', key: (await pairOf(storage, caller.person.region)).public }
}

/** Made when it is first asked for, and then the same for ever: what was sealed years ago still opens. */
export async function pairOf(storage: Storage, region: MesaId): Promise<KeyPair> {
  const kept = await storage.keyPair(region)
  const text = kept ?? (await storage.addKeyPair(region, JSON.stringify(await newKeyPair())))
  return pair.parse(jsonIn(text))
}
