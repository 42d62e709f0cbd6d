// Photos as a screen shows them, and taking them away: what was not sent does not go out, and can come back.
import { expect, test } from 'vitest'
import { fileId, thumbId, thumbShape } from '../../src/domain/file.ts'
import { fieldPath } from '../../src/domain/record.ts'
import { mutationName } from '../../src/protocol/name.ts'
import { encodeRow, type Row } from '../../src/protocol/row.ts'
import { counts } from '../../src/store/counts.ts'
import { filesToSend, filesWaiting, freeFiles } from '../../src/store/file-custody.ts'
import { readFile } from '../../src/store/files.ts'
import { live } from '../../src/store/live.ts'
import { keepPhoto, photosOf, removePhoto } from '../../src/store/photos.ts'
import { findRecord } from '../../src/store/read.ts'
import { foundAs } from '../../src/store/read-core.ts'
import { record } from '../../src/store/record.ts'
import type { Store } from '../../src/store/store.ts'
import { aStore } from '../help/a-store.ts'
import { aThumb, randomBytes } from '../help/bytes.ts'
import { MESA } from '../help/changes.ts'

const DAY = 86_400_000

async function aMeeting(store: Store, ...seeds: readonly number[]) {
  const rec = store.newRecordId()
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { place: 'Nieva' } })
  const take = (seed: number, order = seed) =>
    keepPhoto(store, { mesa: MESA, rec, bytes: randomBytes(900, seed), mime: 'image/jpeg', thumb: aThumb(seed), order })
  for (const seed of seeds) await take(seed)
  const meeting = async () => {
    const found = await findRecord(store, 'meeting', rec)
    if (!found) throw new Error('no meeting')
    return found
  }
  const nth = async (index: number) => {
    const photo = (await meeting()).photos[index]
    if (!photo?.file) throw new Error('no photo')
    return { ...photo, file: photo.file }
  }
  return { rec, take, meeting, nth }
}

async function aReceipt({ db }: Store, id: Row['id']): Promise<void> {
  const name = mutationName.parse('endpoint.a.0')
  const row: Row = { id, type: 'file', v: 1, leaves: new Map([[fieldPath('size'), { value: 1, name }]]) }
  await db.records.put({
    mesa: MESA,
    id,
    rev: 1,
    kind: 'file',
    state: '',
    content: { base: encodeRow(row), shadow: null, view: null },
  })
}

/** Everything that would travel, as text. */
const outgoing = async ({ db }: Store) => JSON.stringify(await db.outbox.toArray())

test('each photo says who has it, with its small picture', async () => {
  const store = await aStore()
  const { meeting, nth } = await aMeeting(store, 1, 2)
  await aReceipt(store, fileId((await nth(1)).file))
  const shown = await photosOf(store, await meeting())
  expect(shown.map(({ thumb, state }) => [thumb, state])).toEqual([
    [aThumb(1), 'onlyHere'],
    [aThumb(2), 'sent'],
  ])
})

test('taken away before it was sent: neither it nor its small picture goes out; «Deshacer» brings both back', async () => {
  const store = await aStore()
  const { meeting, nth } = await aMeeting(store, 1)
  const photo = await nth(0)
  const bringBack = await removePhoto(store, await meeting(), photo)
  expect((await meeting()).photos).toEqual([])
  expect(await filesToSend(store)).toEqual([])
  expect(await filesWaiting(store)).toEqual({ files: 0, bytes: 0, damaged: 0 })
  expect(await counts(store)).toMatchObject({ files: 0 })
  expect(await outgoing(store)).not.toContain(aThumb(1))
  expect(await outgoing(store)).not.toContain(photo.file)

  await bringBack()
  expect(await nth(0)).toEqual(photo)
  expect(await filesToSend(store)).toHaveLength(1)
  expect(await photosOf(store, await meeting())).toMatchObject([{ thumb: aThumb(1), state: 'onlyHere' }])
  expect(await readFile(store, MESA, photo.file)).toMatchObject({ is: 'here' })
})

test('the same picture twice: taking one away keeps the other whole', async () => {
  const store = await aStore()
  const { take, meeting, nth } = await aMeeting(store, 1)
  await take(1, 5)
  await removePhoto(store, await meeting(), await nth(1))
  expect(await filesToSend(store)).toHaveLength(1)
  expect(foundAs('thumb', thumbShape, await store.db.records.get([MESA, thumbId((await nth(0)).file)]))).not.toBeNull()
})

test('taken away and taken again: it is sent', async () => {
  const store = await aStore()
  const { take, meeting, nth } = await aMeeting(store, 1)
  await removePhoto(store, await meeting(), await nth(0))
  await take(1)
  expect(await filesToSend(store)).toHaveLength(1)
})

test('[I1] its bytes stay a day, and what somebody else has is not touched', async () => {
  let now = 1_710_427_200_000
  const store = await aStore(() => now)
  const { meeting, nth } = await aMeeting(store, 1, 2)
  const [first, second] = [await nth(0), await nth(1)]
  await aReceipt(store, fileId(second.file))
  await removePhoto(store, await meeting(), second)
  await removePhoto(store, await meeting(), first)
  expect(await freeFiles(store, 0)).toBe(0)
  now += DAY
  expect(await freeFiles(store, 0)).toBe(900)
  expect(await readFile(store, MESA, first.file)).toEqual({ is: 'notHere' })
  expect(await readFile(store, MESA, second.file)).toMatchObject({ is: 'here' })
})

test('[I1, I11] a photo goes out also when its meeting was removed: that may be brought back', async () => {
  const store = await aStore()
  const { rec } = await aMeeting(store, 1)
  await record(store, { mesa: MESA, rec, type: 'meeting', op: 'del' })
  expect(await filesToSend(store)).toHaveLength(1)
  expect(await counts(store)).toMatchObject({ files: 1 })
  expect(await freeFiles(store, store.now())).toBe(0)
})

test('[I10] a count that is watched hears of the receipt that ends the waiting', async () => {
  const store = await aStore()
  const { nth } = await aMeeting(store, 1)
  const { file } = await nth(0)
  const seen: number[] = []
  const stop = live(() => counts(store)).subscribe(
    ({ files }) => void seen.push(files),
    (failure) => expect.unreachable(String(failure)),
  )
  await expect.poll(() => seen.at(-1)).toBe(1)
  await aReceipt(store, fileId(file))
  await expect.poll(() => seen.at(-1)).toBe(0)
  stop()
})
