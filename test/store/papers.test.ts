// Papers attached to a meeting: only PDFs, and what was taken away before it was sent does not go out.
import { expect, test } from 'vitest'
import { fileId } from '../../src/domain/file.ts'
import { fieldPath } from '../../src/domain/record.ts'
import { mutationName } from '../../src/protocol/name.ts'
import { encodeRow } from '../../src/protocol/row.ts'
import { filesToSend } from '../../src/store/file-custody.ts'
import { readFile } from '../../src/store/files.ts'
import { keepPaper, papersOf, removePaper } from '../../src/store/papers.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { joinMeetings } from '../../src/store/same-meetings.ts'
import { aStore } from '../help/a-store.ts'
import { aPdf, randomBytes } from '../help/bytes.ts'
import { MESA } from '../help/changes.ts'

async function aMeeting() {
  const store = await aStore()
  const rec = store.newRecordId()
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { place: 'Puerto Galilea' } })
  const attach = (seed: number, order = seed, bytes = aPdf(900, seed)) =>
    keepPaper(store, { mesa: MESA, rec, bytes, name: `programa ${seed}.pdf`, order })
  const meeting = async () => {
    const found = await findRecord(store, 'meeting', rec)
    if (!found) throw new Error('no meeting')
    return found
  }
  const nth = async (index: number) => {
    const paper = (await meeting()).papers[index]
    if (!paper?.file) throw new Error('no paper')
    return { ...paper, file: paper.file }
  }
  return { store, rec, attach, meeting, nth }
}

test('[I1] kept whole with its name, and each says who has it', async () => {
  const { store, attach, meeting, nth } = await aMeeting()
  expect(await attach(1)).toMatchObject({ is: 'kept' })
  expect(await attach(2)).toMatchObject({ is: 'kept' })
  const [first, second] = [await nth(0), await nth(1)]
  expect(first).toMatchObject({ name: 'programa 1.pdf', size: 900, mime: 'application/pdf', order: 1 })
  expect(await readFile(store, MESA, first.file)).toMatchObject({ is: 'here', bytes: aPdf(900, 1) })
  const id = fileId(second.file)
  const leaves = new Map([[fieldPath('size'), { value: 900, name: mutationName.parse('endpoint.a.0') }]])
  const base = encodeRow({ id, type: 'file', v: 1, leaves })
  const content = { base, shadow: null, view: null }
  await store.db.records.put({ mesa: MESA, id, rev: 1, kind: 'file', state: '', content })
  expect((await papersOf(store, await meeting())).map(({ state }) => state)).toEqual(['onlyHere', 'sent'])
})

test('what is no PDF by its first bytes, or larger than 5 MB, is not taken, and nothing of it stays', async () => {
  const { store, attach, meeting } = await aMeeting()
  expect(await attach(1, 1, randomBytes(900, 1))).toEqual({ is: 'badType' })
  expect(await attach(1, 1, new Uint8Array())).toEqual({ is: 'badType' })
  expect(await attach(1, 1, aPdf(5_000_001, 1))).toEqual({ is: 'tooLarge' })
  expect((await meeting()).papers).toEqual([])
  expect(await filesToSend(store)).toEqual([])
})

test('taken away before it was sent it does not go out; «Deshacer» brings it back', async () => {
  const { store, attach, meeting, nth } = await aMeeting()
  await attach(1)
  const paper = await nth(0)
  const bringBack = await removePaper(store, await meeting(), paper)
  expect((await meeting()).papers).toEqual([])
  expect(await filesToSend(store)).toEqual([])
  await bringBack()
  expect(await nth(0)).toEqual(paper)
  expect(await filesToSend(store)).toHaveLength(1)
})

test('attached twice, taking one away keeps the other whole', async () => {
  const { store, attach, meeting, nth } = await aMeeting()
  await attach(1)
  await attach(1, 5)
  await removePaper(store, await meeting(), await nth(1))
  expect(await filesToSend(store)).toHaveLength(1)
})

test('[I1] taken away here, it still goes out for the meeting that this one was put together with', async () => {
  const { store, attach, meeting, nth } = await aMeeting()
  await attach(1)
  const twin = store.newRecordId()
  await record(store, { mesa: MESA, rec: twin, type: 'meeting', patch: { 'papers/k1/file': (await nth(0)).file } })
  const other = await findRecord(store, 'meeting', twin)
  if (!other) throw new Error('no twin')
  await joinMeetings(store, { of: await meeting(), other, verdict: 'same', by: 'Alba' })
  await removePaper(store, await meeting(), await nth(0))
  expect(await filesToSend(store)).toHaveLength(1)
})
