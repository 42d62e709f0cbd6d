// What is put back is a whole backup, and then everything of it; the phones bring what it does not have.
import { DatabaseSync } from '@photostructure/sqlite'
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import { verifyDeeds } from '../../src/endpoint/law/verify-deeds.ts'
import { openStorage } from '../../src/endpoint/storage/kysely-storage.ts'
import { aFolder } from '../help/a-database.ts'
import { Phone } from './a-phone.ts'
import { anEarlierBackup } from './an-earlier-backup.ts'
import { aWorkedDatabase, contentsOf, epochOf, putBack, safeOf, save } from './a-worked-database.ts'

/** A backup, changed in some way, is refused for this reason, and nothing is another than before. */
async function refused(change: (file: string) => void) {
  const { database } = await aWorkedDatabase(40)
  const file = join(aFolder(), 'copy')
  await save(database, file)
  const before = [await epochOf(database), await contentsOf(database)]
  change(file)
  const why = await putBack(database, file)
  expect([await epochOf(database), await contentsOf(database)]).toEqual(before)
  return why
}

const inFile = (statements: string) => (file: string) => {
  const db = new DatabaseSync(file)
  db.exec(statements)
  db.close()
}
/** The same letters in another order, somewhere in a record: nothing but the hash of it can tell. */
const swapped = (file: string) => {
  const bytes = readFileSync(file)
  bytes.write('Neiva', bytes.indexOf('Nieva'))
  writeFileSync(file, bytes)
}

test.each([
  ['damaged', 'one with two letters swapped', swapped],
  ['damaged', 'one cut short', (file: string) => truncateSync(file, 40_960)],
  ['damaged', 'one that misses a row', inFile('delete from receipt where seq = 7')],
  ['damaged', 'one that misses a table', inFile('drop table receipt')],
  [
    'damaged',
    'one that says more than it has',
    inFile(`update backup set manifest = replace(manifest, 'file_part', 'x')`),
  ],
  ['newer', 'one of a later version', inFile(`insert into kysely_migration values ('999-later', '2030-01-01')`)],
  ['notABackup', 'one never finished', inFile('delete from backup')],
  ['notABackup', 'a database of another sort', inFile('drop table backup')],
  ['notABackup', 'a text', (file: string) => writeFileSync(file, 'hola'.repeat(2_000))],
  ['unreadable', 'nothing at all', (file: string) => rmSync(file)],
])('refused as %s: %s', async (why, _what, change) => {
  expect(await refused(change)).toBe(why)
})

test('[I1][I2][I6, fault 23] what phones had sent since is sent again, and everyone has it all', async () => {
  const { endpoint, database, alba } = await aWorkedDatabase(3)
  const reader = new Phone(endpoint, alba.token)
  const file = join(aFolder(), 'copy')
  const { v, epoch } = await alba.send()
  await save(database, file)
  alba.write('since', { place: 'Yutupis' })
  await alba.send()
  await reader.send()
  expect(reader.values('since')).toEqual({ place: 'Yutupis' })

  await putBack(database, file)
  expect(await epochOf(database)).not.toBe(epoch)
  expect(await safeOf(database)).toBe(v)
  for (const phone of [alba, reader]) {
    expect((await phone.send()).state).toBe('reset')
    await phone.send()
    expect(phone.values('since')).toEqual({ place: 'Yutupis' })
  }
  await alba.send()
  expect(alba.rows).toEqual(reader.rows)
})

test('the log of deeds stays whole, and says which backup was put back', async () => {
  const { endpoint, database } = await aWorkedDatabase(3)
  const file = join(aFolder(), 'copy')
  const manifest = await save(database, file)
  await endpoint.device('coordinator', ['condorcanqui'])
  await putBack(database, file)
  const { count, head } = { count: 0, head: '', ...(await verifyDeeds(endpoint.storage)) }
  const all = await endpoint.storage.deeds({ region: null, after: 0, limit: 100 })
  expect([count, head]).toEqual([all.length, all.at(-1)?.link])
  const detail = `copia del ${new Date(manifest.at).toISOString()}`
  expect(all.slice(-2)).toMatchObject([
    { what: 'backup', by: 'console', detail: 'copy' },
    { what: 'restore', by: 'console', detail },
  ])
})

test('one of an earlier version of the program is put back too, and is not written to', async () => {
  const { database } = await aWorkedDatabase(3)
  const file = join(aFolder(), 'copy')
  await save(database, file)
  const before = await contentsOf(database)
  const { earlier, tables, columns } = await anEarlierBackup(file, '002-custody')
  const bytes = readFileSync(earlier)
  expect(await putBack(database, earlier)).toMatchObject({ tables })
  expect(readFileSync(earlier).equals(bytes)).toBe(true)

  // What there was room for then is there; tables that came later are empty.
  const known = (contents: Record<string, string[]>) =>
    Object.fromEntries(
      Object.entries(contents).map(([table, lines]) => {
        const names = columns.get(table) ?? []
        const cells = lines.map((line) => JSON.parse(line) as [string, unknown][]) // as contentsOf writes them
        return [table, names.length > 0 ? cells.map((row) => row.filter(([name]) => names.includes(name))) : []]
      }),
    )
  const after = await contentsOf(database)
  expect(known(after)).toEqual(known(before))
  expect(known(after)['record']).toHaveLength(tables['record']?.rows ?? 0)
  for (const [table, lines] of Object.entries(after)) if (!columns.has(table)) expect(lines).toEqual([])
})

test('the organisation’s key comes back with its backup, and one made since then stays', async () => {
  const { database } = await aWorkedDatabase(3)
  const [before, after] = [join(aFolder(), 'before'), join(aFolder(), 'after')]
  await save(database, before)
  const region = mesaId.parse('amazonas')
  const storage = await openStorage(await database.engine())
  onTestFinished(() => storage.close())
  const pair = await storage.addKeyPair(region, 'the first')
  await save(database, after)
  await putBack(database, before)
  expect(await storage.keyPair(region)).toBe(pair)
  await database.look((db) => db.deleteFrom('organisation_key').execute())
  await putBack(database, after)
  expect(await storage.keyPair(region)).toBe(pair)
})
