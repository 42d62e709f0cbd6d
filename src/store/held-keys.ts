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

/** One after another, so that ten thousand of them never hold the page up. */
export async function eachHeldKey(
  { db }: Pick<Store, 'db'>,
  states: readonly Held['state'][],
  visit: (key: HeldKey) => void,
): Promise<void> {
  for (const wanted of states) {
    await db.outbox
      .where('[state+mesa+rec+at+size]')
      .between([wanted], [wanted, []])
      .eachKey((key) => {
        const [state, mesa, rec, at, size] = key as unknown as [Held['state'], MesaId, RecordId, number, number] // its parts
        visit({ state, mesa, rec, at, size })
      })
  }
}
