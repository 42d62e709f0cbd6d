// Everything there is, in lines that any program can read: one moment, whole or not at all.
import { promises, renameSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import { guarded, openDatabase } from '../storage/database.ts'
import { appendDeed } from '../storage/deeds.ts'
import type { Engine } from '../storage/engine.ts'
import { migrations } from '../storage/migrations.ts'
import { FORMAT, lineOf, type ExportEnd, type ExportHead } from './export-lines.ts'
import { intoFile } from './into-file.ts'
import { readAll, type Fingerprints, type Progress } from './rows.ts'
import { TABLES } from './tables.ts'

/** @param engine closed at the end */
export async function exportTo(engine: Engine, file: string, now: number, progress: Progress): Promise<Fingerprints> {
  const part = `${file}.${process.pid}.part`
  return guarded(engine, async () => {
    const db = await openDatabase(engine)
    try {
      const out = await intoFile(() => promises.open(part, 'w', 0o600))
      const write = (lines: readonly string[]) => intoFile(() => out.appendFile(`${lines.join('\n')}\n`))
      try {
        const deed = {
          at: now,
          by: 'console',
          region: null,
          what: 'export',
          about: '',
          detail: basename(file),
        } as const
        await db.transaction().execute((tx) => appendDeed(tx, deed, engine.locksRows))
        const run = Object.keys(await migrations.getMigrations())
        const head: ExportHead = { is: FORMAT, format: 1, at: now, migrations: run }
        await write([JSON.stringify(head)])
        const moment = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
        const tables = await moment.execute((tx) =>
          readAll(tx, TABLES, progress.bind(null, 'copying'), (table, rows) =>
            write(rows.map((row) => lineOf(table, row))),
          ),
        )
        await write([JSON.stringify({ is: 'end', tables } satisfies ExportEnd)])
        await intoFile(() => out.sync())
        await intoFile(async () => renameSync(part, file))
        return tables
      } finally {
        await out.close()
      }
    } finally {
      rmSync(part, { force: true })
      await db.destroy()
    }
  })
}
