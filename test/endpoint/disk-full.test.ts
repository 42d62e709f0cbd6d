// The disk is full: nothing is acknowledged, the log says so once, and when there is room again all goes on by itself.
import { randomBytes } from 'node:crypto'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { CompiledQuery, Kysely } from 'kysely'
import { expect, inject, test } from 'vitest'
import type { Engine } from '../../src/endpoint/storage/engine.ts'
import { syncAnswer } from '../../src/protocol/sync.ts'
import { aDatabase, aFolder, aPostgresDatabaseIn, type Database } from '../help/a-database.ts'
import { aSmallDisk, type SmallDisk } from '../help/a-small-disk.ts'
import { bodyOf, twoPhones, type Packed, type Phone } from './a-phone.ts'
import { aRunningProcess } from './a-process.ts'
import { anEndpoint } from './in-process.ts'

const isPostgres = inject('engine') === 'postgres'
const FULL = 'el disco está lleno'
const ROOM = 'hay sitio en el disco otra vez'

/** More than any log that is kept for reuse has room for, in words that do not shrink. */
function writeMuch(phone: Phone): Packed {
  for (let record = 0; record < RECORDS; record++) {
    phone.write(`r${record}`, { place: 'Nieva', later: randomBytes(190_000).toString('hex') })
  }
  const { request: sent, lines } = phone.device.pack(phone.mesa, 16_000_000)
  expect(lines).toHaveLength(RECORDS)
  return { sent, lines }
}
const RECORDS = 13

async function aDatabaseOn(disk: SmallDisk): Promise<Database> {
  if (isPostgres) return aPostgresDatabaseIn(disk.folderOfNobody())
  const dataDir = join(disk.folder, 'data')
  const at = { dataDir, databaseUrl: null }
  const { sqlite } = await import('../../src/endpoint/storage/sqlite.ts')
  const one = await aDatabase()
  return { ...one, place: at, env: { DATA_DIR: dataDir }, engine: (patience) => sqlite(dataDir, patience) }
}

const times = (text: string, words: string) => text.split(words).length - 1

test('a real disk, filled to the last byte under a running process', { timeout: 60_000 }, async ({ skip }) => {
  const disk = aSmallDisk(isPostgres ? 48 : 24)
  if (!disk) return skip('mounting is not allowed here')
  const database = await aDatabaseOn(disk)
  const beside = await anEndpoint({ database })
  const { alba, bruno } = await twoPhones(beside)
  const endpoint = await aRunningProcess({ ...database.env, ...(isPostgres && { DATA_DIR: aFolder() }) })
  const post = (token: string, { sent, lines }: Packed) =>
    fetch(`${endpoint.url}/api/sync`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-encoding': 'gzip' },
      body: new Uint8Array(gzipSync(bodyOf([sent], lines))),
    })
  const packed = writeMuch(alba)
  disk.fill()
  for (let attempt = 0; attempt < 3; attempt++) {
    const refused = await post(alba.token, packed)
    expect([refused.status, await refused.json()]).toEqual([503, { kind: 'mclcp-problem', problem: 'unavailable' }])
  }
  expect(times(endpoint.output(), FULL)).toBe(1)
  expect(endpoint.output()).not.toContain(ROOM)
  // Who only reads is answered, and sees nothing of it.
  const read = await post(bruno.token, bruno.pack())
  expect(syncAnswer.parse(await read.json()).mesas[0]?.rows).toEqual([])

  disk.makeRoom()
  const taken = await post(alba.token, packed)
  const results = syncAnswer.parse(await taken.json()).mesas[0]?.results
  expect(results?.filter(({ is, dup }) => is === 'ok' && !dup)).toHaveLength(RECORDS)
  expect(times(endpoint.output(), ROOM)).toBe(1)
  const seen = syncAnswer.parse(await (await post(bruno.token, bruno.pack())).json()).mesas[0]
  expect(seen?.rows).toHaveLength(RECORDS)
  endpoint.kill('SIGTERM')
  expect(await endpoint.ended).toBe(0)
})

test('a log that lies on the full disk ends no process', { timeout: 60_000 }, async ({ skip }) => {
  if (isPostgres) skip('the same on either engine')
  const disk = aSmallDisk(24)
  if (!disk) return skip('mounting is not allowed here')
  const log = openSync(join(disk.folder, 'log'), 'a')
  const endpoint = await aRunningProcess({ DATA_DIR: aFolder(), LOG_LEVEL: 'debug' }, log)
  disk.fill()
  for (let asked = 0; asked < 50; asked++) expect((await fetch(`${endpoint.url}/health`)).status).toBe(200)
  endpoint.kill('SIGTERM')
  expect(await endpoint.ended).toBe(0)
})

test('a database that may not grow, wherever it lies', async ({ skip }) => {
  if (isPostgres) skip('PostgreSQL has no such limit')
  const home = await aDatabase()
  let engine: Engine | undefined
  const endpoint = await anEndpoint({ database: { ...home, engine: async () => (engine = await home.engine()) } })
  if (!engine) throw new Error('not opened')
  // Of this very connection.
  const inside = new Kysely({ dialect: engine.dialect })
  const pragma = async (words: string) => inside.executeQuery(CompiledQuery.raw(`pragma ${words}`))
  const { alba } = await twoPhones(endpoint)
  const packed = writeMuch(alba)
  await pragma('max_page_count = 1')
  const refused = await endpoint.syncPacked(alba.token, bodyOf([packed.sent], packed.lines))
  expect(refused.status).toBe(503)
  expect(endpoint.logged.join('')).toContain(FULL)
  await pragma('max_page_count = 1000000')
  const answer = await alba.post(packed)
  expect(new Set(answer.results.map(({ is }) => is))).toEqual(new Set(['ok']))
  expect(endpoint.logged.join('')).toContain(ROOM)
})
