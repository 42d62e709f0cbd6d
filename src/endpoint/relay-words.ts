// The changes in a packet that was carried here: taken by the same rules as those their author sends.
import { recordId, type RecordId } from '../domain/id.ts'
import { CHAIN_START } from '../protocol/scope.ts'
import { sha256 } from '../protocol/hash.ts'
import { incarnation, nameOf } from '../protocol/name.ts'
import { relayed, type RelayAnswer } from '../protocol/relay.ts'
import type { MesaAnswer, MesaRequest } from '../protocol/sync.ts'
import { apply } from './apply.ts'
import { authorIn } from './caller.ts'
import type { Deps } from './deps.ts'
import type { Author } from './judge.ts'
import { jsonIn } from './json-in.ts'
import type { Line } from './line.ts'
import type { KnownDevice, MesaTransaction } from './storage/contract.ts'
import type { Parcel } from './sync.ts'

export async function relayWords(
  { head, linesOf }: Parcel,
  { caller, isRevoked }: KnownDevice,
  { storage, now }: Deps,
): Promise<RelayAnswer> {
  const [fresh, repeated, apart] = [new Set<RecordId>(), new Set<RecordId>(), new Set<RecordId>()]
  for (const request of head.mesas) {
    const lines = linesOf(request.id)
    const author = asKnown(authorIn(caller, request.id), isRevoked)
    const { results } = await storage.inMesaOf(caller.person.region, request.id, (mesa) =>
      takeFor(mesa, author, request, lines, now()),
    )
    for (const { seq, dup, is } of results) {
      const rec = recordIn(lines[seq - 1]?.bytes ?? '')
      if (rec) (dup ? repeated : is === 'refused' ? apart : fresh).add(rec)
    }
  }
  // Of a record of which something is new, the rest is not worth a word.
  const only = [...repeated].filter((rec) => !fresh.has(rec) && !apart.has(rec))
  return relayed('taken', { fresh: [...fresh], repeated: only, apart: [...apart] })
}

/** What a device that was blocked had written before is not lost, and changes nothing: it is set apart with its reason. */
const asKnown = (author: Author, isRevoked: boolean): Author =>
  isRevoked && author.access === 'write' ? { ...author, access: 'read' } : author

/** The results are numbered from 1, as the lines are. */
export async function takeFor(
  mesa: MesaTransaction,
  author: Author,
  request: MesaRequest,
  lines: readonly Line[],
  now: number,
): Promise<Pick<MesaAnswer, 'results'>> {
  // Nothing is asked for, and which database the author knew decides nothing: what comes is only to be taken.
  const about = { author, lines, room: 0, now }
  const own = await apply(mesa, { ...about, request: { ...request, epoch: null, cursor: 0 } })
  if (own.state === 'ok')
    return { results: own.results.map((result) => ({ ...result, seq: result.seq - request.from + 1 })) }
  // Another history under her incarnation, or a database put back that is without what came before: she has to send all of
  // it again, but who knows whether she can. So it is taken under a life of its own, with the first names beside (rule 15).
  const named = lines.map((line, index) => {
    return { ...line, first: line.first ?? nameOf(request.inc, line.salt, request.from + index) }
  })
  const inc = incarnation.parse(
    `r${sha256(JSON.stringify([request.inc, request.from, request.ch, named])).slice(0, 15)}`,
  )
  const anew = { ...request, inc, from: 1, ch: CHAIN_START, epoch: null, cursor: 0 }
  return apply(mesa, { ...about, request: anew, lines: named })
}

function recordIn(bytes: string): RecordId | null {
  const said = jsonIn(bytes)
  const rec = recordId.safeParse(typeof said === 'object' && said !== null && 'rec' in said ? said.rec : null)
  return rec.success ? rec.data : null
}
