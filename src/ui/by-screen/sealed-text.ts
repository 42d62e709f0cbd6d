// All text that only this phone has, as a copy sealed to the organisation: small enough for a screen, closed to who carries it.
import { makeCopy } from '../../store/make-copy.ts'
import type { Store } from '../../store/store.ts'

/** Put here by the build. */
declare const __APP_VERSION__: string

export type SealedText =
  | { readonly is: 'sealed'; readonly bytes: Uint8Array; readonly records: number }
  | { readonly is: 'nothing' | 'noKey' }

export async function sealedText(store: Store): Promise<SealedText> {
  const copy = await makeCopy(store, { passphrase: null, app: __APP_VERSION__, most: 0 })
  if (typeof copy === 'string') return { is: copy }
  return { is: 'sealed', bytes: new Uint8Array(await copy.file.arrayBuffer()), records: copy.records }
}
