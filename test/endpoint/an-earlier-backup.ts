// A backup as an earlier version of the program made it: its tables as they were then, with what they had room for.
import { DatabaseSync } from '@photostructure/sqlite'
import { join } from 'node:path'
import { Kysely, Migrator } from 'kysely'
import { Fingerprinter, type Fingerprint, type StoredRow } from '../../src/endpoint/backup/fingerprint.ts'
import { TABLES } from '../../src/endpoint/backup/tables.ts'
import { migrations } from '../../src/endpoint/storage/migrations.ts'
import { sqliteFile } from '../../src/endpoint/storage/sqlite.ts'
import type { Tables } from '../../src/endpoint/storage/tables.ts'
import { aFolder } from '../help/a-database.ts'

/**
 * @param file a backup of today
 * @param last the migration that was the newest then
 */
export async function anEarlierBackup(file: string, last: string) {
  const earlier = join(aFolder(), 'earlier')
  const db = new Kysely<Tables>({ dialect: (await sqliteFile(earlier)).dialect })
  await new Migrator({ db, provider: migrations }).migrateTo(last)
  await db.destroy()

  const raw = new DatabaseSync(earlier)
  raw.exec(`pragma foreign_keys = off; attach '${file}' as today`)
  const columns = new Map<string, readonly string[]>()
  const tables: Record<string, Fingerprint> = {}
  for (const table of TABLES) {
    const found = raw.prepare(`select name from pragma_table_info('${table}', 'main')`).all() as { name: string }[] // texts
    if (found.length === 0) continue
    const names = found.map(({ name }) => name)
    const list = names.map((name) => `"${name}"`).join(', ')
    raw.exec(`delete from main.${table}; insert into main.${table} (${list}) select ${list} from today.${table}`)
    const sum = new Fingerprinter()
    for (const row of raw.prepare(`select * from main.${table}`).all() as StoredRow[]) sum.add(row) // as the table has them
    columns.set(table, names)
    tables[table] = sum.result
  }
  raw.exec(`create table main.backup (manifest text not null)`)
  raw.prepare('insert into main.backup values (?)').run(JSON.stringify({ format: 1, at: 0, tables }))
  raw.close()
  return { earlier, tables, columns }
}
