// A photo fetched when a person wants to see it.
import { expect, test } from 'vitest'
import { readFile } from '../../src/store/files.ts'
import { incomingSize, keepIncoming } from '../../src/store/incoming-file.ts'
import { shaOf } from '../../src/store/sha-of.ts'
import { fetchFile } from '../../src/sync/fetch-file.ts'
import { aHouse } from '../help/a-house.ts'
import { aPhoto, readAgain } from '../help/a-photo.ts'
import { aStore } from '../help/a-store.ts'
import { randomBytes } from '../help/bytes.ts'
import { MESA } from '../help/changes.ts'

const PART = 32 * 1024

test('[fault 29] a download goes on where it was cut, and damaged parts are asked again', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', MESA)
  const office = await house.aDevice('secretariat')
  const { wanted, sha } = await aPhoto(phone, 5 * PART + 10)
  await phone.carrier.sendNow()
  const { fileWeather: weather, store, send, sent } = office
  weather.push(
    'fair',
    'answerFlipped',
    'answerCut',
    'portal',
    'fair',
    'requestLost',
    'answerLost',
    'requestLost',
    'requestLost',
  )
  expect(await fetchFile(store, send, wanted)).toEqual({ is: 'trouble', trouble: 'weakSignal' })
  expect(await readFile(store, MESA, sha)).toEqual({ is: 'notHere' })
  const before = sent.files.length
  expect(await fetchFile(store, send, wanted)).toEqual({ is: 'here' })
  expect(sent.files.length - before).toBe(4)
  expect(await readAgain(office, sha)).toBe(sha)
})

test('[I11] what is damaged at the endpoint itself is never shown as the photo', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', MESA)
  const office = await house.aDevice('secretariat')
  const { wanted, sha } = await aPhoto(phone)
  await phone.carrier.sendNow()
  await house.look((db) =>
    db
      .updateTable('file_part')
      .set({ bytes: randomBytes(PART, 5) })
      .where('at', '=', PART)
      .execute(),
  )
  expect(await fetchFile(office.store, office.send, wanted)).toMatchObject({ is: 'trouble' })
  expect(await readFile(office.store, MESA, sha)).toEqual({ is: 'notHere' })
})

test('[I11] two tabs that fetch the same photo leave no hole in it', async () => {
  const store = await aStore()
  const all = randomBytes(3 * PART, 7)
  const wanted = { mesa: MESA, sha: await shaOf(all), rec: store.newRecordId() }
  const keep = (at: number) =>
    keepIncoming(store, wanted, { at, size: all.length, mime: 'image/jpeg', bytes: all.slice(at, at + PART) })
  await keep(0)
  await keep(PART)
  // The other tab had begun when nothing was here, and is heard only now.
  await keep(0)
  expect(await keep(2 * PART)).toBe('more')
  expect(await incomingSize(store, wanted)).toBe(PART)
  await keep(PART)
  expect(await keep(2 * PART)).toBe('whole')
})
