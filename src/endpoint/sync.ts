// `POST /api/sync`: many mesas in one request, each taken in a transaction of its own.
import * as z from 'zod/mini'
import type { MesaId } from '../domain/id.ts'
import type { Problem } from '../domain/problem.ts'
import { requestHead, type MesaRequest, type RequestHead } from '../protocol/sync.ts'
import { PROTOCOL_HISTORY } from '../protocol/version.ts'
import type { Around } from './around.ts'
import { apply, type Applied } from './apply.ts'
import { readBody } from './body.ts'
import { authorIn, callerOf } from './caller.ts'
import { jsonIn } from './json-in.ts'
import { parseLine, type Line } from './line.ts'
import { answerText } from './sync-answer.ts'
import { JsonText } from './json-text.ts'
import { isToRenew } from './token.ts'
import { whole } from '../domain/whole.ts'

const LIMITS = { sent: 4_000_000, inflated: 16_000_000 }
/** A device that asks often is noted this often. */
const NOTE_EVERY = 60_000

export async function sync(request: Request, { storage, log, now, meter }: Around): Promise<JsonText | Problem> {
  const caller = await callerOf(request, storage)
  if (!caller) return 'unauthorised'
  const body = await readBody(request, LIMITS)
  if ('problem' in body) return body.problem
  const parcel = unpack(body.text)
  if (typeof parcel === 'string') return parcel

  const { head, linesOf } = parcel
  const at = now()
  const mesas: Applied[] = []
  let room = head.room
  for (const part of head.mesas) {
    const delivery = { author: authorIn(caller, part.id), request: part, lines: linesOf(part.id), room, now: at }
    const answer = await storage.inMesaOf(caller.person.region, part.id, (mesa) => apply(mesa, delivery))
    room -= answer.rows.reduce((sum, { text }) => sum + text.length, 0)
    mesas.push(answer)
    note(answer)
  }
  if (caller.unsent !== head.unsent || at - caller.lastSeen > NOTE_EVERY) {
    storage.noteVisit({ device: caller.device, at, unsent: head.unsent, app: head.app })
  }
  const { proto, req } = head
  const renew = isToRenew(caller, at) && { renew: true }
  return new JsonText(
    answerText({ kind: 'mclcp-sync', proto, req, now: at, grants: [...caller.grants], ...renew }, mesas),
  )

  /** Never a name nor a content: only what the operator needs to find the device. */
  function note({ id: mesa, inc, state, results }: Applied): void {
    const about = { device: caller?.device, mesa, inc }
    meter.taken(results.filter(({ is, dup }) => is !== 'refused' && !dup).length)
    if (state !== 'ok') log.info({ ...about, state }, 'batch not taken')
    for (const { seq, why, dup } of results) if (why && !dup) log.info({ ...about, seq, why }, 'change refused')
  }
}

/** What a request says, once it is known to be whole. */
export interface Parcel {
  readonly head: RequestHead
  readonly linesOf: (mesa: MesaId) => readonly Line[]
}

const isNegative = ({ from, n, cursor }: MesaRequest): boolean => from < 1 || n < 0 || cursor < 0

const anyProtocol = z.object({ proto: whole })

/** The first line says how many of the others belong to which mesa; all must be there, and no more. */
export function unpack(text: string): Parcel | Problem {
  const [first = '', ...rest] = text.replace(/\n$/, '').split('\n')
  const json = jsonIn(first)
  const spoken = anyProtocol.safeParse(json)
  if (spoken.success && !Object.hasOwn(PROTOCOL_HISTORY, spoken.data.proto)) return 'unsupportedProtocol'
  const head = requestHead.safeParse(json)
  if (!head.success || head.data.unsent < 0 || head.data.mesas.some(isNegative)) return 'badRequest'

  const lines = rest.map(parseLine)
  const linesByMesa = new Map<MesaId, readonly Line[]>()
  let start = 0
  for (const { id, n } of head.data.mesas) {
    linesByMesa.set(
      id,
      lines.slice(start, (start += n)).filter((line) => line !== null),
    )
  }
  const isWhole = start === lines.length && linesByMesa.size === head.data.mesas.length && !lines.includes(null)
  return isWhole ? { head: head.data, linesOf: (mesa) => linesByMesa.get(mesa) ?? [] } : 'badRequest'
}
