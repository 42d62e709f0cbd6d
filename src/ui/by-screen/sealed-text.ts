// All text that only this phone has, sealed to the organisation's key: small enough for a screen, closed to who carries it.
import { counts } from '../../store/counts.ts'
import { organisationKey } from '../../store/organisation-key.ts'
import type { Store } from '../../store/store.ts'
import { sealTo } from '../../protocol/sealed.ts'
import { unsentLines } from '../../store/unsent-lines.ts'

export type SealedText =
  | { readonly is: 'sealed'; readonly bytes: Uint8Array; readonly records: number }
  | { readonly is: 'nothing' | 'noKey' }

export async function sealedText(store: Store): Promise<SealedText> {
  const { unsent } = await counts(store)
  if (unsent === 0) return { is: 'nothing' }
  const key = await organisationKey(store)
  return key ? { is: 'sealed', bytes: await sealTo(key, await unsentLines(store)), records: unsent } : { is: 'noKey' }
}
