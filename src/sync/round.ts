// One round trip: what waits goes out, what is new comes in. Names are sealed before, and nothing is held over the network.
import { PROTOCOL } from '../protocol/version.ts'
import { syncAnswer, type MesaRequest, type RequestHead } from '../protocol/sync.ts'
import { openScopes, takeBatch, unanswered } from '../store/outbox.ts'
import { isFetchingAnew, receive, receiveGrants } from '../store/receive.ts'
import type { Store } from '../store/store.ts'
import type { Trouble } from './status.ts'
import { troubleOf, type Send } from './transport.ts'

/** A silent line is given up after this; 64 kB at 30 kbit/s take 18 s (sync.md §2). */
const PATIENCE = 90_000

export interface Round {
  readonly store: Store
  readonly send: Send
  readonly token: string
  readonly app: string
  /** Characters of changes, and of rows, that this line should carry in about ten seconds. */
  readonly room: number
}

export type RoundOutcome =
  | {
      readonly is: 'done'
      readonly more: boolean
      /** The endpoint wants the device to come to another token. */
      readonly renew: boolean
      readonly clockGap: number
      readonly milliseconds: number
    }
  /** `sent`: characters of changes that may have been too many for this line. */
  | { readonly is: 'trouble'; readonly trouble: Trouble; readonly sent: number }
  /** The request was too large for the endpoint: the next should be smaller. */
  | { readonly is: 'tooLarge' }

/** Sends and fetches once, for all mesas. */
export async function roundTrip({ store, send, token, app, room }: Round): Promise<RoundOutcome> {
  const requests: MesaRequest[] = []
  const lines: string[] = []
  let left = room
  for (const mesa of await openScopes(store)) {
    const batch = await takeBatch(store, mesa, Math.max(left, 0))
    requests.push(batch.request)
    lines.push(...batch.lines)
    left -= batch.lines.reduce((sum, line) => sum + line.length, 0)
  }
  const unsent = await unanswered(store)
  const head: RequestHead = { proto: PROTOCOL, req: crypto.randomUUID(), app, unsent, room, mesas: requests }
  const body = [JSON.stringify(head), ...lines].join('\n')

  const started = performance.now()
  const reply = await send({ path: '/api/sync', body, token, patience: PATIENCE }, syncAnswer)
  const milliseconds = performance.now() - started
  const sent = lines.reduce((sum, line) => sum + line.length, 0)
  if (reply.is === 'trouble') return { ...reply, sent }
  if (reply.is === 'problem') {
    if (reply.problem === 'tooLarge') return { is: 'tooLarge' }
    return { is: 'trouble', trouble: troubleOf(reply.problem), sent }
  }
  const { answer } = reply
  if (answer.req !== head.req) return { is: 'trouble', trouble: 'weakSignal', sent }

  let isAllUsed = true
  for (const part of answer.mesas) {
    const asked = requests.find(({ id }) => id === part.id)
    isAllUsed = asked !== undefined && (await receive(store, asked, part)) && isAllUsed
  }
  const isNewMesa = await receiveGrants(store, answer.grants)
  const isRedone = answer.mesas.some(({ state }) => state !== 'ok')
  // What is not used is asked again; twice the same would be a fault of ours, and the loop's pause covers it.
  if (!isAllUsed) return { is: 'trouble', trouble: 'fault', sent }
  const isWaiting = lines.length > 0 && (await unanswered(store)) > 0
  const isUnfinished = answer.mesas.some((part) => part.more) || (await isFetchingAnew(store))
  const more = isNewMesa || isRedone || isWaiting || isUnfinished
  return { is: 'done', more, renew: answer.renew ?? false, clockGap: answer.now - store.now(), milliseconds }
}
