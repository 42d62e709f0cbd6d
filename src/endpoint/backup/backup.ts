// All that the endpoint holds, in one file: taken at one moment, read back, and only then relied on.
import { promises, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'
import type { Kysely } from 'kysely'
import type { MesaId } from '../../domain/id.ts'
import { guarded, openDatabase } from '../storage/database.ts'
import type { Engine } from '../storage/engine.ts'
import { sqliteFile } from '../storage/sqlite.ts'
import type { Tables } from '../storage/tables.ts'
import { verify } from './backup-file.ts'
import { writeManifest, type Manifest } from './manifest.ts'
import { insertRows, readAll, removeAll, type Progress } from './rows.ts'
import { TABLES } from './tables.ts'

/** The file cannot be written there, or does not say what was written. */
export class FileTrouble extends Error {
  override readonly name = 'FileTrouble'
}

interface Done {
  readonly manifest: Manifest
  /** The version of each mesa that the file has, in the life of the database it was taken from. */
  readonly epoch: string
  readonly mesas: readonly { readonly id: MesaId; readonly v: number }[]
}

/**
 * Copies everything into the file, which is there whole or not at all, and marks what phones need not keep any more.
 * The endpoint may run and be written to meanwhile.
 * @param engine closed at the end
 */
export async function backUp(engine: Engine, file: string, now: number, progress: Progress): Promise<Manifest> {
  // Two at once do not write to one file.
  const part = `${file}.${process.pid}.part`
  const clear = () => {
    for (const each of [part, `${part}-journal`]) rmSync(each, { force: true })
  }
  return guarded(engine, async () => {
    const source = await openDatabase(engine)
    try {
      await intoFile(async () => clear())
      const done = await copyInto(part, source, now, progress)
      const found = await verify(part, progress)
      if (typeof found === 'string') throw new FileTrouble(`the copy does not say what was written: ${found}`)
      await intoFile(async () => {
        await onDisk(part)
        renameSync(part, file)
      })
      // Windows keeps no folder open; there the name may be lost to a power cut, not the earlier copy.
      if (process.platform !== 'win32') await onDisk(dirname(file))
      await markSafe(source, done)
      return done.manifest
    } finally {
      clear()
      await source.destroy()
    }
  })
}

async function copyInto(part: string, source: Kysely<Tables>, at: number, progress: Progress): Promise<Done> {
  const copy = await intoFile(async () => openDatabase(await sqliteFile(part)))
  try {
    return await source
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (from) =>
        copy.transaction().execute(async (into) => {
          await intoFile(() => removeAll(into))
          const tables = await readAll(from, TABLES, progress.bind(null, 'copying'), (table, rows) =>
            intoFile(() => insertRows(into, table, rows)),
          )
          const manifest = { format: 1, at, tables } as const
          await intoFile(() => writeManifest(into, manifest))
          const { epoch } = await into.selectFrom('meta').select('epoch').executeTakeFirstOrThrow()
          return { manifest, epoch, mesas: await into.selectFrom('mesa').select(['id', 'v']).execute() }
        }),
      )
  } finally {
    await copy.destroy()
  }
}

/** Both engines may fail alike; which of the two it was decides what the operator has to mend. */
async function intoFile<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new FileTrouble(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

async function onDisk(path: string): Promise<void> {
  const handle = await promises.open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Not if another backup was put back meanwhile: its versions are others. */
async function markSafe(db: Kysely<Tables>, { epoch, mesas }: Done): Promise<void> {
  for (const { id, v } of mesas) {
    await db
      .updateTable('mesa')
      .set({ safe: v })
      .where('id', '=', id)
      .where('safe', '<', v)
      .where((eb) => eb.exists(eb.selectFrom('meta').select('id').where('epoch', '=', epoch)))
      .execute()
  }
}
