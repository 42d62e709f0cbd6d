// When each mesa was last heard of.
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Extracted } from './extract.ts'
import { extractsOf } from './extracts.ts'
import { fieldTrips } from './field-trips.ts'
import { readSession } from './session.ts'
import { sendStates } from './shipments.ts'
import type { Store } from './store.ts'

const KINDS = ['meeting', 'addendum', 'followUp', 'document', 'contribution'] as const

/**
 * By mesa, the moment of the newest thing written in it that has arrived: a meeting begun or closed, a number added, a
 * step of an agreement, a paper, «Salgo al campo». The moment is that of the author's clock: rows carry no other, and
 * the endpoint tells a device what changed, not when. So what is still on a phone is not known here; what the holder of this laptop wrote
 * herself is no word from the mesa; and a clock that is ahead of this one is not believed.
 */
export async function lastFrom(store: Store): Promise<Map<MesaId, number>> {
  const now = store.now()
  const person = (await readSession(store))?.person
  const own = person && person.role !== 'promoter' ? person.name : undefined
  const states = await sendStates(store)
  /** What waits to be sent has not arrived. */
  const waits = (id: RecordId): boolean => (states.get(id) ?? 'sent') !== 'sent'
  const last = new Map<MesaId, number>()
  const tell = (mesa: MesaId, moments: Told['moments']): void => {
    const known = moments.filter((at) => at !== undefined && at <= now)
    last.set(mesa, Math.max(last.get(mesa) ?? 0, ...known.map(Number)))
  }
  for (const kind of KINDS) {
    for (const { id, mesa, content } of await extractsOf(store, kind)) {
      const { by, moments } = toldBy(content)
      if (waits(id) || (own !== undefined && by === own)) continue
      tell(mesa, moments)
    }
  }
  for (const { id, mesa, by, at, back } of await fieldTrips(store)) {
    // Noon in Lima of the day she said that she was back.
    if (!waits(id) && by !== own) tell(mesa, [at, back && Date.parse(`${back}T12:00:00-05:00`)])
  }
  for (const [mesa, at] of last) if (at === 0) last.delete(mesa)
  return last
}

interface Told {
  readonly by?: string | undefined
  readonly moments: readonly (number | undefined)[]
}

function toldBy(content: Extracted): Told {
  switch (content.type) {
    case 'meeting':
      return { by: content.author, moments: [content.startedAt, content.fact?.at] }
    case 'addendum':
      return { moments: [content.at] }
    case 'followUp':
    case 'contribution':
      return { by: content.by, moments: [content.at] }
    case 'document':
      return { by: content.author, moments: [content.startedAt, content.closedAt] }
    case 'person':
    case 'validation':
      return { moments: [] }
  }
}
