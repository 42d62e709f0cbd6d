// A device's memory in Node, on its own IndexedDB.
import './indexed-db.ts'
import { mesaId } from '../../src/domain/id.ts'
import { receiveGrants } from '../../src/store/receive.ts'
import type { Store } from '../../src/store/store.ts'
import { openTestStore } from './open-test-store.ts'

let count = 0

/** A new, empty device that may write in Condorcanqui. Its clock stands still unless told. */
export async function aStore(now: () => number = () => 1_710_427_200_000): Promise<Store> {
  const store = await openTestStore(`device-${++count}`, now)
  await receiveGrants(store, [
    { mesa: mesaId.parse('condorcanqui'), access: 'write' },
    { mesa: mesaId.parse('amazonas'), access: 'read' },
  ])
  return store
}
