// Photos from one phone to everyone, whatever the line, the endpoint and the people do meanwhile.
import { sql } from 'kysely'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileId, fileShape } from '../../src/domain/file.ts'
import { filesToSend, filesWaiting, freeFiles } from '../../src/store/file-custody.ts'
import { readFile } from '../../src/store/files.ts'
import { findRecord } from '../../src/store/read.ts'
import { foundAs } from '../../src/store/read-core.ts'
import { record } from '../../src/store/record.ts'
import { shaOf } from '../../src/store/sha-of.ts'
import { fetchFile } from '../../src/sync/fetch-file.ts'
import { aHouse, type House, type Weather } from '../help/a-house.ts'
import { aPhoto, atEndpoint, readAgain } from '../help/a-photo.ts'
import { randomBytes } from '../help/bytes.ts'
import { MESA } from '../help/changes.ts'

const PART = 32 * 1024
const NOTHING = { files: 0, bytes: 0, damaged: 0 }

async function aPhone() {
  const house = await aHouse()
  return { house, phone: await house.aDevice('promoter', MESA) }
}

/** The backup: every table as it is now. To be put back in the same database by hand, with a new life. */
async function backUp({ look }: House): Promise<() => Promise<void>> {
  const tables = ['file_part', 'file', 'record', 'receipt', 'incarnation', 'quarantine'] as const
  await look(async (db) => {
    for (const table of [...tables, 'mesa'] as const) {
      await sql`create table ${sql.table(`kept_${table}`)} as select * from ${sql.table(table)}`.execute(db)
    }
  })
  return () =>
    look(async (db) => {
      for (const table of tables) {
        await sql`delete from ${sql.table(table)}`.execute(db)
        await sql`insert into ${sql.table(table)} select * from ${sql.table(`kept_${table}`)}`.execute(db)
      }
      for (const column of ['v', 'safe', 'rows', 'mark']) {
        const kept = sql`select ${sql.ref(column)} from kept_mesa where kept_mesa.id = mesa.id`
        await sql`update mesa set ${sql.ref(column)} = (${kept})`.execute(db)
      }
      await db.updateTable('meta').set({ epoch: 'put-back' }).execute()
    })
}

test('[I11] what one phone takes, another sees: first the words and the thumbnail, then the photo, whole', async () => {
  const { house, phone } = await aPhone()
  const office = await house.aDevice('secretariat')
  const { rec, sha, bytes, wanted } = await aPhoto(phone)
  expect(await phone.carrier.sendNow()).toBe('allSent')
  expect(await filesWaiting(phone.store)).toEqual(NOTHING)
  expect(phone.sent).toEqual({ files: [`PUT ${PART}`, `PUT ${PART}`, 'PUT 500'], bytes: bytes.length })

  await office.carrier.sendNow()
  expect((await findRecord(office.store, 'meeting', rec))?.photos).toMatchObject([{ file: sha }])
  expect(await readFile(office.store, MESA, sha)).toEqual({ is: 'notHere' })
  expect(await fetchFile(office.store, office.send, wanted)).toEqual({ is: 'here' })
  expect(await readAgain(office, sha)).toBe(sha)
  expect(await filesToSend(office.store)).toEqual([])
})

test.each<[Weather, number]>([
  ['requestLost', PART],
  ['portal', PART],
  ['flipped', PART],
  ['answerLost', 0],
  ['answerCut', 0],
])(
  '[I11, faults 12–14, 25, 30] %s, at each request of the upload: no more than what was lost goes again',
  async (weather, lost) => {
    const { house, phone } = await aPhone()
    for (const cut of [0, 1, 2]) {
      const { sha, bytes } = await aPhoto(phone, 2 * PART + 500, cut + 1)
      const before = phone.sent.bytes
      phone.fileWeather.push(...Array<Weather>(cut).fill('fair'), weather)
      expect(await phone.carrier.sendNow()).toBe('allSent')
      expect(await filesWaiting(phone.store)).toEqual(NOTHING)
      expect(await atEndpoint(house, sha)).toBe(sha)
      expect(phone.sent.bytes - before).toBeLessThanOrEqual(bytes.length + lost)
    }
  },
)

test('[I13] a line that carries nothing: the photo stays, it is tried again later, and words do not wait for it', async () => {
  const { house, phone } = await aPhone()
  const { rec, sha } = await aPhoto(phone)
  phone.fileWeather.push(...Array<Weather>(4).fill('requestLost'))
  expect(await phone.carrier.sendNow()).toBe('weakSignal')
  expect(phone.carrier.status()).toMatchObject({ phase: 'waiting', files: null })
  const office = await house.aDevice('secretariat')
  expect(await findRecord(office.store, 'meeting', rec)).toMatchObject({ place: 'Nieva' })
  expect(await fetchFile(office.store, office.send, { mesa: MESA, rec, sha })).toEqual({ is: 'notThere' })
  expect(await phone.carrier.sendNow()).toBe('allSent')
  expect(await filesWaiting(phone.store)).toEqual(NOTHING)
})

test('words written while a photo is on its way go before its next part', async () => {
  const { house, phone } = await aPhone()
  const { rec } = await aPhoto(phone, 3 * PART)
  const seen: string[] = []
  let isWritten = false
  phone.carrier.subscribe(() => {
    const { files } = phone.carrier.status()
    if (!files || isWritten) return
    isWritten = true
    seen.push(`written after ${files.done}`)
    void record(phone.store, { mesa: MESA, rec, type: 'meeting', patch: { venue: 'local' } })
  })
  const office = await house.aDevice('secretariat')
  phone.fileWeather.push('fair', 'fair', ...Array<Weather>(4).fill('requestLost'))
  expect(await phone.carrier.sendNow()).toBe('weakSignal')
  await office.carrier.sendNow()
  expect(seen).toEqual([`written after ${PART}`])
  expect(await findRecord(office.store, 'meeting', rec)).toMatchObject({ venue: 'local' })
  expect((await filesToSend(phone.store))[0]).toMatchObject({ sent: 2 * PART })
})

test('[fault 18] the endpoint ends between two parts and comes back; nothing is sent twice', async () => {
  const { house, phone } = await aPhone()
  const { sha } = await aPhoto(phone)
  phone.fileWeather.push('fair', ...Array<Weather>(4).fill('requestLost'))
  await phone.carrier.sendNow()
  await house.restart()
  expect(await phone.carrier.sendNow()).toBe('allSent')
  expect(await atEndpoint(house, sha)).toBe(sha)
  // The second is the one that was lost.
  expect(phone.sent.files.filter((each) => each !== 'GET')).toEqual([
    ...Array<string>(3).fill(`PUT ${PART}`),
    'PUT 500',
  ])
})

test('[fault 23] a backup without the photo is put back: the phone brings it again by itself, and only then frees it', async () => {
  const { house, phone } = await aPhone()
  await aPhoto(phone, 100, 9)
  await phone.carrier.sendNow()
  const putBack = await backUp(house)
  const { sha, bytes } = await aPhoto(phone)
  await phone.carrier.sendNow()
  expect(await filesWaiting(phone.store)).toEqual(NOTHING)
  expect(await freeFiles(phone.store, Infinity)).toBe(0)

  await putBack()
  await house.restart()
  expect(await phone.carrier.sendNow()).toBe('allSent')
  expect(await atEndpoint(house, sha)).toBe(sha)
  const safe = await house.storage().inMesa(MESA, (mesa) => Promise.resolve(mesa.scope?.v ?? 0))
  await house.look((db) => db.updateTable('mesa').set({ safe }).where('id', '=', MESA).execute())
  await phone.carrier.sendNow()
  expect(await freeFiles(phone.store, Infinity)).toBe(bytes.length + 100)
  expect(await readFile(phone.store, MESA, sha)).toEqual({ is: 'notHere' })
})

test('[I11] another had begun with other bytes under the same name: they are dropped, and the photo goes from its beginning', async () => {
  const { house, phone } = await aPhone()
  const { sha, bytes } = await aPhoto(phone)
  const begun = { sha, size: bytes.length, mime: 'image/jpeg', have: PART, whole: false } as const
  const part = { at: 0, bytes: randomBytes(PART, 77) }
  await house.storage().inMesa(MESA, (_mesa, files) => files.addPart(begun, part, Date.now()))
  expect(await phone.carrier.sendNow()).toBe('allSent')
  expect(await filesWaiting(phone.store)).toEqual(NOTHING)
  expect(await atEndpoint(house, sha)).toBe(sha)
})

test('two phones with the same photo: both are told, it is there once', async () => {
  const { house, phone } = await aPhone()
  const other = await house.aDevice('promoter', MESA)
  const { sha } = await aPhoto(phone)
  await aPhoto(other)
  await Promise.all([phone.carrier.sendNow(), other.carrier.sendNow()])
  for (const each of [phone, other]) {
    await each.carrier.sendNow()
    expect(await filesWaiting(each.store)).toEqual(NOTHING)
    const receipt = foundAs('file', fileShape, await each.store.db.records.get([MESA, fileId(sha)]))
    expect(receipt).toMatchObject({ sha, size: 2 * PART + 500 })
  }
})

test('[I10, I11] a damaged photo is never sent, is said, and does not stop the next one', async () => {
  const { house, phone } = await aPhone()
  const bad = await aPhoto(phone, 1_000, 1)
  const good = await aPhoto(phone, 1_000, 2)
  await phone.store.db.parts.put({ mesa: MESA, sha: bad.sha, at: 0, bytes: randomBytes(1_000, 3).buffer })
  expect(await phone.carrier.sendNow()).toBe('allSent')
  expect(await filesWaiting(phone.store)).toEqual({ files: 0, bytes: 0, damaged: 1 })
  expect(await atEndpoint(house, bad.sha)).toBe(await shaOf(new Uint8Array()))
  expect(await atEndpoint(house, good.sha)).toBe(good.sha)
})

test('[I13, fault 37] the right to write is taken away between two parts: the photo stays, and goes when it is given again', async () => {
  const { house, phone } = await aPhone()
  const { sha } = await aPhoto(phone)
  phone.fileWeather.push('fair', ...Array<Weather>(4).fill('requestLost'))
  await phone.carrier.sendNow()
  const grants = await house.look((db) => db.selectFrom('person_mesa').selectAll().execute())
  await house.look((db) => db.deleteFrom('person_mesa').execute())
  for (let round = 0; round < 2; round++) expect(await phone.carrier.sendNow()).toBe('allSent')
  expect(await filesWaiting(phone.store)).toMatchObject({ files: 1 })
  expect(await readAgain(phone, sha)).toBe(sha)

  await house.look((db) => db.insertInto('person_mesa').values(grants).execute())
  for (let round = 0; round < 2; round++) await phone.carrier.sendNow()
  expect(await filesWaiting(phone.store)).toEqual(NOTHING)
  expect(await atEndpoint(house, sha)).toBe(sha)
})

test('[I11, faults 12–15, 25, 29, 30] any weather over many small photos: all arrive whole, in at most 1.4 times their bytes', async () => {
  const { house, phone } = await aPhone()
  const fates: Weather[] = ['requestLost', 'answerLost', 'answerCut', 'portal', 'flipped']
  const weather = fc.array(
    fc.oneof({ weight: 9, arbitrary: fc.constant<Weather>('fair') }, fc.constantFrom(...fates)),
    { minLength: 20, maxLength: 60 },
  )
  let seed = 100
  await fc.assert(
    fc.asyncProperty(
      weather,
      fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 3, maxLength: 8 }),
      async (days, sizes) => {
        const photos = []
        for (const size of sizes) photos.push(await aPhoto(phone, size, ++seed))
        const before = phone.sent.bytes
        phone.fileWeather.push(...days)
        for (let round = 0; (await filesWaiting(phone.store)).files > 0; round++) {
          expect(round).toBeLessThan(10)
          await phone.carrier.sendNow()
        }
        phone.fileWeather.length = 0
        for (const { sha } of photos) expect(await atEndpoint(house, sha)).toBe(sha)
        const all = sizes.reduce((sum, size) => sum + size, 0)
        // A part that is lost on the last photo of few weighs more than one in forty.
        expect(phone.sent.bytes - before).toBeLessThanOrEqual(1.4 * all + 2 * PART)
      },
    ),
    { seed: 3, numRuns: 8 },
  )
}, 60_000)
