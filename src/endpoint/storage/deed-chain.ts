// How one deed holds on to the one before it, so that none can be changed, taken out or put in between unseen.
import { createHash } from 'node:crypto'
import type { Deed, LinkedDeed } from '../../protocol/deeds.ts'

/** What the first one holds on to. */
export const FIRST_LINK = ''

export function linked(before: Pick<LinkedDeed, 'n' | 'link'> | undefined, deed: Deed): LinkedDeed {
  const n = (before?.n ?? 0) + 1
  const { at, by, region, what, about, detail } = deed
  const said = JSON.stringify([before?.link ?? FIRST_LINK, n, at, by, region, what, about, detail])
  return { n, at, by, region, what, about, detail, link: createHash('sha256').update(said).digest('hex') }
}
