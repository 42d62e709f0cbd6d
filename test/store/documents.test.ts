// Papers as records: drafts, closing, replacing, and the files that none of it loses.
import { expect, test } from 'vitest'
import { mesaId, recordId } from '../../src/domain/id.ts'
import { fieldPath } from '../../src/domain/record.ts'
import { localDate } from '../../src/domain/time.ts'
import { keepPdf, removePdf } from '../../src/store/document-files.ts'
import { documentsFitting, listedDocuments, replacementOf } from '../../src/store/document-list.ts'
import * as documents from '../../src/store/documents.ts'
import { filesToSend } from '../../src/store/file-custody.ts'
import { readFile } from '../../src/store/files.ts'
import { keepPaper } from '../../src/store/papers.ts'
import { keepPhoto, removePhoto } from '../../src/store/photos.ts'
import { record } from '../../src/store/record.ts'
import { aStore } from '../help/a-store.ts'
import { aPdf, aThumb, randomBytes } from '../help/bytes.ts'
import { MESA } from '../help/changes.ts'

const day = (text: string) => localDate.parse(text)

async function aPaper(words: documents.DocumentWords = {}) {
  const store = await aStore()
  const id = await documents.beginDocument(store, { mesa: MESA, by: 'Alba', kind: 'letter', ...words })
  const read = async (of: string = id) => {
    const found = await documents.findDocument(store, of)
    if (!found) throw new Error('no such paper')
    return found
  }
  const write = async (said: documents.DocumentWords) => documents.writeDocument(store, await read(), said)
  const attach = async (seed: number, of: string = id) =>
    keepPdf(store, await read(of), { bytes: aPdf(900, seed), name: `oficio ${seed}.pdf` })
  const scan = async (seed: number) =>
    keepPhoto(store, {
      mesa: MESA,
      rec: id,
      type: 'document',
      order: seed,
      bytes: randomBytes(700, seed),
      mime: 'image/jpeg',
      thumb: aThumb(seed),
    })
  const sending = async () => (await filesToSend(store)).map(({ sha }) => sha)
  return { store, id, read, write, attach, scan, sending }
}

test('[I1] a draft is kept word by word; closed, it is what it was, and takes no word more', async () => {
  const { store, read, write } = await aPaper()
  await write({ number: '015-2024', addressee: 'UGEL Condorcanqui', stampedOn: day('2024-04-09') })
  expect(await read()).toMatchObject({ state: 'draft', kind: 'letter', number: '015-2024', author: 'Alba' })
  await write({ addressee: undefined })
  expect((await read()).addressee).toBeUndefined()
  await documents.closeDocument(store, await read(), 'Alba')
  expect(await read()).toMatchObject({ state: 'closed', closedBy: 'Alba', number: '015-2024' })
  await write({ number: '999' })
  expect((await read()).number).toBe('015-2024')
})

test('a draft taken away comes back with all it had', async () => {
  const { store, id, read } = await aPaper({ number: '015-2024' })
  const bringBack = await documents.removeDocument(store, await read())
  expect(await documents.findDocument(store, id)).toBeNull()
  await bringBack()
  expect(await read()).toMatchObject({ number: '015-2024', state: 'draft' })
})

test('begun in the wrong mesa, it is begun again in the right one with its words', async () => {
  const { store, read } = await aPaper({ number: '015-2024', of: recordId.parse('r9') })
  const moved = await documents.moveDocument(store, await read(), mesaId.parse('amazonas'))
  const there = await documents.findDocument(store, moved)
  expect(there).toMatchObject({ mesa: 'amazonas', number: '015-2024', state: 'draft' })
  expect(there?.of).toBeUndefined()
  expect(await listedDocuments(store)).toHaveLength(1)
})

test('[I1] its file and its pages are kept whole; another file takes the place of the first', async () => {
  const { store, read, attach, scan, sending } = await aPaper()
  expect(await keepPdf(store, await read(), { bytes: randomBytes(900, 1), name: 'x' })).toEqual({ is: 'badType' })
  expect(await keepPdf(store, await read(), { bytes: aPdf(5_000_001, 1), name: 'x' })).toEqual({ is: 'tooLarge' })
  await attach(1)
  await scan(3)
  const first = await read()
  expect(first).toMatchObject({ fileName: 'oficio 1.pdf', fileSize: 900, photos: [{ order: 3 }] })
  if (!first.file) throw new Error('no file')
  expect(await readFile(store, MESA, first.file)).toMatchObject({ is: 'here', bytes: aPdf(900, 1) })
  await attach(2)
  const { file } = await read()
  expect(file).not.toBe(first.file)
  expect(await sending()).not.toContain(first.file)
  expect(await sending()).toHaveLength(2)
  const bringBack = await removePdf(store, await read())
  expect((await read()).file).toBeUndefined()
  expect(await sending()).toHaveLength(1)
  await bringBack()
  expect(await read()).toMatchObject({ file, fileName: 'oficio 2.pdf' })
  expect(await sending()).toContain(file)
})

test('a mistake is mended by another, which stands in for it once it is closed', async () => {
  const { store, id, read } = await aPaper({ number: '015-2024', date: day('2024-04-02') })
  await documents.closeDocument(store, await read(), 'Alba')
  const anew = await documents.beginReplacement(store, await read(), 'Marco')
  expect(await read(anew)).toMatchObject({ replaces: id, state: 'draft', number: '015-2024', author: 'Marco' })
  expect((await read(anew)).closedAt).toBeUndefined()
  const isReplaced = async () => (await listedDocuments(store)).find((each) => each.id === id)?.isReplaced
  expect([await isReplaced(), (await replacementOf(store, id))?.id]).toEqual([false, anew])
  await documents.closeDocument(store, await read(anew), 'Marco')
  expect(await isReplaced()).toBe(true)
})

test('[I1] the file of the one that replaces is the same: taken away there, the closed one still sends it', async () => {
  const { store, read, attach, scan, sending } = await aPaper()
  await attach(1)
  await scan(2)
  await documents.closeDocument(store, await read(), 'Alba')
  const anew = await documents.beginReplacement(store, await read(), 'Alba')
  expect(await read(anew)).toMatchObject({
    file: (await read()).file,
    photos: [{ file: (await read()).photos[0]?.file }],
  })
  await removePdf(store, await read(anew))
  const [page] = (await read(anew)).photos
  if (!page) throw new Error('no page')
  await removePhoto(store, { ...(await read(anew)), type: 'document' }, page)
  expect((await read(anew)).photos).toEqual([])
  expect(await sending()).toHaveLength(2)
  await attach(5, anew)
  expect(await sending()).toHaveLength(3)
})

test('[I1] a file that a meeting has too goes out for the meeting', async () => {
  const { store, id, read, attach, sending } = await aPaper()
  const rec = store.newRecordId()
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { [fieldPath('place')]: 'Nieva' } })
  await keepPaper(store, { mesa: MESA, rec, bytes: aPdf(900, 1), name: 'oficio.pdf', order: 1 })
  await attach(1, id)
  await removePdf(store, await read())
  expect(await sending()).toHaveLength(1)
})

test('found again by mesa, year, activity and words, however they are spelled', async () => {
  const { store, id } = await aPaper({ number: '015-2024', addressee: 'Río Santiago', date: day('2024-12-31') })
  await documents.beginDocument(store, { mesa: MESA, by: 'Alba', kind: 'report', date: day('2025-01-01') })
  const all = await listedDocuments(store)
  const ids = (wanted: Parameters<typeof documentsFitting>[1]) =>
    documentsFitting(all, wanted, ({ kind = '' }) => kind).map((each) => each.id)
  expect(ids({})).toHaveLength(2)
  expect(ids({ year: 2024 })).toEqual([id])
  expect(ids({ words: 'rio LETTER' })).toEqual([id])
  expect(ids({ mesa: mesaId.parse('luya') })).toEqual([])
  expect(ids({ words: 'chachapoyas' })).toEqual([])
})
