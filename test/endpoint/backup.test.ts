// A backup holds one moment, whole, and phones are told so only once it was read back; it goes to either engine.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, inject, test } from 'vitest'
import { recordId } from '../../src/domain/id.ts'
import { backUp } from '../../src/endpoint/backup/backup.ts'
import { FileTrouble } from '../../src/endpoint/backup/into-file.ts'
import type { Progress } from '../../src/endpoint/backup/rows.ts'
import { aDatabase, aFolder } from '../help/a-database.ts'
import { aSmallDisk } from '../help/a-small-disk.ts'
import { aWorkedDatabase, contentsOf, epochOf, MESA, putBack, safeOf, save } from './a-worked-database.ts'

test(
  'it goes into another database and from there into a third, on either engine, and nothing in it is another',
  { timeout: 30_000 },
  async () => {
    const { database } = await aWorkedDatabase()
    const [there, back] = [join(aFolder(), 'there'), join(aFolder(), 'back')]
    const before = await contentsOf(database)
    expect(before['quarantine']).toHaveLength(1)
    const { tables } = await save(database, there)
    expect([tables['record']?.rows, tables['file_part']?.rows]).toEqual([before['record']?.length, 1])

    // From PostgreSQL to SQLite and back; the project on SQLite alone has nowhere else to go than another file.
    const other = await aDatabase('sqlite')
    expect(await putBack(other, there)).toMatchObject({ tables })
    expect(await contentsOf(other)).toEqual(before)
    await save(other, back)
    const third = await aDatabase(inject('engine'))
    await putBack(third, back)
    expect(await contentsOf(third)).toEqual(before)
  },
)

test('what is written while it is being made is wholly in it or not at all', { timeout: 30_000 }, async () => {
  const { endpoint, database, alba } = await aWorkedDatabase()
  const file = join(aFolder(), 'copy')
  const { v } = await alba.send()
  let writing: Promise<unknown> | undefined
  await save(database, file, (step, table) => {
    if (step !== 'copying' || table !== 'mesa') return
    alba.write('later', { place: 'Yutupis' })
    writing = alba.send()
  })
  expect(await writing).toMatchObject({ v: v + 1, results: [{ is: 'ok' }] })
  expect(await safeOf(database)).toBe(v)
  await endpoint.close()

  const other = await aDatabase('sqlite')
  await putBack(other, file)
  const { records, receipts, mesa } = await other.look(async (db) => ({
    records: await db.selectFrom('record').select('v').where('mesa', '=', MESA).execute(),
    receipts: await db.selectFrom('receipt').select('v').where('mesa', '=', MESA).execute(),
    mesa: await db.selectFrom('mesa').select(['v', 'rows']).where('id', '=', MESA).executeTakeFirst(),
  }))
  expect(mesa).toEqual({ v, rows: records.length })
  expect(Math.max(...records.map((row) => row.v), ...receipts.map((row) => row.v))).toBe(v)
})

test('[I9] phones are told of it when it was read back, and never of one that could not be written', async () => {
  const { database, alba } = await aWorkedDatabase(3)
  const folder = aFolder()
  expect((await alba.send()).safe).toBe(0)
  await expect(save(database, join(folder, 'nowhere', 'copy'))).rejects.toBeInstanceOf(FileTrouble)
  mkdirSync(join(folder, 'taken'))
  await expect(save(database, join(folder, 'taken'))).rejects.toBeInstanceOf(FileTrouble)
  expect([(await alba.send()).safe, readdirSync(folder)]).toEqual([0, ['taken']])

  const { v } = await alba.send()
  await save(database, join(folder, 'copy'))
  expect((await alba.send()).safe).toBe(v)
})

test('a backup of a life of the database that has ended meanwhile tells the phones of the next one nothing', async () => {
  const { endpoint, database, alba } = await aWorkedDatabase(3)
  const { epoch } = await alba.send()
  let reset: Promise<unknown> | undefined
  await save(database, join(aFolder(), 'copy'), (step, table) => {
    if (step === 'copying' && table === 'mesa') reset = endpoint.storage.inMesa(MESA, (tx) => tx.renewEpoch())
  })
  await reset
  expect(await epochOf(database)).not.toBe(epoch)
  expect(await safeOf(database)).toBe(0)
})

test('[I9] a mesa that holds other records than it noted is named, and nothing of it is called safe', async () => {
  const { database } = await aWorkedDatabase(3)
  await database.look(async (db) => {
    const found = db
      .selectFrom('record')
      .select('content')
      .where('mesa', '=', MESA)
      .where('id', '=', recordId.parse('r1'))
    const { content } = await found.executeTakeFirstOrThrow()
    await db
      .updateTable('record')
      .set({ content: content.replace('"v":1', '"v":2') })
      .where('mesa', '=', MESA)
      .where('id', '=', recordId.parse('r1'))
      .execute()
  })
  const file = join(aFolder(), 'copy')
  expect((await backUp(await database.engine(), file, 0, () => {})).doubtful).toEqual([MESA])
  const safe = await database.look((db) => db.selectFrom('mesa').select(['id', 'v', 'safe']).execute())
  for (const mesa of safe) expect(mesa.safe).toBe(mesa.id === MESA ? 0 : mesa.v)
})

test('[I9] one that is not what was read, once it is on the disk, is thrown away and nothing is called safe', async () => {
  const { database } = await aWorkedDatabase(3)
  const folder = aFolder()
  const spoil: Progress = (step) => {
    const part = readdirSync(folder).find((name) => name.endsWith('.part'))
    if (step === 'copying' || !part) return
    const bytes = readFileSync(join(folder, part))
    if (!bytes.includes('Nieva')) return
    bytes.write('Neiva', bytes.indexOf('Nieva'))
    writeFileSync(join(folder, part), bytes)
  }
  await expect(save(database, join(folder, 'copy'), spoil)).rejects.toBeInstanceOf(FileTrouble)
  expect([await safeOf(database), readdirSync(folder)]).toEqual([0, []])
})

test('it takes the place of an earlier one, leaves nothing beside, and is readable to its owner alone', async ({
  skip,
}) => {
  const { database } = await aWorkedDatabase(3)
  const folder = aFolder()
  writeFileSync(join(folder, 'copy'), 'an earlier one', { mode: 0o644 })
  await save(database, join(folder, 'copy'))
  expect(readdirSync(folder)).toEqual(['copy'])
  if (process.platform === 'win32') skip('files on Windows have no owner-only mode')
  expect(statSync(join(folder, 'copy')).mode & 0o077).toBe(0)
})

test('[I9] one that does not fit leaves nothing behind, and nothing is called safe; with room it is made', async ({
  skip,
}) => {
  const { database } = await aWorkedDatabase(300)
  const disk = aSmallDisk(2) ?? skip('this user may mount no disk')
  disk.fill()
  const file = join(disk.folder, 'copy')
  const failed: unknown = await save(database, file).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(FileTrouble)
  expect(String(failed)).toMatch(/full/)
  expect([await safeOf(database), readdirSync(disk.folder)]).toEqual([0, ['filler']])
  disk.makeRoom()
  await save(database, file)
  expect(readdirSync(disk.folder)).toEqual(['copy'])
})
