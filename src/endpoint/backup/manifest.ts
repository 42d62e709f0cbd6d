// What a backup says of itself, written into it last: without it, a file is none.
import { sql } from 'kysely'
import * as z from 'zod/mini'
import { jsonIn } from '../json-in.ts'
import { fingerprint } from './fingerprint.ts'
import type { Db } from './rows.ts'

const manifest = z.object({
  format: z.literal(1),
  /** Milliseconds since 1970, of this machine's clock: only to be told to a person. */
  at: z.number(),
  tables: z.record(z.string(), fingerprint),
})
export type Manifest = z.infer<typeof manifest>

export async function writeManifest(db: Db, content: Manifest): Promise<void> {
  await sql`create table backup (manifest text not null)`.execute(db)
  await sql`insert into backup values (${JSON.stringify(content)})`.execute(db)
}

/** Null when there is none, or one of a format that is not known here. */
export async function readManifest(db: Db): Promise<Manifest | null> {
  const { rows: tables } = await sql`select 1 from sqlite_master where name = 'backup'`.execute(db)
  if (tables.length === 0) return null
  const { rows } = await sql<{ manifest: string }>`select manifest from backup`.execute(db)
  return manifest.safeParse(jsonIn(rows[0]?.manifest ?? '')).data ?? null
}
