// `GET /api/national/…`: what the national level takes away, with a token of its own.
import * as z from 'zod/mini'
import { csvText } from '../../domain/csv-text.ts'
import type { Problem } from '../../domain/problem.ts'
import { nationalQuery, nationalRows, type NationalTable } from '../../protocol/national.ts'
import type { Around } from '../around.ts'
import { recognise, tokenOf } from '../caller.ts'
import { hashOf } from '../secret.ts'
import type { Mesa } from '../storage/contract.ts'
import { cursorIn, pageOf, type Reader } from './page.ts'
import { readAgreements } from './read-agreements.ts'
import { readMeetings } from './read-meetings.ts'
import { readActivities, readMesas, readProgress } from './read-region.ts'

const DAY = 86_400_000

const READERS: Readonly<
  Record<NationalTable, { readonly read: Reader; readonly of: Mesa['space']; readonly most: number }>
> = {
  mesas: { read: readMesas, of: 'region', most: 50 },
  meetings: { read: readMeetings, of: 'mesa', most: 50 },
  agreements: { read: readAgreements, of: 'mesa', most: 50 },
  activities: { read: readActivities, of: 'region', most: 50 },
  // All that a region's mesas did is read to count its plan.
  progress: { read: readProgress, of: 'region', most: 1 },
}

const query = z.object(nationalQuery)

export const national =
  (table: NationalTable) =>
  async (request: Request, { storage, now, log }: Around): Promise<object | Problem> => {
    const at = now()
    const shown = tokenOf(request)
    const token = shown === undefined ? null : await storage.exportTokenBy(hashOf(shown), at)
    if (!token) return 'unauthorised'
    recognise(request)
    const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    const after = asked.success ? cursorIn(asked.data.after) : null
    if (!asked.success || !after) return 'badRequest'
    const { limit, region, format } = asked.data
    // Noted first: at its first page, and at another if none was noted that day. A cursor can be made by hand.
    const deed = { by: 'national', what: 'national-export', about: token.id, detail: table } as const
    if (asked.data.after === '' || !(await storage.hasDeed({ ...deed, since: at - DAY + 1 }))) {
      await storage.noteDeed({ ...deed, at, region: token.region })
      log.info({ token: token.id, table }, 'national export')
    }
    const { read, of, most } = READERS[table]
    const isAsked = (mesa: Mesa) =>
      mesa.space === of && [token.region, region ?? null].every((each) => each === null || each === mesa.region)
    const page = await pageOf(read, (await storage.mesas()).filter(isAsked), { after, limit, most, now: at, storage })
    return format === 'csv' ? asCsv(table, page) : { kind: 'mclcp-national', ...page }
  }

function asCsv(table: NationalTable, { rows, next }: { rows: readonly object[]; next: string | null }): Response {
  const columns = Object.keys(nationalRows[table].shape)
  const lines = rows.map((row) => columns.map((column) => cellOf(Reflect.get(row, column))))
  return new Response(csvText([columns, ...lines]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${table}.csv"`,
      'Cache-Control': 'no-store',
      ...(next !== null && { 'X-Next': next }),
    },
  })
}

const cellOf = (value: unknown): string | number =>
  typeof value === 'number' || typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : ''
