// What is exported comes back whole, on either engine, and nothing else is ever let in.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { exportTo } from '../../src/endpoint/backup/export.ts'
import { importFrom } from '../../src/endpoint/backup/import.ts'
import { lineOf, rowIn } from '../../src/endpoint/backup/export-lines.ts'
import { verifyDeeds } from '../../src/endpoint/law/verify-deeds.ts'
import { openStorage } from '../../src/endpoint/storage/kysely-storage.ts'
import { aDatabase, aFolder, anEmptyPostgres, type Database } from '../help/a-database.ts'
import { admin } from './a-console.ts'
import { aWorkedDatabase, contentsOf, epochOf, MESA, putBack, save } from './a-worked-database.ts'

const anEmpty = () => (inject('engine') === 'sqlite' ? aDatabase('sqlite') : anEmptyPostgres())
const out = async ({ engine }: Database, file: string) => exportTo(await engine(), file, 5, () => {})
const into = async ({ engine }: Database, file: string) => importFrom(await engine(), file, 6, () => {})

test('round trip, on either engine: the same rows, a new life, a whole log of deeds', { timeout: 60_000 }, async () => {
  const { database, alba } = await aWorkedDatabase()
  const file = join(aFolder(), 'all.jsonl')
  const tables = await out(database, file)
  expect(statSync(file).mode & 0o077).toBe(0)
  const before = await contentsOf(database)

  for (const other of [await aDatabase('sqlite'), await anEmpty()]) {
    expect(await into(other, file)).toEqual(tables)
    expect(await contentsOf(other)).toEqual(before)
    expect(await epochOf(other)).not.toBe(await epochOf(database))
    const storage = await openStorage(await other.engine())
    expect(await verifyDeeds(storage)).toMatchObject({ is: 'whole' })
    const deeds = await storage.deeds({ region: null, after: 0, limit: 100 })
    expect(deeds.slice(-2)).toMatchObject([
      { what: 'export', by: 'console', detail: 'all.jsonl' },
      { what: 'import', by: 'console', detail: 'all.jsonl' },
    ])
    await storage.close()
    expect(await into(other, file)).toBe('notEmpty')
  }
  expect(alba.values('r0')).toMatchObject({ place: 'Huampami' })
})

test('it is open: a line a row, each JSON, with a record’s fields as fields and bytes in base64', async () => {
  const { database } = await aWorkedDatabase(3)
  const file = join(aFolder(), 'all.jsonl')
  await out(database, file)
  const lines = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect([lines[0], lines.at(-1)]).toMatchObject([{ is: 'cuaderno-export', format: 1, at: 5 }, { is: 'end' }])
  const record = lines.find(({ is, id }) => is === 'record' && id === 'r2')
  expect(record).toMatchObject({ mesa: MESA, type: 'meeting', f: { place: 'Nieva, «2» ñ' } })
  expect(lines.find(({ is }) => is === 'file_part')).toMatchObject({ bytes: { base64: 'AP8H' } })
})

test('a record that another program wrote in its own way stays to the letter', () => {
  const content = '{"v":1,"id":"r1","type":"meeting","f":{},"by":[],"runs":[]}'
  const row = { mesa: 'bagua', id: 'r1', type: 'meeting', v: 1, chars: content.length, content }
  expect(rowIn(lineOf('record', row))).toEqual({ table: 'record', row })
})

test.each([
  ['damaged', 'one cut short', (text: string) => text.slice(0, -200)],
  ['damaged', 'one that misses a line', (text: string) => text.replace(/^.*"r2".*\n/m, '')],
  ['damaged', 'one with two letters swapped', (text: string) => text.replace('Nieva', 'Neiva')],
  ['damaged', 'one with a line too many', (text: string) => `${text}{"is":"region","id":"otra"}\n`],
  ['damaged', 'one with a line that is none', (text: string) => text.replace(/^.*"r2".*$/m, 'hola')],
  ['newer', 'one of a later version', (text: string) => text.replace('"001-first"', '"999-later"')],
  ['notAnExport', 'a text', () => 'hola\n'],
  ['notAnExport', 'nothing', () => ''],
])('refused as %s: %s, and nothing is there', async (why, _what, change) => {
  const { database } = await aWorkedDatabase(3)
  const file = join(aFolder(), 'all.jsonl')
  await out(database, file)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  const other = await anEmpty()
  expect(await into(other, file)).toBe(why)
  expect(Object.values(await contentsOf(other)).flat()).toEqual([])
  expect(await into(other, join(aFolder(), 'none'))).toBe('unreadable')
})

test('the two commands say what they did', { timeout: 60_000 }, async () => {
  const { database } = await aWorkedDatabase(3)
  const [file, other] = [join(aFolder(), 'all.jsonl'), await anEmpty()]
  expect(await admin({ database }, 'export', '--to', file)).toContain(`Todo está en ${file}: 15 registros, 16 recibos`)
  expect(await admin({ database: other }, 'import', '--from', file)).toContain(
    'leído y comprobado: 15 registros, 16 recibos',
  )
  expect(await admin({ database }, 'import', '--from', file)).toContain('la base ya tiene datos')
  // What is imported can be backed up and put back as any other.
  const copy = join(aFolder(), 'copy')
  await save(other, copy)
  expect(await putBack(await aDatabase('sqlite'), copy)).toMatchObject({ format: 1 })
})
