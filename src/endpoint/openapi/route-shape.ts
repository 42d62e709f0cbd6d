// What a route takes and answers, in the schemas by which both are read.
import type * as z from 'zod/mini'
import type { Problem } from '../../domain/problem.ts'

export interface RouteShape {
  /** Unsaid, it takes none. */
  readonly body?: {
    readonly type: 'application/json' | 'application/x-ndjson' | 'application/octet-stream'
    readonly says: string
    /** Of the whole, or of its first line. */
    readonly schema?: z.ZodMiniType
  }
  /** What `?` carries. */
  readonly query?: Readonly<Record<string, z.ZodMiniType>>
  readonly headers?: Readonly<Record<string, z.ZodMiniType>>
  /** One of these. */
  readonly answers: readonly z.ZodMiniType[]
  /** Where it may be asked for as something else than JSON. */
  readonly alsoAs?: 'text/csv'
  /** Beside `tooManyTries` and `unavailable`, which any route may say. */
  readonly problems: readonly Problem[]
  /** Whose token it wants; unsaid, a device's. */
  readonly token?: 'none' | 'export'
}
