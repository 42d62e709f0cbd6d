// A database with some of everything in it, and what it holds, to be compared with another's.
import { sha } from '../../src/domain/photo.ts'
import { mesaId } from '../../src/domain/id.ts'
import { backUp } from '../../src/endpoint/backup/backup.ts'
import { restore } from '../../src/endpoint/backup/restore.ts'
import type { Progress } from '../../src/endpoint/backup/rows.ts'
import { TABLES } from '../../src/endpoint/backup/tables.ts'
import type { Database } from '../help/a-database.ts'
import { twoPhones } from './a-phone.ts'
import { anEndpoint } from './in-process.ts'

export const MESA = mesaId.parse('condorcanqui')
const SHA = sha.parse('a'.repeat(64))

export const save = async ({ engine }: Database, file: string, progress: Progress = () => {}) =>
  (await backUp(await engine(), file, 0, progress)).manifest
export const putBack = ({ engine }: Database, file: string) => restore(engine, file, () => {})

/** Every row of every table, but not what putting back makes new. */
/** What speaks of the database itself, and what only the backup or its return adds. */
const OF_THE_DATABASE: readonly string[] = ['meta', 'backup_state', 'deed']

export const contentsOf = ({ look }: Database): Promise<Record<string, string[]>> =>
  look(async (db) => {
    const tables: Record<string, string[]> = {}
    for (const table of TABLES.filter((name) => !OF_THE_DATABASE.includes(name))) {
      const rows: object[] = await db.selectFrom(table).selectAll().execute()
      tables[table] = rows.map((row) => inOneLine({ ...row, safe: 0 })).toSorted()
    }
    return tables
  })

const inOneLine = (row: object): string =>
  JSON.stringify(Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? [...value] : value]))

export const safeOf = ({ look }: Database): Promise<number | undefined> =>
  look(async (db) => (await db.selectFrom('mesa').select('safe').where('id', '=', MESA).executeTakeFirst())?.safe)

export const epochOf = ({ look }: Database): Promise<string> =>
  look(async (db) => (await db.selectFrom('meta').select('epoch').executeTakeFirstOrThrow()).epoch)

/** With more meetings than are read at once, a conflict, a refused change and a part of a photo; and a phone that knows it all. */
export async function aWorkedDatabase(meetings = 300) {
  const endpoint = await anEndpoint()
  const { alba, bruno } = await twoPhones(endpoint)
  for (let number = 0; number < meetings; number++) alba.write(`r${number}`, { place: `Nieva, «${number}» ñ` })
  await alba.send()
  alba.write('r0', { place: 'Huampami' })
  bruno.write('r0', { place: 'Galilea' })
  bruno.write('r1', { date: 'ayer' })
  await alba.send()
  await bruno.send()
  await endpoint.storage.inMesa(MESA, async (_, files) => {
    const file = { sha: SHA, size: 4, mime: 'image/jpeg', have: 3, whole: false } as const
    await files.addPart(file, { at: 0, bytes: new Uint8Array([0, 255, 7]) }, 1)
  })
  await alba.send()
  // What is written by and by is written now: nothing moves between two looks.
  await endpoint.storage.noteWaiting()
  return { endpoint, database: endpoint.database, alba }
}
