// «Guardar copia», «Abrir copia» and «Para llevar»: what one device takes to the endpoint for another (rule 30).
import { expect, test } from 'vitest'
import { counts } from '../../src/store/counts.ts'
import { carriedParcels, removeFromBox } from '../../src/store/box.ts'
import { filesWaiting } from '../../src/store/file-custody.ts'
import { lastCopy } from '../../src/store/copies.ts'
import { makeCopy } from '../../src/store/make-copy.ts'
import { carryCopy, readCopy } from '../../src/store/open-copy.ts'
import { findRecord } from '../../src/store/read.ts'
import { openConflicts } from '../../src/store/shipments.ts'
import { readSession } from '../../src/store/session.ts'
import { aCopyOf, countOf, deliver, take } from '../help/a-copy.ts'
import { aDraft } from '../help/a-draft.ts'
import { aHouse, type Device } from '../help/a-house.ts'
import { aPhoto, atEndpoint } from '../help/a-photo.ts'
import { MESA } from '../help/changes.ts'

const PASSPHRASE = 'río Santiago 1941'

async function twoInTheField() {
  const house = await aHouse()
  const [author, carrier] = [await house.aDevice('promoter', MESA), await house.aDevice('promoter', 'chachapoyas')]
  const office = await house.aDevice('secretariat')
  return { house, author, carrier, office }
}

const textOf = async (file: Blob) => new TextDecoder('latin1').decode(await file.arrayBuffer())

test('[I1][I3] a colleague who reads none of it takes it there; its author then sends nothing twice', async () => {
  const { house, author, carrier, office } = await twoInTheField()
  const { rec } = await aDraft(author)
  const { sha } = await aPhoto(author)
  const { file, ...copy } = await aCopyOf(author)
  expect(copy).toEqual({ records: 2, files: 1, leftOut: 0 })
  expect(file.name).toMatch(/^cuaderno-condorcanqui-\d{4}-\d\d-\d\d\.cuaderno$/)
  for (const secret of ['Nieva', (await readSession(author.store))?.token ?? ''])
    expect(await textOf(file)).not.toContain(secret)
  const parcel = await deliver(carrier, file)
  expect(parcel).toMatchObject({ state: 'delivered', records: 2, files: 1 })
  expect([countOf(parcel, 'repeated'), countOf(parcel, 'apart')]).toEqual([0, 0])
  expect(await findRecord(carrier.store, 'meeting', rec)).toBeNull()

  await office.carrier.sendNow()
  expect(await findRecord(office.store, 'meeting', rec)).toMatchObject({ place: 'Nieva' })
  const receipts = await house.look((db) => db.selectFrom('receipt').select(['inc', 'by', 'result']).execute())
  const { person } = (await readSession(author.store)) ?? {}
  expect(
    new Set(receipts.filter(({ by }) => by !== 'Sistema').map(({ by }) => by)),
    'hers, not the carrier’s',
  ).toContain(person?.name)

  expect(await counts(author.store)).toMatchObject({ unsent: 2, files: 1 })
  expect(await author.carrier.sendNow()).toBe('allSent')
  expect(await counts(author.store)).toMatchObject({ unsent: 0, refused: 0, conflicts: 0, files: 0 })
  expect(author.sent.files, 'the photo did not go again').toEqual([])
  expect(await house.look((db) => db.selectFrom('receipt').select('inc').execute())).toHaveLength(receipts.length)
  expect(await atEndpoint(house, sha)).toBe(sha)
  expect(await openConflicts(office.store)).toEqual([])
})

test('[I3] with its passphrase it is opened on the laptop, twice: what is new is counted once', async () => {
  const { author, office } = await twoInTheField()
  await aDraft(author)
  await author.carrier.sendNow()
  const first = await aDraft(author)
  const early = await aCopyOf(author, PASSPHRASE)
  await aDraft(author)
  await aDraft(author)
  const late = await aCopyOf(author, PASSPHRASE)
  expect(late.records).toBe(3)
  expect(countOf(await deliver(office, early.file, PASSPHRASE), 'fresh')).toBe(1)
  const again = await deliver(office, late.file, ` ${PASSPHRASE.replace(' ', '  ')}`)
  expect([countOf(again, 'fresh'), countOf(again, 'repeated')]).toEqual([2, 1])
  expect(await findRecord(office.store, 'meeting', first.rec), 'seen at once').toMatchObject({ place: 'Nieva' })
  expect(countOf(await deliver(office, late.file, PASSPHRASE), 'repeated')).toBe(3)
  expect(await author.carrier.sendNow()).toBe('allSent')
  expect(await counts(author.store)).toMatchObject({ unsent: 0, refused: 0, conflicts: 0 })
})

test('what is carried waits for signal, survives a new start, goes on where it was cut, and may be taken out', async () => {
  const { house, author, carrier } = await twoInTheField()
  const { sha } = await aPhoto(author, 200_000)
  const { file } = await aCopyOf(author)
  await take(carrier, file)
  await take(carrier, file)
  expect(await carriedParcels(carrier.store), 'the same file is the same parcel').toMatchObject([{ next: 0 }])
  carrier.weather.push('fair', 'fair', 'fair', 'requestLost')
  expect(await carrier.carrier.sendNow()).toBe('weakSignal')
  const [cut] = await carriedParcels(carrier.store)
  expect(cut?.next).toBeGreaterThan(0)
  await house.restart()
  carrier.weather.push('fair', 'answerLost')
  expect(await carrier.carrier.sendNow()).toBe('weakSignal')
  expect(await carrier.carrier.sendNow()).toBe('allSent')
  const [parcel] = await carriedParcels(carrier.store)
  expect(parcel).toMatchObject({ state: 'delivered', next: parcel?.packets })
  expect(await atEndpoint(house, sha)).toBe(sha)
  if (parcel) await removeFromBox(carrier.store, parcel.id)
  expect(await carriedParcels(carrier.store)).toEqual([])
})

test('photos half sent by their author go on from there', async () => {
  const { house, author, carrier } = await twoInTheField()
  const { sha } = await aPhoto(author, 150_000)
  const { file } = await aCopyOf(author)
  author.fileWeather.push('fair', 'fair', 'requestLost', 'requestLost', 'requestLost', 'requestLost')
  expect(await author.carrier.sendNow()).toBe('weakSignal')
  await deliver(carrier, file)
  expect(await atEndpoint(house, sha)).toBe(sha)
  await author.carrier.sendNow()
  expect(await filesWaiting(author.store)).toMatchObject({ files: 0 })
})

async function refusalOf({ store }: Device, bytes: BlobPart) {
  const read = await readCopy(store, new Blob([bytes]))
  expect(await carriedParcels(store)).toEqual([])
  return typeof read === 'string' ? read : carryCopy(store, read, 'otra clave')
}

test('a damaged, foreign or other file is refused with its reason, and nothing of it is kept', async () => {
  const { author, carrier } = await twoInTheField()
  await aPhoto(author)
  const { file } = await aCopyOf(author)
  const whole = new Uint8Array(await file.arrayBuffer())
  const [line, rest] = [new TextDecoder().decode(whole.subarray(0, whole.indexOf(10))), whole.slice(whole.indexOf(10))]
  const withLine = async (change: (text: string) => string) =>
    refusalOf(carrier, await new Blob([change(line), rest]).arrayBuffer())
  expect(await refusalOf(carrier, 'Hola')).toBe('notACopy')
  expect(await refusalOf(carrier, '{"a":1}\nHola')).toBe('notACopy')
  expect(await refusalOf(carrier, '')).toBe('notACopy')
  expect(await withLine((text) => text.replace('"cuaderno":1', '"cuaderno":2'))).toBe('newer')
  expect(await withLine((text) => text.replace('"region":"amazonas"', '"region":"loreto"'))).toBe('foreign')
  expect(await withLine((text) => text.replace('"packets":[', '"packets":{'))).toBe('notACopy')
  expect(await refusalOf(carrier, whole.slice(0, -1))).toBe('damaged')
  expect(await refusalOf(carrier, await new Blob([whole, 'x']).arrayBuffer())).toBe('damaged')
  for (const at of [line.length + 40, whole.length >> 1, whole.length - 1]) {
    expect(
      await refusalOf(
        carrier,
        whole.map((byte, index) => (index === at ? byte ^ 1 : byte)),
      ),
    ).toBe('damaged')
  }
  const locked = await aCopyOf(author, PASSPHRASE)
  expect(await refusalOf(carrier, await locked.file.arrayBuffer())).toBe('wrongPassphrase')
  expect(await carriedParcels(carrier.store)).toEqual([])
})

test('without anything unsent there is no copy; without the organisation’s key there is none yet', async () => {
  const { author } = await twoInTheField()
  expect(await makeCopy(author.store, { passphrase: null, app: 'test' })).toBe('nothing')
  expect(await lastCopy(author.store)).toBeNull()
  await aDraft(author)
  await aCopyOf(author)
  expect(await lastCopy(author.store)).not.toBeNull()
  await author.store.db.meta.delete('organisationKey')
  expect(await makeCopy(author.store, { passphrase: null, app: 'test' })).toBe('noKey')
})

test('photos beyond what a copy holds are left for the next one, and counted', async () => {
  const { author } = await twoInTheField()
  await aPhoto(author, 60_000, 1)
  await aPhoto(author, 60_000, 2)
  expect(await aCopyOf(author, null, 100_000)).toMatchObject({ records: 2, files: 1, leftOut: 1 })
})
