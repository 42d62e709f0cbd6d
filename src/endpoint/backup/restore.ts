// A backup put back, on either engine: everything that was there is replaced, or nothing is.
import { sql } from 'kysely'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Deed } from '../../protocol/deeds.ts'
import { newEpoch } from '../secret.ts'
import { guarded, openDatabase } from '../storage/database.ts'
import { appendDeed, lockDeeds } from '../storage/deeds.ts'
import type { Engine } from '../storage/engine.ts'
import { sqliteFile } from '../storage/sqlite.ts'
import { reading, verify, type Unfit } from './backup-file.ts'
import type { Manifest } from './manifest.ts'
import { insertRows, lockTables, readAll, removeAll, type Db, type Fingerprints, type Progress } from './rows.ts'
import { TABLES } from './tables.ts'

/**
 * Replaces all that the engine holds by what is in the file. Every device then asks for everything again, and sends
 * again what the file does not have.
 * @param open the engine, asked for once the file is known to be whole, and closed at the end
 * @returns what the file is, or why it was not put back
 */
export async function restore(
  open: () => Promise<Engine>,
  file: string,
  progress: Progress,
): Promise<Manifest | Unfit> {
  const found = await verify(file, progress)
  if (typeof found === 'string') return found
  const folder = mkdtempSync(join(tmpdir(), 'cuaderno-copia-'))
  try {
    const source = found.isOlder ? await broughtUpToDate(file, folder) : file
    const engine = await open()
    await guarded(engine, async () => {
      const target = await openDatabase(engine)
      try {
        await target.transaction().execute((into) =>
          reading(source, async (from) => {
            const was = await replaceAll(from, into, engine.locksRows, progress)
            // Between being checked and being read the file may have become another.
            const strange = found.isOlder ? undefined : strangeIn(was, found.manifest.tables)
            if (strange) throw new Error(`the table ${strange} is not what the file said`)
            await appendDeed(into, deedOf(found.manifest), engine.locksRows)
          }),
        )
      } finally {
        await target.destroy()
      }
    })
    return found.manifest
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The log of deeds goes on from where the backup has it, and says which one that was. */
function deedOf(manifest: Manifest): Deed {
  const about = createHash('sha256').update(JSON.stringify(manifest)).digest('hex').slice(0, 16)
  const detail = `copia del ${new Date(manifest.at).toISOString()}`
  return { at: Date.now(), by: 'console', region: null, what: 'restore', about, detail }
}

/** A backup is never written to: its copy is. */
export async function broughtUpToDate(file: string, folder: string): Promise<string> {
  const copy = join(folder, 'copy.sqlite')
  copyFileSync(file, copy)
  await (await openDatabase(await sqliteFile(copy))).destroy()
  return copy
}

async function replaceAll(from: Db, into: Db, locksTables: boolean, progress: Progress): Promise<Fingerprints> {
  // In this order, as who notes a deed takes them.
  await lockDeeds(into, locksTables)
  await lockTables(into, locksTables)
  const keys = await into.selectFrom('organisation_key').selectAll().execute()
  await removeAll(into)
  const read = await readAll(from, TABLES, progress.bind(null, 'copying'), (table, rows) =>
    insertRows(into, table, rows),
  )
  const written = await readAll(into, TABLES, progress.bind(null, 'checking'))
  const strange = strangeIn(read, written)
  if (strange) throw new Error(`the table ${strange} does not say what was written`)
  // One made since the backup: phones have sealed copies to it that nothing else opens.
  for (const { region, pair } of keys) {
    const isKnown = into.selectFrom('region').select('id').where('id', '=', region)
    if (!(await isKnown.executeTakeFirst())) continue
    const again = into.insertInto('organisation_key').values({ region, pair })
    await again.onConflict((on) => on.doNothing()).execute()
  }
  await into.updateTable('meta').set({ epoch: newEpoch() }).execute()
  await into.updateTable('backup_state').set({ claimed: null }).execute()
  // The file that was put back is a verified backup of all of it.
  await into
    .updateTable('mesa')
    .set({ safe: sql.ref('v') })
    .execute()
  return written
}

const strangeIn = (one: Fingerprints, other: Fingerprints) =>
  TABLES.find((table) => one[table]?.sum !== other[table]?.sum || one[table]?.rows !== other[table]?.rows)
