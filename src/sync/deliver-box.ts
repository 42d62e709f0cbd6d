// Delivers what is carried for others, packet by packet, as it is.
import type { Sha } from '../domain/photo.ts'
import { relayAnswer } from '../protocol/relay.ts'
import { nextPacket, noteCarried } from '../store/box.ts'
import type { Store } from '../store/store.ts'
import type { Trouble } from './status.ts'
import { troubleOf, type Send } from './transport.ts'

const PATIENCE = 60_000

export interface BoxRun {
  readonly store: Store
  readonly send: Send
  readonly token: string
  readonly taken: AbortSignal
  /** Parcels that had their turn in this run. */
  readonly skipped: Set<Sha>
}

/** @returns `brought` when the endpoint has something new by it: there is news to fetch; null: nothing is left that can go */
export async function deliverBox(run: BoxRun, which: 'words' | 'files'): Promise<'brought' | Trouble | null> {
  const { store, send, token, taken, skipped } = run
  let isNew = false
  for (;;) {
    const packet = taken.aborted ? null : await nextPacket(store, which, skipped)
    if (!packet) return isNew ? 'brought' : null
    const call = { path: '/api/relay', packet: packet.bytes, token, patience: PATIENCE }
    const reply = await send(call, relayAnswer)
    if (reply.is === 'trouble') return reply.trouble
    if (reply.is === 'problem') {
      const trouble = troubleOf(reply.problem)
      if (trouble !== 'fault') return trouble
      // An endpoint that does not know of it yet, or will not have it: the parcel stays, and holds nothing up (I10).
      skipped.add(packet.parcel)
      continue
    }
    const { answer } = reply
    await noteCarried(store, packet, answer)
    if (answer.is === 'gap') skipped.add(packet.parcel)
    isNew ||= answer.fresh.length + answer.apart.length > 0
  }
}
