// What hangs together is said to, and each way in which it may not is found, in the mesa where it is.
import { DatabaseSync } from '@photostructure/sqlite'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sha } from '../../src/domain/photo.ts'
import { checkUp } from '../../src/endpoint/backup/checkup.ts'
import { aFolder, type Database } from '../help/a-database.ts'
import { admin } from './a-console.ts'
import { aWorkedDatabase, MESA, save } from './a-worked-database.ts'

const checked = ({ look }: Database) => look((db) => db.transaction().execute((tx) => checkUp(tx, () => {})))

/** With a whole photo too. */
async function aWhole() {
  const worked = await aWorkedDatabase(300)
  const bytes = new Uint8Array(70_000).map((_, at) => at % 251)
  const name = sha.parse(createHash('sha256').update(bytes).digest('hex'))
  await worked.endpoint.storage.inMesa(MESA, async (_, files) => {
    const file = { sha: name, size: bytes.length, mime: 'image/jpeg', have: bytes.length, whole: true } as const
    await files.addPart(file, { at: 0, bytes }, 1)
    await files.repack(name, bytes)
  })
  return worked
}

test('a database in use is whole, mesa by mesa', async () => {
  const { database } = await aWhole()
  const { mesas, deeds } = await checked(database)
  expect(mesas).toHaveLength(9)
  expect(mesas.filter(({ faults }) => faults.length > 0)).toEqual([])
  expect(mesas.find(({ id }) => id === MESA)).toMatchObject({ apart: 1, files: 2 })
  expect(deeds).toMatchObject({ is: 'whole' })
})

test.each([
  ['digest', `update mesa set mark = '0000000000000001' where id = 'condorcanqui'`],
  ['digest', `delete from record where mesa = 'condorcanqui' and id = 'r7'`],
  ['record', `update record set v = v + 1 where mesa = 'condorcanqui' and id = 'r7'`],
  ['record', `update record set content = 'nothing' where mesa = 'condorcanqui' and id = 'r7'`],
  ['receipts', `delete from receipt where mesa = 'condorcanqui' and seq = 7`],
  ['receipts', `delete from receipt where mesa = 'condorcanqui' and seq = (select max(seq) from receipt)`],
  ['receipts', `update incarnation set ch = 'x' where mesa = 'condorcanqui'`],
  ['quarantine', `update quarantine set bytes = replace(bytes, 'ayer', 'hoy')`],
  ['files', `delete from file_part where mesa = 'condorcanqui' and at = 32768`],
  [
    'files',
    `update file_part set bytes = (select bytes from file_part where at = 0 and mesa = 'condorcanqui' and sha <> '${'a'.repeat(64)}') where at = 32768`,
  ],
])('a fault of %s is found in its mesa alone: %s', async (fault, change) => {
  const { database } = await aWhole()
  await database.look((db) => sql.raw(change).execute(db))
  const { mesas } = await checked(database)
  const bad = mesas.filter(({ faults }) => faults.length > 0)
  expect(bad.map(({ id }) => id)).toEqual([MESA])
  expect(bad[0]?.faults).toContain(fault)
})

test('a deed that was changed is found', async () => {
  const { database } = await aWhole()
  await database.look((db) => db.updateTable('deed').set({ detail: 'otro' }).where('n', '=', 2).execute())
  expect((await checked(database)).deeds).toEqual({ is: 'broken', at: 2 })
})

test(
  'the command checks the database in use and a backup, and says where something is wrong',
  { timeout: 60_000 },
  async () => {
    const { database } = await aWhole()
    const file = join(aFolder(), 'copy')
    await save(database, file)
    expect(await admin({ database }, 'verify')).toMatch(
      /condorcanqui: bien .*bitácora: 7 hechos, entera.*La base en uso: todo está bien\.\n$/s,
    )
    expect(await admin({ database }, 'verify', '--from', file)).toMatch(/condorcanqui: bien .*: todo está bien\.\n$/s)
    await database.look((db) => db.deleteFrom('receipt').where('seq', '=', 7).where('mesa', '=', MESA).execute())
    expect(await admin({ database }, 'verify')).toMatch(
      /bagua: bien .*condorcanqui: MAL: faltan recibos .*NO está bien/s,
    )
    const copy = new DatabaseSync(file)
    copy.exec('delete from receipt where seq = 7')
    copy.close()
    expect(await admin({ database }, 'verify', '--from', file)).toContain('está dañada o incompleta')
  },
)
