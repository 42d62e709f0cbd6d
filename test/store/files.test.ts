// The bytes of photos on the device: with their record or not at all, as they were or not shown, and here until safe.
import { expect, onTestFinished, test, vi } from 'vitest'
import { fileId, thumbId, thumbShape } from '../../src/domain/file.ts'
import type { Sha } from '../../src/domain/photo.ts'
import type { Scope } from '../../src/protocol/scope.ts'
import { mutationName } from '../../src/protocol/name.ts'
import { encodeRow, type Row } from '../../src/protocol/row.ts'
import { fieldPath } from '../../src/domain/record.ts'
import { counts } from '../../src/store/counts.ts'
import { filesToSend, filesWaiting, freeFiles } from '../../src/store/file-custody.ts'
import { keepFile, readFile } from '../../src/store/files.ts'
import { keepPhoto } from '../../src/store/photos.ts'
import { findRecord } from '../../src/store/read.ts'
import { foundAs } from '../../src/store/read-core.ts'
import { record } from '../../src/store/record.ts'
import { shipments } from '../../src/store/shipments.ts'
import { shaOf } from '../../src/store/sha-of.ts'
import type { Store } from '../../src/store/store.ts'
import { aStore } from '../help/a-store.ts'
import { aThumb, randomBytes } from '../help/bytes.ts'
import { MESA } from '../help/changes.ts'

async function aPhoto(store: Store, size = 70_000, seed = 1) {
  const rec = store.newRecordId()
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { place: 'Nieva' } })
  const bytes = randomBytes(size, seed)
  const photo = { mesa: MESA, rec, bytes, mime: 'image/jpeg', thumb: aThumb(seed), caption: 'La sesión', order: 1 }
  return { rec, sha: await shaOf(bytes), photo, kept: await keepPhoto(store, photo) }
}

/** What the endpoint would have sent: that it has the file, at this version of the mesa. */
async function aReceipt({ db }: Store, sha: Sha, v: number): Promise<void> {
  const name = mutationName.parse('endpoint.a.0')
  const row: Row = { id: fileId(sha), type: 'file', v, leaves: new Map([[fieldPath('sha'), { value: sha, name }]]) }
  const content = { base: encodeRow(row), shadow: null, view: null }
  await db.records.put({ mesa: MESA, id: row.id, rev: 1, kind: 'file', state: '', content })
}

const stand = ({ db }: Store, scope: Partial<Scope>) => db.scopes.update(MESA, scope)

const thumbOf = async ({ db }: Store, sha: Sha) =>
  foundAs('thumb', thumbShape, await db.records.get([MESA, thumbId(sha)]))

/** The browser's own word on a full disk, at the end of a transaction. */
const full = () => new DOMException('no room', 'QuotaExceededError')

test('a photo is in its meeting, with a thumbnail beside and its bytes in rows of 32 KiB', async () => {
  const store = await aStore()
  const { rec, sha, kept } = await aPhoto(store)
  expect(kept).toEqual({ is: 'kept', sha })
  expect((await findRecord(store, 'meeting', rec))?.photos).toMatchObject([
    { file: sha, size: 70_000, mime: 'image/jpeg', caption: 'La sesión', order: 1 },
  ])
  expect(await thumbOf(store, sha)).toMatchObject({ of: rec, file: sha, image: aThumb(1) })
  const parts = await store.db.parts.toArray()
  expect(parts.map(({ bytes }) => bytes.byteLength)).toEqual([32_768, 32_768, 4_464])
  const read = await readFile(store, MESA, sha)
  expect(read).toMatchObject({ is: 'here', mime: 'image/jpeg' })
  expect(read.is === 'here' && (await shaOf(read.bytes))).toBe(sha)
  expect(await filesWaiting(store)).toEqual({ files: 1, bytes: 70_000, damaged: 0 })
})

test('a person sees one meeting waiting, not one and a thumbnail', async () => {
  const store = await aStore()
  await aPhoto(store)
  expect(await counts(store)).toMatchObject({ unsent: 1 })
  expect(await shipments(store)).toHaveLength(1)
})

test('[I8, fault 5] no room, said only as the transaction ends: nothing of the photo is there, and words still go in', async () => {
  const store = await aStore()
  await aPhoto(store)
  const before = await store.db.outbox.count()
  const fill = () => {
    throw full()
  }
  store.db.files.hook('creating', fill)
  const { rec, kept } = await aPhoto(store, 50_000, 2)
  expect(kept).toEqual({ is: 'noRoom' })
  expect((await findRecord(store, 'meeting', rec))?.photos).toEqual([])
  expect(await store.db.parts.count()).toBe(3)
  expect(await store.db.outbox.count()).toBe(before + 1)
  expect(await findRecord(store, 'meeting', rec)).toMatchObject({ place: 'Nieva' })
})

test('[fault 5] a photo never takes the room that is kept for words, not for what is said of it either', async () => {
  const store = await aStore()
  await aPhoto(store)
  const rec = store.newRecordId()
  store.db.outbox.hook('creating', () => {
    throw full()
  })
  const photo = { mesa: MESA, rec, bytes: randomBytes(100, 2), mime: 'image/jpeg' }
  const words = [{ mesa: MESA, rec, type: 'meeting', patch: { place: 'Huampami' } } as const]
  expect(await keepFile(store, photo, () => words)).toEqual({ is: 'noRoom' })
  expect(await store.db.meta.where('key').startsWith('reserve/').count()).toBe(16)
})

test('[fault 5] a photo for which the browser promises no room is not even tried', async () => {
  const store = await aStore()
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ quota: 10_000_000, usage: 5_950_000 }) } })
  onTestFinished(() => void vi.unstubAllGlobals())
  expect((await aPhoto(store)).kept).toEqual({ is: 'noRoom' })
  expect(await store.db.parts.count()).toBe(0)
})

test('[fault 4] words take the room kept for them when the disk is full, and photos wait until it is there again', async () => {
  const store = await aStore()
  await aPhoto(store)
  const reserve = () => store.db.meta.where('key').startsWith('reserve/').count()
  expect(await reserve()).toBe(16)
  let isFullDisk = true
  store.db.outbox.hook('creating', () => {
    if (isFullDisk) {
      isFullDisk = false
      throw full()
    }
  })
  const rec = store.newRecordId()
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { place: 'Huampami' } })
  expect(await findRecord(store, 'meeting', rec)).toMatchObject({ place: 'Huampami' })
  expect(await reserve()).toBe(0)

  const hook = () => {
    throw full()
  }
  store.db.meta.hook('creating', hook)
  expect((await aPhoto(store, 100, 3)).kept).toEqual({ is: 'noRoom' })
  store.db.meta.hook('creating').unsubscribe(hook)
  expect((await aPhoto(store, 100, 3)).kept).toMatchObject({ is: 'kept' })
  expect(await reserve()).toBe(16)
})

test('neither too large, nor empty, nor of a kind that is not on the list', async () => {
  const store = await aStore()
  const file = { mesa: MESA, rec: store.newRecordId(), bytes: randomBytes(10, 1), mime: 'image/jpeg' }
  expect(await keepFile(store, { ...file, mime: 'text/html' }, () => [])).toEqual({ is: 'badType' })
  expect(await keepFile(store, { ...file, bytes: new Uint8Array(5_000_001) }, () => [])).toEqual({ is: 'tooLarge' })
  expect(await keepFile(store, { ...file, bytes: new Uint8Array() }, () => [])).toEqual({ is: 'tooLarge' })
  expect(await store.db.files.count()).toBe(0)
})

test('[I11, fault 8] bytes that changed on the disk are never given out; the same photo taken again heals them', async () => {
  const store = await aStore()
  const { sha, photo } = await aPhoto(store)
  const [part] = await store.db.parts.toArray()
  if (!part) throw new Error('no part')
  await store.db.parts.put({ ...part, bytes: randomBytes(32_768, 50).buffer })
  expect(await readFile(store, MESA, sha)).toEqual({ is: 'damaged' })
  expect(await filesWaiting(store)).toEqual({ files: 0, bytes: 0, damaged: 1 })
  expect(await filesToSend(store)).toEqual([])
  await keepPhoto(store, photo)
  expect(await readFile(store, MESA, sha)).toMatchObject({ is: 'here' })
  await store.db.parts.delete([MESA, sha, 32_768])
  expect(await readFile(store, MESA, sha)).toEqual({ is: 'damaged' })
})

test('[I1] bytes go only when the endpoint has said it has them, at a version that is in a verified backup', async () => {
  const now = 1_710_427_200_000
  const store = await aStore(() => now)
  const { sha } = await aPhoto(store)
  const isFreed = async (upTo = now) => (await freeFiles(store, upTo)) > 0
  await stand(store, { safe: 100 })
  expect(await isFreed(), 'no receipt').toBe(false)
  await aReceipt(store, sha, 101)
  expect(await isFreed(), 'not in a backup').toBe(false)
  expect(await filesToSend(store)).toEqual([])
  for (const scope of [{ stale: true }, { shadowing: true }, { access: 'none' }, { access: 'foreign' }] as const) {
    await stand(store, { safe: 101, ...scope })
    expect(await isFreed(), JSON.stringify(scope)).toBe(false)
    await stand(store, { stale: false, shadowing: false, access: 'write' })
  }
  expect(await isFreed(now - 1), 'still to be at hand').toBe(false)
  expect(await isFreed()).toBe(true)
  expect(await readFile(store, MESA, sha)).toEqual({ is: 'notHere' })
  expect(await store.db.parts.count()).toBe(0)
  expect(await thumbOf(store, sha)).not.toBeNull()
})

test('[I13] [ux §7.13] what waits in a mesa that was taken away, or of the person before, stays; only a writer sends', async () => {
  const store = await aStore()
  await aPhoto(store)
  for (const access of ['none', 'foreign', 'read'] as const) {
    await stand(store, { access })
    expect(await filesToSend(store)).toEqual([])
    expect(await filesWaiting(store)).toMatchObject({ files: 1 })
  }
  await stand(store, { access: 'write', stale: true })
  expect(await filesToSend(store), 'what is there is not known').toEqual([])
  await stand(store, { stale: false })
  expect(await filesToSend(store)).toHaveLength(1)
})

test('a full phone frees what is safe before it says no', async () => {
  const store = await aStore()
  const { sha } = await aPhoto(store)
  await aReceipt(store, sha, 5)
  await stand(store, { safe: 5 })
  const estimate = async () => ({ quota: 4_100_000, usage: (await store.db.parts.count()) > 0 ? 70_000 : 0 })
  vi.stubGlobal('navigator', { storage: { estimate } })
  onTestFinished(() => void vi.unstubAllGlobals())
  expect((await aPhoto(store, 60_000, 2)).kept).toMatchObject({ is: 'kept' })
  expect(await readFile(store, MESA, sha)).toEqual({ is: 'notHere' })
})
