// All that the endpoint holds, in one file: taken at one moment, put back elsewhere to try it, and only then relied on.
import { promises, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import process from 'node:process'
import type { Kysely } from 'kysely'
import type { MesaId } from '../../domain/id.ts'
import { guarded, openDatabase } from '../storage/database.ts'
import { appendDeed } from '../storage/deeds.ts'
import type { Engine } from '../storage/engine.ts'
import { sqliteFile } from '../storage/sqlite.ts'
import type { Tables } from '../storage/tables.ts'
import { DigestCounter, differing, notedDigests, type Digests } from './digests.ts'
import { FileTrouble, intoFile } from './into-file.ts'
import { writeManifest, type Manifest } from './manifest.ts'
import { insertRows, readAll, removeAll, type Progress } from './rows.ts'
import { TABLES } from './tables.ts'
import { triedOut } from './try-out.ts'

export interface BackedUp {
  readonly manifest: Manifest
  /** Mesas whose records are not those they have noted: what is safe of them is not moved. */
  readonly doubtful: readonly MesaId[]
}

interface Done extends BackedUp {
  /** The version of each mesa that the file has, in the life of the database it was taken from. */
  readonly epoch: string
  readonly mesas: readonly { readonly id: MesaId; readonly v: number }[]
  /** Counted from the records as they were read. */
  readonly digests: Digests
}

/** Beside the file while it is being made; what a killed process leaves of it may be thrown away. */
export const LEFTOVER = /\.\d+\.(part|part-journal|trial)$/

/**
 * Copies everything into the file, which is there whole or not at all, tries to put it back in a database of its own, and
 * marks what phones need not keep any more. The endpoint may run and be written to meanwhile.
 * @param engine closed at the end
 * @param by who asked for it, for the log of deeds
 */
export async function backUp(
  engine: Engine,
  file: string,
  now: number,
  progress: Progress,
  by: 'console' | 'system' = 'console',
): Promise<BackedUp> {
  // Two at once do not write to one file.
  const own = `${file}.${process.pid}`
  const [part, trial] = [`${own}.part`, `${own}.trial`]
  const clear = () => {
    for (const each of [part, `${part}-journal`, trial]) rmSync(each, { force: true, recursive: true })
  }
  return guarded(engine, async () => {
    const source = await openDatabase(engine)
    try {
      await intoFile(async () => clear())
      const deed = { at: now, by, region: null, what: 'backup', about: '', detail: basename(file) } as const
      await source.transaction().execute((tx) => appendDeed(tx, deed, engine.locksRows))
      const done = await copyInto(part, source, now, progress)
      const digests = await intoFile(() => triedOut(part, trial, progress))
      if (typeof digests === 'string') throw new FileTrouble(`the copy does not say what was written: ${digests}`)
      const ids = done.mesas.map(({ id }) => id)
      const wrong = differing(ids, done.digests, digests)
      if (wrong.length > 0) throw new FileTrouble(`put back, these mesas have other records: ${wrong.join(', ')}`)
      await intoFile(async () => {
        await onDisk(part)
        renameSync(part, file)
      })
      // Windows keeps no folder open; there the name may be lost to a power cut, not the earlier copy.
      if (process.platform !== 'win32') await onDisk(dirname(file))
      await markSafe(source, done)
      await source.updateTable('backup_state').set({ done: now, failed: null, why: null }).execute()
      return done
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
          const counter = new DigestCounter()
          const tables = await readAll(from, TABLES, progress.bind(null, 'copying'), async (table, rows) => {
            if (table === 'record') for (const row of rows) counter.add(row)
            await intoFile(() => insertRows(into, table, rows))
          })
          const manifest = { format: 1, at, tables } as const
          await intoFile(() => writeManifest(into, manifest))
          const { epoch } = await into.selectFrom('meta').select('epoch').executeTakeFirstOrThrow()
          const mesas = await into.selectFrom('mesa').select(['id', 'v']).orderBy('id').execute()
          const digests = counter.result
          const ids = mesas.map(({ id }) => id)
          return { manifest, epoch, mesas, digests, doubtful: differing(ids, digests, await notedDigests(into)) }
        }),
      )
  } finally {
    await copy.destroy()
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
async function markSafe(db: Kysely<Tables>, { epoch, mesas, doubtful }: Done): Promise<void> {
  for (const { id, v } of mesas.filter((mesa) => !doubtful.includes(mesa.id))) {
    await db
      .updateTable('mesa')
      .set({ safe: v })
      .where('id', '=', id)
      .where('safe', '<', v)
      .where((eb) => eb.exists(eb.selectFrom('meta').select('id').where('epoch', '=', epoch)))
      .execute()
  }
}
