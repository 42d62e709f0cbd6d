// The recording of an agreement: kept with its words, taken away, taken anew, and rescued when the phone went off.
import { expect, test } from 'vitest'
import { entryKey } from '../../src/domain/id.ts'
import { MOST_VOICE } from '../../src/domain/voice.ts'
import { custodyOf, writeWithFiles } from '../../src/store/attached-file.ts'
import { filesToSend } from '../../src/store/file-custody.ts'
import { readFile } from '../../src/store/files.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import type { Store } from '../../src/store/store.ts'
import { keepVoice, removeVoice, rescueVoice, voiceAlone } from '../../src/store/voice.ts'
import { addPiece, readDraft } from '../../src/store/voice-draft.ts'
import { aStore } from '../help/a-store.ts'
import { randomBytes } from '../help/bytes.ts'
import { MESA } from '../help/changes.ts'

const KEY = entryKey.parse('c1')
const TEXT = 'agreements/c1/text'
const patchOf = (leaves: object) => leaves as NonNullable<Parameters<typeof record>[1]['patch']> // paths by hand

async function anAgreement(store: Store, leaves: object = { [TEXT]: 'Reporte', 'agreements/c1/order': 1 }) {
  const rec = store.newRecordId()
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: patchOf({ place: 'Nieva', ...leaves }) })
  const of = { meeting: rec, agreement: KEY }
  const meeting = async () => {
    const found = await findRecord(store, 'meeting', rec)
    if (!found) throw new Error('no meeting')
    return found
  }
  const agreement = async () => (await meeting()).agreements[0] ?? { key: KEY }
  const speak = (seed: number, more: object = {}) =>
    keepVoice(store, {
      ...of,
      bytes: randomBytes(900, seed),
      mime: 'audio/webm;codecs=opus',
      seconds: 5,
      order: 7,
      isWritten: true,
      ...more,
    })
  const undoable = async (seed: number) => {
    const kept = await speak(seed)
    if (kept.is !== 'kept') throw new Error(kept.is)
    return kept.bringBack
  }
  const piece = (index: number) =>
    addPiece(store, of, index, {
      mime: 'audio/webm;codecs=opus',
      seconds: index + 1,
      bytes: randomBytes(50, index + 1).buffer,
    })
  return { rec, of, meeting, agreement, speak, undoable, piece }
}

/** The names of what would be sent. */
const sent = async (store: Store) => (await filesToSend(store)).map(({ sha }) => sha)

test('[I1] kept with its length beside the words, of a kind that the endpoint takes, and only here until it is sent', async () => {
  const store = await aStore()
  const { agreement, speak } = await anAgreement(store)
  expect((await speak(1)).is).toBe('kept')
  const { voice, voiceSeconds, text, order } = await agreement()
  expect([text, voiceSeconds, order]).toEqual(['Reporte', 5, 1])
  if (!voice) throw new Error('no voice')
  expect(await readFile(store, MESA, voice)).toMatchObject({
    is: 'here',
    mime: 'audio/webm',
    bytes: randomBytes(900, 1),
  })
  expect(await custodyOf(store, MESA, voice)).toEqual({ state: 'onlyHere', size: 900 })
  expect(await sent(store)).toEqual([voice])
})

test('an agreement may begin with its voice: then it has its place, and «No hubo acuerdos» is not true any more', async () => {
  const store = await aStore()
  const { meeting, agreement, speak } = await anAgreement(store, { noAgreements: true })
  await speak(1, { isWritten: false })
  expect(await agreement()).toMatchObject({ order: 7, voiceSeconds: 5 })
  expect((await meeting()).noAgreements).toBeUndefined()
})

test('taken away before it was sent it does not go out; «Deshacer» brings it back and sends it', async () => {
  const store = await aStore()
  const { meeting, agreement, speak } = await anAgreement(store)
  await speak(1)
  const before = await agreement()
  const bringBack = await removeVoice(store, await meeting(), before)
  expect(await agreement()).not.toHaveProperty('voice')
  expect(await sent(store)).toEqual([])
  await bringBack()
  expect(await agreement()).toEqual(before)
  expect(await sent(store)).toEqual([before.voice])
})

test('recorded again, only the last one goes out; undone, only the first', async () => {
  const store = await aStore()
  const { agreement, speak, undoable } = await anAgreement(store)
  await speak(1)
  const first = await agreement()
  const bringBack = await undoable(2)
  const second = await agreement()
  expect(second.voice).not.toBe(first.voice)
  expect(await sent(store)).toEqual([second.voice])
  await bringBack()
  expect(await agreement()).toEqual(first)
  expect(await sent(store)).toEqual([first.voice])
})

test('an agreement that is taken away takes its voice along, unless another says the same', async () => {
  const store = await aStore()
  const { meeting, agreement, speak } = await anAgreement(store)
  await speak(1)
  const now = await meeting()
  const only = await voiceAlone(store, now, await agreement())
  await writeWithFiles(store, MESA, { left: only }, async () => {})
  expect(await sent(store)).toEqual([])
  const twin = { ...(await agreement()), key: entryKey.parse('c2') }
  expect(await voiceAlone(store, { ...now, agreements: [...now.agreements, twin] }, twin)).toBeUndefined()
})

test('an agreement taken away while it was recorded does not come back as a voice alone', async () => {
  const store = await aStore()
  const { rec, meeting, speak } = await anAgreement(store)
  await record(store, {
    mesa: MESA,
    rec,
    type: 'meeting',
    patch: patchOf({ [TEXT]: null, 'agreements/c1/order': null }),
  })
  expect((await speak(1)).is).toBe('gone')
  expect((await meeting()).agreements).toEqual([])
  expect(await sent(store)).toEqual([])
})

test('a closed acta takes no recording, and no recording is heavier than a megabyte', async () => {
  const store = await aStore()
  const { rec, speak } = await anAgreement(store)
  expect((await speak(1, { bytes: new Uint8Array(MOST_VOICE + 1) })).is).toBe('tooLarge')
  await record(store, { mesa: MESA, rec, type: 'meeting', op: 'close', patch: {} })
  expect((await speak(1)).is).toBe('gone')
  expect(await sent(store)).toEqual([])
})

test('[I1] what was recorded when the phone went off becomes the agreement’s voice, piece after piece', async () => {
  const store = await aStore()
  const { of, agreement, piece } = await anAgreement(store)
  for (const index of [0, 1, 2]) await piece(index)
  expect(await rescueVoice(store, of, 1)).toEqual({ is: 'kept', seconds: 3 })
  const { voice, voiceSeconds } = await agreement()
  expect(voiceSeconds).toBe(3)
  const read = voice && (await readFile(store, MESA, voice))
  expect(read).toMatchObject({ bytes: Uint8Array.from([1, 2, 3].flatMap((seed) => [...randomBytes(50, seed)])) })
  expect(await readDraft(store, of)).toBeNull()
  expect(await rescueVoice(store, of, 1)).toBeNull()
})

test('[I1] half a recording takes no whole one’s place by itself', async () => {
  const store = await aStore()
  const { of, agreement, speak, piece } = await anAgreement(store)
  await speak(9)
  const { voice } = await agreement()
  await piece(0)
  expect(await rescueVoice(store, of, 1)).toEqual({ is: 'beside', seconds: 1 })
  expect((await agreement()).voice).toBe(voice)
  expect(await rescueVoice(store, of, 1, true)).toEqual({ is: 'kept', seconds: 1 })
  expect((await agreement()).voice).not.toBe(voice)
})

test('a recording that begins anew begins with nothing of the one before', async () => {
  const store = await aStore()
  const { of, piece } = await anAgreement(store)
  for (const index of [0, 1, 0]) await piece(index)
  expect(await readDraft(store, of)).toMatchObject({ seconds: 1, bytes: randomBytes(50, 1) })
})
