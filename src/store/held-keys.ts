// What an index alone tells of the changes that are held: for counts and lists, over which nobody waits for contents.
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Held } from '../protocol/held.ts'
import type { Store } from './store.ts'

export interface HeldKey {
  readonly state: Held['state']
  readonly mesa: MesaId
  readonly rec: RecordId
  readonly at: number
  readonly size: number
}

export async function heldKeys({ db }: Store, ...states: readonly Held['state'][]): Promise<HeldKey[]> {
  const index = db.outbox.where('[state+mesa+rec+at+size]')
  const all = await Promise.all(states.map((state) => index.between([state], [state, []]).keys()))
  const keys = all.flat() as unknown as [Held['state'], MesaId, RecordId, number, number][] // the index's own parts
  return keys.map(([state, mesa, rec, at, size]) => ({ state, mesa, rec, at, size }))
}
