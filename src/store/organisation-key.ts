// The organisation's public key: what is sealed to it only the endpoint of this region opens.
import * as z from 'zod/mini'
import { mesaId } from '../domain/id.ts'
import { publicKey, type PublicKey } from '../protocol/sealed.ts'
import { readSession } from './session.ts'
import { mayWrite, type Store } from './store.ts'

const KEY = 'organisationKey'
const kept = z.object({ region: mesaId, key: publicKey })

/** Null until the endpoint has given it: the carrier asks by itself. */
export async function organisationKey(store: Store): Promise<PublicKey | null> {
  const [row, session] = [await store.db.meta.get(KEY), await readSession(store)]
  const found = kept.safeParse(row?.value)
  return found.success && found.data.region === session?.person.region ? found.data.key : null
}

export async function keepOrganisationKey(store: Store, key: PublicKey): Promise<void> {
  const { meta } = store.db
  await store.db.transaction('rw', meta, async () => {
    await mayWrite(store)
    const region = (await readSession(store))?.person.region
    if (region) await meta.put({ key: KEY, value: { region, key } })
  })
}
