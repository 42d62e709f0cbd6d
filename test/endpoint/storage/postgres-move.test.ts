// [issue 7] The embedded database moved to PostgreSQL while phones hold unsent work: they send to the new one as if nothing were.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { move, type Unmoved } from '../../../src/endpoint/backup/move.ts'
import { verifyDeeds } from '../../../src/endpoint/law/verify-deeds.ts'
import { digestOf, markOf } from '../../../src/protocol/row-marks.ts'
import { aDatabase, aFolder, anEmptyPostgres, type Database } from '../../help/a-database.ts'
import { truthIn } from '../../storm/truth.ts'
import { admin } from '../a-console.ts'
import { Phone } from '../a-phone.ts'
import { contentsOf, epochOf } from '../a-worked-database.ts'
import { anEndpoint } from '../in-process.ts'

/** Phones in two mesas, with work that was sent, a change that was refused, a clash, and the part of a photo. */
async function aHouse() {
  const database = await aDatabase('sqlite')
  const endpoint = await anEndpoint({ database })
  const phone = async (name: string, mesa: string) =>
    new Phone(endpoint, (await endpoint.device('promoter', [mesa], name)).token, mesa)
  const alba = await phone('Alba Ficticia', 'condorcanqui')
  const bruno = await phone('Bruno Ejemplo', 'condorcanqui')
  const celia = await phone('Celia Inventada', 'bagua')
  for (let number = 0; number < 300; number += 1) alba.write(`r${number}`, { place: `Nieva, «${number}» ñ` })
  await alba.send()
  bruno.write('r0', { place: 'Galilea' })
  bruno.write('r1', { date: 'ayer' })
  await bruno.send()
  celia.write('c1', { place: 'Imaza' })
  await celia.send()
  return { database, endpoint, phones: [alba, bruno, celia] as const }
}

const into = async (from: Database, to: Database) =>
  move(from.place.dataDir, { engine: await to.engine(), name: 'PostgreSQL' }, 7, () => {})

/** As a process that was killed leaves it; here its connections live on until their memory is swept. */
async function left({ place }: Database): Promise<Database> {
  const copy = await aDatabase('sqlite')
  cpSync(place.dataDir, copy.place.dataDir, { recursive: true })
  return copy
}

/** Counted from the records, of every mesa. */
const digestsAt = async ({ place }: Database) => {
  const { rows, versions, epoch } = await truthIn(place)
  const all = [...rows].map(([mesa, of]) => {
    return [mesa, versions.get(mesa), digestOf([...of.values()].map(markOf))] as const
  })
  return { epoch, mesas: all.toSorted(([a], [b]) => (a < b ? -1 : 1)) }
}

test('what they hold goes to the new one: same life, no digest another, in any mesa', { timeout: 60_000 }, async () => {
  const { database, endpoint, phones } = await aHouse()
  const [alba, bruno, celia] = phones
  alba.write('later', { place: 'Yutupis' })
  bruno.write('r5', { place: 'Huampami' })
  celia.write('c2', { place: 'Chiriaco' })
  // One is cut in the middle: it was taken, and she has not heard of it.
  const unheard = bruno.pack()
  await bruno.post(unheard)
  const before = await digestsAt(database)
  const deeds = await endpoint.storage.deeds({ region: null, after: 0, limit: 100 })
  await endpoint.close()
  const contents = await contentsOf(await left(database))

  const other = await anEmptyPostgres()
  expect(await into(await left(database), other)).toMatchObject({ mesas: 9 })
  expect(await digestsAt(other)).toEqual(before)
  expect(await contentsOf(other)).toEqual(contents)

  const there = await anEndpoint({ database: other })
  expect(await verifyDeeds(there.storage)).toMatchObject({ is: 'whole', count: deeds.length + 1 })
  for (const phone of phones) {
    Object.assign(phone, { endpoint: there })
    expect((await phone.send()).state).toBe('ok')
  }
  for (const phone of phones) {
    const { epoch, digest, state } = await phone.send()
    expect([epoch, state]).toEqual([before.epoch, 'ok'])
    expect(digestOf([...phone.rows.values()].map(markOf))).toEqual(digest)
  }
  const { mesas } = await digestsAt(other)
  for (const { mesa, rows } of phones)
    expect(mesas.find(([id]) => id === mesa)?.[2]).toEqual(digestOf([...rows.values()].map(markOf)))
  expect([alba.values('later'), bruno.values('r5'), celia.values('c2')]).toEqual([
    { place: 'Yutupis' },
    { place: 'Huampami' },
    { place: 'Chiriaco' },
  ])
})

test('one cut short between the two commits is finished by running it again', async () => {
  const { database } = await aHouse()
  const [first, again, other] = [await left(database), await left(database), await anEmptyPostgres()]
  await into(first, other)
  expect(await into(again, other)).toMatchObject({ mesas: 9 })
  expect(await into(await left(again), other)).toBe('alreadyMoved' satisfies Unmoved)
})

test('nothing is moved from a database in use, onto another’s data, or from nowhere; and nothing has changed', async () => {
  const { database, endpoint } = await aHouse()
  const [empty, taken] = [await anEmptyPostgres(), await aDatabase('postgres')]
  expect(await into(database, empty)).toBe('inUse' satisfies Unmoved)
  await endpoint.close()
  const ended = await left(database)
  const before = [await epochOf(taken), await contentsOf(taken)]
  expect(await into(ended, taken)).toBe('notEmpty' satisfies Unmoved)
  expect([await epochOf(taken), await contentsOf(taken)]).toEqual(before)
  const nowhere = { ...database, place: { dataDir: join(aFolder(), 'no'), databaseUrl: null } }
  expect(await into(nowhere, empty)).toBe('noDatabase' satisfies Unmoved)
  await (await anEndpoint({ database: await left(ended) })).close()
})

test('the command says what it did, and the old database is not opened by mistake', { timeout: 60_000 }, async () => {
  const database = await left((await aHouse()).database)
  const other = await anEmptyPostgres()
  const url = other.place.databaseUrl ?? ''
  expect(await admin({ database: other }, 'move', '--to', url)).toContain('quita DATABASE_URL')
  expect(await admin({ database }, 'move', '--to', 'mysql://a')).toContain('--to debe ser una dirección de PostgreSQL')
  const said = await admin({ database }, 'move', '--to', url)
  expect(said).toMatch(
    /Copiando record: (\d+) de \1\n.*Comprobando record: \1 de \1\n.*: \1 registros.*; 9 mesas iguales una por una/s,
  )
  expect(await admin({ database }, 'devices')).toMatch(
    /^No se pueden abrir los datos de .* \(DATA_DIR\): se trasladaron a PostgreSQL, 127\.0\.0\.1:\d+\/test_\w+\. Indica DATABASE_URL/,
  )
  expect(await admin({ database: other }, 'devices')).toContain('Alba Ficticia')
})
