// The engine's own promises, which no request shows.
import { CompiledQuery, Kysely } from 'kysely'
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, onTestFinished, test } from 'vitest'
import { StorageUnavailable } from '../../../src/endpoint/storage/contract.ts'
import { sqlite } from '../../../src/endpoint/storage/sqlite.ts'
import type { Tables } from '../../../src/endpoint/storage/tables.ts'
import { aFolder } from '../../help/a-database.ts'

async function open(folder = join(aFolder(), 'data')) {
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

const FILES = ['cuaderno.sqlite', 'cuaderno.sqlite-wal', 'cuaderno.sqlite-shm']
const openToOthers = (folder: string, names: readonly string[]) =>
  names.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0)

test('nobody else on the machine reads the data', async ({ skip }) => {
  if (process.platform === 'win32') skip('files on Windows have no owner-only mode')
  const { folder, db } = await open()
  await db.schema.createTable('meta').addColumn('id', 'integer').execute()
  expect(openToOthers(folder, ['.', ...FILES])).toEqual([])
})

test('nor in a folder and from files that were open to others before', async ({ skip }) => {
  if (process.platform === 'win32') skip('files on Windows have no owner-only mode')
  const folder = join(aFolder(), 'data')
  mkdirSync(folder)
  for (const name of FILES) {
    writeFileSync(join(folder, name), '')
    // Whatever this machine's umask says.
    chmodSync(join(folder, name), 0o644)
  }
  const { db } = await open(folder)
  await db.schema.createTable('meta').addColumn('id', 'integer').execute()
  expect(openToOthers(folder, FILES)).toEqual([])
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
