// What only PostgreSQL can do: connections that end, and settings that would lose what was answered.
import { Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { mesaId, recordId } from '../../../src/domain/id.ts'
import { openData } from '../../../src/endpoint/open.ts'
import { StorageUnavailable } from '../../../src/endpoint/storage/contract.ts'
import { postgres } from '../../../src/endpoint/storage/postgres.ts'
import type { Tables } from '../../../src/endpoint/storage/tables.ts'
import { NO_ROWS } from '../../../src/protocol/digest.ts'
import { aDatabase, anEmptyPostgres, type Database } from '../../help/a-database.ts'
import { bodyOf, Phone } from '../a-phone.ts'
import { anEndpoint } from '../in-process.ts'

const MESA = mesaId.parse('condorcanqui')

/** As an administrator of the server would. */
const endConnections = ({ look }: Database): Promise<unknown> =>
  look((db) =>
    sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(db),
  )

test('[I8] a connection that ends in the middle of a batch leaves nothing of it, and the next request is answered', async () => {
  const { storage, database } = await anEndpoint()
  const row = { id: recordId.parse('r1'), type: 'meeting', v: 1, leaves: new Map() }
  const half = storage.inMesa(MESA, async (tx) => {
    await tx.put({ rows: [row], v: 1, digest: NO_ROWS })
    await endConnections(database)
    await tx.records([row.id])
  })
  await expect(half).rejects.toBeInstanceOf(StorageUnavailable)
  expect(await storage.inMesa(MESA, async (tx) => [await tx.records([row.id]), tx.scope?.v])).toEqual([[], 0])
})

test('[I1] connections that end while nobody uses them, or before an answer, cost a request at most', async () => {
  const endpoint = await anEndpoint()
  const phone = new Phone(endpoint, (await endpoint.device('promoter', ['condorcanqui'])).token)
  phone.write('r1', { place: 'Nieva' })
  const { sent, lines } = phone.pack()
  const body = bodyOf([sent], lines)
  await endConnections(endpoint.database)
  const first = await endpoint.sync(phone.token, body)
  expect([200, 503]).toContain(first.status)
  expect((await endpoint.sync(phone.token, body)).status).toBe(200)
  expect((await phone.send()).results).toMatchObject([{ is: 'ok', dup: true }])
})

test('the failure that is told of a lost connection is the first one, and it can be mended', async () => {
  const { look, engine } = await aDatabase()
  const failure: unknown = await look((db) =>
    db
      .transaction()
      .execute((tx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx))
      .catch((error: unknown) => error),
  )
  expect(failure).toMatchObject({ code: '57P01' })
  expect((await engine()).isUnavailable(failure)).toBe(true)
})

test('[fault 26] a server that does not answer is not waited for, and nobody else is given that connection', async () => {
  const { place } = await aDatabase()
  const { dialect, isUnavailable } = postgres(place.databaseUrl ?? '', { answer: 300 })
  const db = new Kysely<Tables>({ dialect })
  onTestFinished(() => db.destroy())
  const failure: unknown = await sql`select pg_sleep(10)`.execute(db).catch((error: unknown) => error)
  expect(isUnavailable(failure)).toBe(true)
  expect((await sql`select 1 as it`.execute(db)).rows).toEqual([{ it: 1 }])
})

test('[I9] an answered commit is on the disk, whatever the database’s own setting', async () => {
  const database = await aDatabase()
  const commits = (wanted: string) =>
    database.look(async (db) => {
      await sql`do $$ begin execute 'alter database ' || quote_ident(current_database()) ||
        ' set synchronous_commit = ' || ${sql.lit(wanted)}; end $$`.execute(db)
      return database.look(async (later) => (await sql`show synchronous_commit`.execute(later)).rows[0])
    })
  expect(await commits('off')).toEqual({ synchronous_commit: 'on' })
  expect(await commits('remote_apply')).toEqual({ synchronous_commit: 'remote_apply' })
})

test('a whole number is a number, and one too large to count with is not passed off as one', async () => {
  const { look } = await aDatabase()
  const select = (number: string) => look((db) => sql`select ${sql.raw(number)}::bigint as it`.execute(db))
  expect((await select('9007199254740991')).rows).toEqual([{ it: 9_007_199_254_740_991 }])
  await expect(select('9007199254740993')).rejects.toThrow('too large to count with')
})

test('several processes that start at once on an empty database all come up, and it is seeded once', async () => {
  const { place, look } = await anEmptyPostgres()
  const storages = await Promise.all([1, 2, 3, 4].map(() => openData(place)))
  for (const storage of storages) await storage.close()
  const [receipts, records] = await look(async (db) => [
    await db.selectFrom('receipt').select('seq').execute(),
    await db.selectFrom('record').select('v').execute(),
  ])
  // Eight mesas, the plan and its targets.
  expect([receipts.length, records.map(({ v }) => v)]).toEqual([10, Array<number>(10).fill(1)])
})
