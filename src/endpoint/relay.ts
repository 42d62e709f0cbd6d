// `POST /api/relay`: a packet that somebody carried for another (rule 30). It is opened here and nowhere else.
import type { Problem } from '../domain/problem.ts'
import {
  MOST_PACKET,
  packetHead,
  packetOwner,
  packetProof,
  relayed,
  splitLine,
  type RelayAnswer,
} from '../protocol/relay.ts'
import { unseal, type PrivateKey } from '../protocol/sealed.ts'
import { inflated, readUpTo } from './body.ts'
import { callerOf } from './caller.ts'
import type { Deps } from './deps.ts'
import { jsonIn } from './json-in.ts'
import { pairOf } from './organisation-key.ts'
import { relayFile } from './relay-file.ts'
import { relayWords } from './relay-words.ts'
import { hashOf } from './secret.ts'
import type { KnownDevice } from './storage/contract.ts'
import { unpack } from './sync.ts'
import { hashOf as hashOfBytes } from './take-file.ts'

/** As much as a request of the author's own may hold. */
const MOST_TEXT = 16_000_000

export async function relay(request: Request, deps: Deps): Promise<RelayAnswer | Problem> {
  const { storage, log } = deps
  const carrier = await callerOf(request, storage)
  if (!carrier) return 'unauthorised'
  const bytes = await readUpTo(request, MOST_PACKET)
  if (!bytes) return 'tooLarge'
  const { region } = carrier.person
  const packet = await opened(bytes, (await pairOf(storage, region)).private)
  const author = packet && (await storage.deviceByToken(hashOf(packet.token), region, deps.now()))
  const answer = packet && author ? await taken(packet.body, author, deps) : relayed('unreadable')
  const about = { device: carrier.device, of: author?.caller.device, is: answer.is }
  log.info({ ...about, fresh: answer.fresh.length, apart: answer.apart.length }, 'packet carried here')
  return answer
}

async function taken(body: Uint8Array, author: KnownDevice, deps: Deps): Promise<RelayAnswer> {
  const parts = splitLine(body)
  const head = packetHead.safeParse(parts?.line)
  if (!parts || !head.success) return relayed('unreadable')
  if (head.data.file) return relayFile({ ...head.data.file, bytes: parts.bytes }, author, deps)
  const text = await inflated(parts.bytes, MOST_TEXT)
  const parcel = 'text' in text ? unpack(text.text) : text.problem
  return typeof parcel === 'string' ? relayed('unreadable') : relayWords(parcel, author, deps)
}

/** What is in it and whose token it shows: as it is, or in a proof that speaks of this body and no other. */
async function opened(sealed: Uint8Array, key: PrivateKey): Promise<{ token: string; body: Uint8Array } | null> {
  const plain = await unseal(key, sealed)
  const parts = plain && splitLine(plain)
  const owner = packetOwner.safeParse(parts?.line)
  if (!parts || !owner.success) return null
  const { token, proof } = owner.data
  if (token !== undefined) return { token, body: parts.bytes }
  const shown = proof === undefined ? null : await unseal(key, Buffer.from(proof, 'base64'))
  const said = packetProof.safeParse(jsonIn(Buffer.from(shown ?? []).toString()))
  return said.success && said.data.sum === hashOfBytes(parts.bytes)
    ? { token: said.data.token, body: parts.bytes }
    : null
}
