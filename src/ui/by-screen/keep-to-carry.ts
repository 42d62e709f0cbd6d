// What the camera read, looked at to its last byte and put in the box «para llevar»: from there it goes with the next sending.
import { carryCopy, readCopy, type Unfit } from '../../store/open-copy.ts'
import type { Store } from '../../store/store.ts'

export type Kept =
  /** `from`: whose work it is. */
  | { readonly is: 'kept'; readonly from: string }
  | { readonly is: 'unfit'; readonly why: Unfit }
  | { readonly is: 'notKept' }

export async function keepToCarry(store: Store, bytes: Uint8Array<ArrayBuffer>): Promise<Kept> {
  const opened = await readCopy(store, new Blob([bytes]))
  // Nobody has to type a passphrase at a camera: what is shown there is sealed to the organisation.
  if (typeof opened === 'string') return { is: 'unfit', why: opened }
  if (opened.head.passphrase) return { is: 'unfit', why: 'notACopy' }
  const kept = await carryCopy(store, opened, '')
  return kept === 'kept' ? { is: kept, from: opened.head.by } : { is: 'notKept' }
}
