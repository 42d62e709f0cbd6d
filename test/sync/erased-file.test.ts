// A picture that a person wanted taken away goes from every phone that has its bytes, sent or not.
import { expect, test } from 'vitest'
import { erasedAnswer, foundAnswer } from '../../src/protocol/law.ts'
import { filesWaiting } from '../../src/store/file-custody.ts'
import { readFile } from '../../src/store/files.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { readSession } from '../../src/store/session.ts'
import { fetchFile } from '../../src/sync/fetch-file.ts'
import { aHouse, type Device, type Weather } from '../help/a-house.ts'
import { aPhoto } from '../help/a-photo.ts'
import { MESA } from '../help/changes.ts'

const WORDS = 'Rosa Ficticia'

/** A photo of her, on a phone and at the office. */
async function aPhotoOfHer(...fileWeather: readonly Weather[]) {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', MESA)
  const office = await house.aDevice('secretariat')
  const photo = await aPhoto(phone)
  const key = (await findRecord(phone.store, 'meeting', photo.rec))?.photos[0]?.key ?? ''
  const caption = { [`photos/${key}/caption`]: `${WORDS} habla` }
  await record(phone.store, { mesa: MESA, rec: photo.rec, type: 'meeting', patch: caption })
  phone.fileWeather.push(...fileWeather)
  await phone.carrier.sendNow()
  await office.carrier.sendNow()
  return { phone, office, ...photo }
}

async function forget({ store, send }: Device): Promise<void> {
  const token = (await readSession(store))?.token ?? ''
  const ask = (what: string, body: object) => ({
    path: `/api/person/${what}`,
    token,
    patience: 10_000,
    body: JSON.stringify(body),
  })
  const found = await send(ask('find', { words: WORDS }), foundAnswer)
  if (found.is !== 'answer') throw new Error(found.is)
  const records = found.answer.records.map(({ mesa, id, leaves }) => ({ mesa, id, leaves: leaves.map(({ at }) => at) }))
  const gone = await send(ask('erase', { words: WORDS, records, untaken: [] }), erasedAnswer)
  expect(gone).toMatchObject({ is: 'answer', answer: { files: 1 } })
}

test('what a phone sent and what another fetched is let go at the next sync of each, and cannot be fetched any more', async () => {
  const { phone, office, rec, sha, wanted } = await aPhotoOfHer()
  expect(await fetchFile(office.store, office.send, wanted)).toEqual({ is: 'here' })
  await forget(office)
  for (const each of [phone, office]) {
    await each.carrier.sendNow()
    expect(await readFile(each.store, MESA, sha)).toEqual({ is: 'notHere' })
    expect((await findRecord(each.store, 'meeting', rec))?.photos).toEqual([])
  }
  expect(await fetchFile(office.store, office.send, wanted)).not.toEqual({ is: 'here' })
})

test('bytes that no one else has yet are not sent any more, and wait for nothing', async () => {
  const { phone, office, sha } = await aPhotoOfHer(...Array<Weather>(8).fill('requestLost'))
  expect(await filesWaiting(phone.store)).toMatchObject({ files: 1 })
  await forget(office)
  phone.sent.files.length = 0
  phone.fileWeather.length = 0
  await phone.carrier.sendNow()
  expect(phone.sent.files).toEqual([])
  expect(await filesWaiting(phone.store)).toEqual({ files: 0, bytes: 0, damaged: 0 })
  expect(await readFile(phone.store, MESA, sha)).toEqual({ is: 'notHere' })
})
