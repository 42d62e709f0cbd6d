// Which pages lie before and after the one shown. What is counted is what stands before a page.
import { A_PAGE } from '../../sync/deeds.ts'

interface Shown {
  readonly after: number
  readonly total: number
  readonly count: number
}

interface Neighbours {
  /** Undefined: there is none. */
  readonly older: number | undefined
  /** Null: the last ones there are by then. */
  readonly newer: number | null | undefined
}

export function neighbours({ after, total, count }: Shown): Neighbours {
  const next = after + count
  const newer = next + A_PAGE < total ? next : null
  return { older: after > 0 ? Math.max(0, after - A_PAGE) : undefined, newer: next < total ? newer : undefined }
}
