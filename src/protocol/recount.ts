// When the rows of a mesa are not what they should be: all are fetched anew.
import { NO_ROWS, type Digest } from './digest.ts'
import type { Salt } from './name.ts'
import { isSameDigest } from './row-marks.ts'
import type { Scope } from './scope.ts'

/** All rows come again, beside those shown, which stay until all are here. */
export const fetchedAnew = (scope: Scope): Scope => ({ ...scope, cursor: 0, shadowing: true, digest: NO_ROWS })

/**
 * Once in each run of the program the rows themselves are counted: a disk may have lost some, and changes sent from
 * there would not be missed by anybody.
 * @param here the digest of the rows as they are on the disk
 */
export function recounted(scope: Scope, here: Digest, run: Salt): Scope {
  const isWhole = scope.counted === null || isSameDigest(scope.digest, here)
  return { ...(isWhole ? { ...scope, digest: here } : fetchedAnew(scope)), counted: run }
}
