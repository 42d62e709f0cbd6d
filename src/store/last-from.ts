// When each mesa was last heard of.
import type { MesaId } from '../domain/id.ts'
import type { Extracted } from './extract.ts'
import { extractsOf } from './extracts.ts'
import { readSession } from './session.ts'
import { sendStates } from './shipments.ts'
import type { Store } from './store.ts'

const KINDS = ['meeting', 'addendum', 'followUp', 'document'] as const

/**
 * By mesa, the moment of the newest thing written in it that has arrived: a meeting begun or closed, a number added, a
 * step of an agreement, a paper. The moment is that of the author's clock: rows carry no other, and the endpoint tells
 * a device what changed, not when. So what is still on a phone is not known here; what the holder of this laptop wrote
 * herself is no word from the mesa; and a clock that is ahead of this one is not believed.
 */
export async function lastFrom(store: Store): Promise<Map<MesaId, number>> {
  const now = store.now()
  const person = (await readSession(store))?.person
  const own = person && person.role !== 'promoter' ? person.name : undefined
  const states = await sendStates(store)
  const last = new Map<MesaId, number>()
  for (const kind of KINDS) {
    for (const { id, mesa, content } of await extractsOf(store, kind)) {
      const { by, moments } = toldBy(content)
      if (states.has(id) || (own !== undefined && by === own)) continue
      const known = moments.filter((at) => at !== undefined && at <= now)
      last.set(mesa, Math.max(last.get(mesa) ?? 0, ...known.map(Number)))
    }
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
      return { by: content.by, moments: [content.at] }
    case 'document':
      return { by: content.author, moments: [content.startedAt, content.closedAt] }
    case 'person':
    case 'validation':
    case 'contribution':
      return { moments: [] }
  }
}
