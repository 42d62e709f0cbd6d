// What is put back is a whole backup, and then everything of it; the phones bring what it does not have.
import { DatabaseSync } from '@photostructure/sqlite'
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import { Fingerprinter, type StoredRow } from '../../src/endpoint/backup/fingerprint.ts'
import { verifyDeeds } from '../../src/endpoint/law/verify-deeds.ts'
import { openStorage } from '../../src/endpoint/storage/kysely-storage.ts'
import { aFolder } from '../help/a-database.ts'
import { Phone } from './a-phone.ts'
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
function fingerprintOf(file: string, table: string) {
  const db = new DatabaseSync(file)
  const rows = db.prepare(`select * from ${table}`).all() as StoredRow[] // texts and numbers, as the table has them
  db.close()
  const sum = new Fingerprinter()
  for (const row of rows) sum.add(row)
  return sum.result
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
  const { tables } = await save(database, file)
  const before = await contentsOf(database)
  const LATER = ['file', 'file_part', 'organisation_key', 'device_look', 'deed', 'backup_state', 'former_token']
  const kept = Object.fromEntries(Object.entries(tables).filter(([table]) => !LATER.includes(table)))
  inFile(`
    ${LATER.map((table) => `drop table ${table};`).join(' ')}
    drop index mesa_by_region; drop index person_by_region; drop index device_by_person; drop index code_by_person;
    drop index device_by_next; alter table person drop column ended; alter table meta drop column moved;
    alter table device drop column next_hash; alter table device drop column token_since;
    alter table code drop column given; alter table code drop column by; alter table code drop column cancelled;
    alter table code drop column device;
    delete from kysely_migration where name >= '003';
    alter table receipt drop column by; alter table receipt drop column at;
    alter table device drop column app; alter table device drop column wipe; alter table device drop column wiped;
  `)(file)
  const changed = ['meta', 'receipt', 'device', 'person', 'code'].map((table) => [table, fingerprintOf(file, table)])
  const earlier = { ...kept, ...Object.fromEntries(changed) }
  inFile(`update backup set manifest = '${JSON.stringify({ format: 1, at: 0, tables: earlier })}'`)(file)
  const bytes = readFileSync(file)
  expect(await putBack(database, file)).toMatchObject({ tables: earlier })
  // Nobody had noted yet who wrote each change, and when, nor the version of the program on each phone.
  const receipt = before['receipt']?.map((line) => line.replace(/(?<="(by|at)",)("[^"]*"|\d+)/g, 'null'))
  const device = before['device']?.map((line) => line.replace(/(?<="(app|token_since)",)("[^"]*"|\d+)/g, 'null'))
  const code = before['code']?.map((line) => line.replace(/(?<="(given|by)",)("[^"]*"|\d+)/g, 'null'))
  expect(await contentsOf(database)).toEqual({ ...before, receipt, device, code, file: [], file_part: [] })
  expect(readFileSync(file).equals(bytes)).toBe(true)
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
