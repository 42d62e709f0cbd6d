// The engine's own promises, which no request shows.
import { CompiledQuery, Kysely } from 'kysely'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { StorageUnavailable } from '../../../src/endpoint/storage/contract.ts'
import { sqlite } from '../../../src/endpoint/storage/sqlite.ts'
import type { Tables } from '../../../src/endpoint/storage/tables.ts'
import { aFolder } from '../in-process.ts'

async function open() {
  const folder = join(aFolder(), 'data')
  const engine = await sqlite(folder)
  const db = new Kysely<Tables>({ dialect: engine.dialect })
  onTestFinished(() => db.destroy())
  const pragma = async (name: string) =>
    Object.values((await db.executeQuery<object>(CompiledQuery.raw(`pragma ${name}`))).rows[0] ?? {})[0]
  return { folder, engine, db, pragma }
}

test('a commit is on the disk when it is answered, and the log is written ahead', async () => {
  const { pragma } = await open()
  expect(await pragma('journal_mode')).toBe('wal')
  // 2 is FULL.
  expect(await pragma('synchronous')).toBe(2)
  expect(await pragma('foreign_keys')).toBe(1)
  expect(await pragma('busy_timeout')).toBe(5_000)
})

test('nobody else on the machine reads the data', async () => {
  const { folder } = await open()
  expect(statSync(folder).mode & 0o077).toBe(0)
})

test('a full disk is trouble of the machine: nothing is half written, and smaller things go on', async () => {
  const { db, engine, pragma } = await open()
  await db.schema.createTable('meta').addColumn('id', 'integer').addColumn('epoch', 'text').execute()
  await pragma('max_page_count = 8')
  const filling = db.transaction().execute(async (tx) => {
    await tx.insertInto('meta').values({ id: 1, epoch: 'small' }).execute()
    await tx
      .insertInto('meta')
      .values({ id: 1, epoch: 'x'.repeat(100_000) })
      .execute()
  })
  const error: unknown = await filling.catch((cause: unknown) => cause)
  expect(engine.isUnavailable(error)).toBe(true)
  expect(await db.selectFrom('meta').select('epoch').execute()).toEqual([])
})

test('a folder that cannot be opened is told from a bug', async () => {
  await expect(sqlite('/dev/null/data')).rejects.toBeInstanceOf(StorageUnavailable)
})
