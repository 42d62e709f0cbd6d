// The file and the pages of a paper have the custody of a meeting's: to the endpoint, to another phone, byte for byte.
import { expect, test } from 'vitest'
import { sha } from '../../src/domain/photo.ts'
import { keepPdf, pdfOf } from '../../src/store/document-files.ts'
import * as documents from '../../src/store/documents.ts'
import { filesToSend, filesWaiting, freeFiles } from '../../src/store/file-custody.ts'
import { readFile } from '../../src/store/files.ts'
import { keepPhoto, photosOf } from '../../src/store/photos.ts'
import { fetchFile } from '../../src/sync/fetch-file.ts'
import { aHouse, type Device } from '../help/a-house.ts'
import { atEndpoint, readAgain } from '../help/a-photo.ts'
import { aPdf, aThumb, randomBytes } from '../help/bytes.ts'
import { MESA } from '../help/changes.ts'

const PART = 32 * 1024
const PDF = aPdf(2 * PART + 500, 1)

/** An oficio with its PDF and one photographed sheet, on a phone that has sent nothing of it. */
async function aLetter({ store }: Device) {
  const id = await documents.beginDocument(store, { mesa: MESA, by: 'Alba', kind: 'letter', number: '015-2024' })
  const read = async (from: Device = { store } as Device) => {
    const found = await documents.findDocument(from.store, id)
    if (!found?.file) throw new Error('no paper')
    return { ...found, file: found.file }
  }
  const empty = await documents.findDocument(store, id)
  if (!empty) throw new Error('not begun')
  expect(await keepPdf(store, empty, { bytes: PDF, name: 'oficio.pdf' })).toMatchObject({ is: 'kept' })
  const bytes = randomBytes(700, 9)
  const page = { mesa: MESA, rec: id, type: 'document', bytes, mime: 'image/jpeg', thumb: aThumb(9), order: 1 } as const
  expect(await keepPhoto(store, page)).toMatchObject({ is: 'kept' })
  return { id, read }
}

test('[I11] what one phone attaches to a paper, another opens: closed, sent over a bad line, and fetched whole', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', MESA)
  const other = await house.aDevice('promoter', MESA)
  const { read } = await aLetter(phone)
  await documents.closeDocument(phone.store, await read(phone), 'Alba')
  expect((await pdfOf(phone.store, await read(phone)))?.state).toBe('onlyHere')
  expect(await filesWaiting(phone.store)).toMatchObject({ files: 2 })

  // The line fails in the middle of the PDF: no more than what was lost goes again.
  phone.fileWeather.push('fair', 'answerLost')
  for (const _ of [1, 2]) await phone.carrier.sendNow()
  expect(await filesWaiting(phone.store)).toMatchObject({ files: 0 })
  const { file } = await read(phone)
  expect(await atEndpoint(house, file)).toBe(file)
  expect((await pdfOf(phone.store, await read(phone)))?.state).toBe('sent')

  await other.carrier.sendNow()
  const there = await read(other)
  expect(there).toMatchObject({ number: '015-2024', state: 'closed', fileName: 'oficio.pdf', fileSize: PDF.length })
  expect(await readFile(other.store, MESA, file)).toEqual({ is: 'notHere' })
  expect(await fetchFile(other.store, other.send, { mesa: MESA, sha: file, rec: there.id })).toEqual({ is: 'here' })
  expect(await readAgain(other, file)).toBe(file)
  const [page] = await photosOf(other.store, there)
  expect(page).toMatchObject({ thumb: aThumb(9), state: 'sent' })
  const sheet = sha.parse(page?.photo.file)
  expect(await fetchFile(other.store, other.send, { mesa: MESA, sha: sheet, rec: there.id })).toEqual({ is: 'here' })
  expect(await readAgain(other, sheet)).toBe(sheet)
})

test('[I1] until a verified backup has them, no byte of a paper is freed; sent once, it goes no second time', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', MESA)
  const { read } = await aLetter(phone)
  expect(await freeFiles(phone.store, Date.now() + 1000)).toBe(0)
  await phone.carrier.sendNow()
  expect(await freeFiles(phone.store, Date.now() + 1000)).toBe(0)
  expect(await readAgain(phone, (await read(phone)).file)).toBe((await read(phone)).file)
  expect(await filesToSend(phone.store)).toEqual([])
  const { files } = phone.sent
  await phone.carrier.sendNow()
  expect(phone.sent.files).toEqual(files)
})
