// The endpoint makes its backups by itself, in processes of their own, one of several at a time; and says when it cannot.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, onTestFinished, test } from 'vitest'
import { backUpRegularly } from '../../src/endpoint/backup/schedule.ts'
import { openStorage } from '../../src/endpoint/storage/kysely-storage.ts'
import { aDatabase, aFolder } from '../help/a-database.ts'
import { COMMAND } from './a-console.ts'
import { aWorkedDatabase, MESA, putBack, safeOf } from './a-worked-database.ts'

const PATIENCE = { timeout: 60_000, interval: 50 }
const HOUR = 3_600_000

type Worked = Awaited<ReturnType<typeof aWorkedDatabase>>

/** One more process over the database, which looks without rest. */
async function aSchedule({ endpoint, database }: Worked, folder: string) {
  const storage = await openStorage(await database.engine())
  const stop = backUpRegularly({
    storage,
    log: endpoint.log,
    now: () => endpoint.clock.now,
    plan: { folder, everyHours: 24, keep: 2 },
    command: [process.execPath, '--input-type=module', '-e', COMMAND, '--'],
    env: { ...process.env, ...database.env },
    look: 20,
  })
  let isOn = true
  const end = async () => {
    if (isOn) await stop()
    if (isOn) await storage.close()
    isOn = false
  }
  onTestFinished(end)
  return end
}
const copies = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.copia'))

test(
  'of two processes one makes it; requests go on; it can be put back, and what is safe moves',
  { timeout: 240_000 },
  async () => {
    const worked = await aWorkedDatabase(40)
    const { endpoint, database, alba } = worked
    const folder = join(aFolder(), 'copias')
    const { v } = await alba.send()
    await aSchedule(worked, folder)
    await aSchedule(worked, folder)
    let answered = 0
    while ((await endpoint.storage.lastBackup()).scheduled === null) {
      await alba.send()
      answered += 1
    }
    expect(answered).toBeGreaterThan(1)
    expect(copies(folder)).toHaveLength(1)
    expect(await safeOf(database)).toBe(v)
    const deeds = await endpoint.storage.deeds({ region: null, after: 0, limit: 100 })
    expect(deeds.filter(({ what }) => what === 'backup')).toMatchObject([{ by: 'system', detail: copies(folder)[0] }])
    const other = await aDatabase('sqlite')
    expect(await putBack(other, join(folder, copies(folder)[0] ?? ''))).toMatchObject({ format: 1 })
    expect(await other.look((db) => db.selectFrom('mesa').select('v').where('id', '=', MESA).execute())).toEqual([
      { v },
    ])

    // The next ones in their time, and no more than two are kept.
    for (const kept of [2, 2]) {
      const before = copies(folder)
      endpoint.clock.now += 25 * HOUR
      await expect.poll(() => copies(folder).some((name) => !before.includes(name)), PATIENCE).toBe(true)
      await expect.poll(() => copies(folder).length, PATIENCE).toBe(kept)
    }
  },
)

test(
  'one that fails is said aloud, noted, tried again later, and nothing is called safe',
  { timeout: 180_000 },
  async () => {
    const worked = await aWorkedDatabase(3)
    const { endpoint, database } = worked
    const folder = join(aFolder(), 'copias')
    writeFileSync(folder, 'a file where a folder should be')
    await aSchedule(worked, folder)
    await expect.poll(() => endpoint.logged.join(''), PATIENCE).toContain('BACKUP FAILED')
    await expect.poll(async () => (await endpoint.storage.lastBackup()).why, PATIENCE).toMatch(/EEXIST|ENOTDIR/)
    expect(await endpoint.storage.lastBackup()).toMatchObject({
      done: null,
      scheduled: null,
      failed: endpoint.clock.now,
    })
    expect([await safeOf(database), endpoint.logged.join('').split('BACKUP FAILED').length]).toEqual([0, 2])

    rmSync(folder)
    endpoint.clock.now += 11 * 60_000
    await expect.poll(async () => (await endpoint.storage.lastBackup()).failed, PATIENCE).toBe(null)
    await expect.poll(() => copies(folder).length, PATIENCE).toBe(1)
  },
)

test(
  'one that is stopped in the middle is begun again, and what it left is thrown away',
  { timeout: 180_000 },
  async () => {
    const worked = await aWorkedDatabase(300)
    const folder = join(aFolder(), 'copias')
    const stop = await aSchedule(worked, folder)
    await expect.poll(() => readdirSync(folder).some((name) => name.includes('.part')), PATIENCE).toBe(true)
    await stop()
    expect(copies(folder)).toEqual([])
    await aSchedule(worked, folder)
    await expect.poll(() => copies(folder).length, PATIENCE).toBe(1)
    await expect.poll(() => readdirSync(folder), PATIENCE).toEqual(copies(folder))
  },
)
