// `GET /api/deeds?after=&limit=`: who did what, of the caller's region, for its office.
import * as z from 'zod/mini'
import { isOffice } from '../../domain/office.ts'
import type { Problem } from '../../domain/problem.ts'
import type { DeedsAnswer } from '../../protocol/deeds.ts'
import type { Around } from '../around.ts'
import { callerOf } from '../caller.ts'
import { noteReading } from './note-reading.ts'

export const deedsQuery = {
  /** How many to pass over from the first; without it, the last ones are told. */
  after: z.optional(z.coerce.number().check(z.int(), z.minimum(0))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1_000))),
}
const query = z.object(deedsQuery)
const A_PAGE = 100

export async function readDeeds(request: Request, { storage, now }: Around): Promise<DeedsAnswer | Problem> {
  const caller = await callerOf(request, storage)
  if (!caller || !isOffice(caller.person.role)) return 'unauthorised'
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return 'badRequest'
  const { id: by, region } = caller.person
  await noteReading(storage, { by, region, at: now() })
  const { total, after, deeds } = await storage.deedsFor({
    region,
    after: asked.data.after ?? null,
    limit: asked.data.limit ?? A_PAGE,
  })
  return { kind: 'mclcp-deeds', total, after, deeds: [...deeds] }
}
