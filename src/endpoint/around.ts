// What a route has at hand beside the request itself.
import type { Deps } from './deps.ts'
import type { Meter } from './meter.ts'
import type { TokenBucket } from './token-bucket.ts'

export interface Around extends Deps {
  readonly meter: Meter
  /** Shared by all routes at which a secret could be guessed. */
  readonly tries: TokenBucket
  /** The network address the request came from. */
  readonly address: string
}
