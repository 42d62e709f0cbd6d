// When the rows of a mesa are not what they should be: all are fetched anew.
import { NO_ROWS } from './digest.ts'
import type { Scope } from './scope.ts'

/** All rows come again, beside those shown, which stay until all are here. */
export const fetchedAnew = (scope: Scope): Scope => ({ ...scope, cursor: 0, shadowing: true, digest: NO_ROWS })
