// Whether the log of deeds is as it was written: every link is counted again, from the first.
import { linked } from '../storage/deed-chain.ts'
import type { DeedStorage } from '../storage/deed-contract.ts'
import type { LinkedDeed } from '../../protocol/deeds.ts'

export type DeedsVerdict =
  /** `head` is the last link: kept elsewhere, it shows later whether the end was cut off. */
  | { readonly is: 'whole'; readonly count: number; readonly head: string }
  /** The first place at which something was changed, taken out or put in. */
  | { readonly is: 'broken'; readonly at: number }
  /** Nothing is wrong before this place, and it no longer has a link noted earlier: its end was cut off, or all written anew. */
  | { readonly is: 'cut'; readonly at: number }

const AT_ONCE = 1_000

/** @param known links noted earlier */
export async function verifyDeeds(storage: DeedStorage, known: readonly string[] = []): Promise<DeedsVerdict> {
  let last: LinkedDeed | undefined
  const missing = new Set(known)
  for (;;) {
    const some = await storage.deeds({ region: null, after: last?.n ?? 0, limit: AT_ONCE })
    for (const deed of some) {
      const right = linked(last, deed)
      if (deed.n !== right.n || deed.link !== right.link) return { is: 'broken', at: (last?.n ?? 0) + 1 }
      missing.delete(deed.link)
      last = deed
    }
    if (some.length < AT_ONCE) break
  }
  const [count, head] = [last?.n ?? 0, last?.link ?? '']
  return missing.size === 0 ? { is: 'whole', count, head } : { is: 'cut', at: count + 1 }
}
