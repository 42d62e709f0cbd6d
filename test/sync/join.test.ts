// One meeting that two phones wrote down, put together on real stores: one meeting is left in the lists, and nothing of
// either is lost, whoever says what at once.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryKey, type RecordId } from '../../src/domain/id.ts'
import { fieldChoices, joinPatch, proposedPairing } from '../../src/domain/join-meetings.ts'
import { filesToSend } from '../../src/store/file-custody.ts'
import { proposedTwins } from '../../src/store/meeting-twins.ts'
import { openMeetings, recentMeetings } from '../../src/store/meetings.ts'
import { keepPhoto, photosOf, removePhoto } from '../../src/store/photos.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { search } from '../../src/store/search.ts'
import { openConflicts } from '../../src/store/shipments.ts'
import { sign, signaturesOf } from '../../src/store/signatures.ts'
import { joinedWith, joinMeetings, mergedAway } from '../../src/store/same-meetings.ts'
import type { Store } from '../../src/store/store.ts'
import { trackedAgreements } from '../../src/store/tracked-agreements.ts'
import { keepVoice, removeVoice } from '../../src/store/voice.ts'
import { aHouse, type Device } from '../help/a-house.ts'
import { aStore } from '../help/a-store.ts'
import { aThumb, randomBytes } from '../help/bytes.ts'
import { MESA } from '../help/changes.ts'

async function write(store: Store, startedAt: number, more: Record<string, string>): Promise<RecordId> {
  const rec = store.newRecordId()
  const patch = { date: '2024-08-15', kind: 'ordinary', state: 'draft', startedAt, ...more }
  await record(store, { mesa: MESA, rec, type: 'meeting', patch })
  return rec
}
const first = { author: 'Rosa', place: 'Nieva', 'agreements/c1/text': 'Visitar', 'attendance/p1/name': 'Delia' }
const second = {
  author: 'Marco',
  place: 'Santa María de Nieva',
  'agreements/d1/text': 'Convocar',
  'attendance/q1/name': 'DELIA',
  'attendance/q2/name': 'Ñusak',
}
async function meeting(store: Store, id: RecordId) {
  const found = await findRecord(store, 'meeting', id)
  if (!found) throw new Error('no meeting')
  return found
}
async function join(store: Store, of: RecordId, other: RecordId, verdict: 'same' | 'different' = 'same') {
  const [one, two] = [await meeting(store, of), await meeting(store, other)]
  const picks = new Map(fieldChoices(one, two).map(({ field, pick }) => [field, pick]))
  const pairing = proposedPairing(one, two)
  const takes = verdict === 'same' && { patch: joinPatch(one, two, picks, pairing), pairing }
  return joinMeetings(store, { of: one, other: two, verdict, ...takes, by: 'Rosa' })
}
const listed = async (store: Store) => (await recentMeetings(store, 9)).map(({ id }) => id)

test('it is proposed, and when it was put together one is left in every list, with all of both', async () => {
  const store = await aStore()
  const [of, other] = [await write(store, 1, first), await write(store, 2, second)]
  expect(await proposedTwins(store)).toMatchObject([{ of: { id: of, author: 'Rosa' }, other: { id: other } }])
  const before = await meeting(store, other)
  const undo = await join(store, of, other)
  expect(await meeting(store, of)).toMatchObject({
    place: 'Santa María de Nieva',
    agreements: [{ text: 'Convocar' }, { text: 'Visitar' }],
    attendance: [{ name: 'Ñusak' }, { name: 'Delia' }],
  })
  expect(await meeting(store, other)).toEqual(before)
  expect([await listed(store), (await openMeetings(store)).map(({ id }) => id)]).toEqual([[of], [of]])
  expect((await search(store, 'convocar')).meetings).toEqual([of])
  expect((await trackedAgreements(store)).map(({ meeting: id }) => id)).toEqual([of, of])
  expect(await joinedWith(store, MESA, of)).toMatchObject({ into: null, from: [{ meeting: { id: other } }] })
  expect((await joinedWith(store, MESA, other)).into?.id).toBe(of)
  expect(await proposedTwins(store)).toEqual([])

  await undo()
  expect(await meeting(store, of)).toMatchObject({ place: 'Nieva', agreements: [{ text: 'Visitar' }] })
  expect(await listed(store)).toHaveLength(2)
})

test('«son distintas» is remembered on the other phone too', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const other = await house.aDevice('secretariat')
  const pair = [await write(phone.store, 1, first), await write(phone.store, 2, second)] as const
  await phone.carrier.sendNow()
  await other.carrier.sendNow()
  expect(await proposedTwins(other.store)).toHaveLength(1)
  await join(other.store, ...pair, 'different')
  await other.carrier.sendNow()
  await phone.carrier.sendNow()
  expect(await proposedTwins(phone.store)).toEqual([])
  expect(await listed(phone.store)).toHaveLength(2)
})

test('a closed acta is not touched, and is always in the lists', async () => {
  const store = await aStore()
  const [of, other] = [await write(store, 1, first), await write(store, 2, second)]
  await record(store, { mesa: MESA, rec: other, type: 'meeting', op: 'close' })
  expect(await proposedTwins(store)).toMatchObject([{ of: { id: other }, other: { id: of } }])
  await joinMeetings(store, {
    of: await meeting(store, other),
    other: await meeting(store, of),
    verdict: 'same',
    by: 'Rosa',
  })
  expect(await listed(store)).toEqual([other])
  await record(store, { mesa: MESA, rec: of, type: 'meeting', op: 'close' })
  expect((await listed(store)).sort()).toEqual([of, other].sort())
})

test('[I1, I11] no photo and no signature is lost, whatever is taken away in the one that stays', async () => {
  const store = await aStore()
  const [of, other] = [await write(store, 1, first), await write(store, 2, second)]
  const bytes = randomBytes(900, 1)
  await keepPhoto(store, { mesa: MESA, rec: other, bytes, mime: 'image/jpeg', thumb: aThumb(1) })
  const [signer] = (await meeting(store, other)).attendance
  if (signer) await sign(store, await meeting(store, other), [signer.key], { way: 'paper' })
  await join(store, of, other)
  const [photo] = (await meeting(store, of)).photos
  if (!photo) throw new Error('no photo')
  expect(await photosOf(store, await meeting(store, of))).toMatchObject([{ thumb: aThumb(1), state: 'onlyHere' }])

  await removePhoto(store, await meeting(store, of), photo)
  expect(await filesToSend(store)).toHaveLength(1)
  expect(await photosOf(store, await meeting(store, other))).toMatchObject([{ thumb: aThumb(1), state: 'onlyHere' }])
  expect((await signaturesOf(store, await meeting(store, other))).size).toBe(1)
  expect((await signaturesOf(store, await meeting(store, of))).size).toBe(1)
})

test('[I1, I11] a recording that came over still goes out when its agreement is taken away in the one that stays', async () => {
  const store = await aStore()
  const [of, other] = [await write(store, 1, first), await write(store, 2, second)]
  const said = { meeting: other, agreement: entryKey.parse('d1'), seconds: 5, order: 1, isWritten: true }
  await keepVoice(store, { ...said, bytes: randomBytes(900, 2), mime: 'audio/webm' })
  await join(store, of, other)
  const kept = await meeting(store, of)
  const spoken = kept.agreements.find(({ voice }) => voice)
  if (!spoken) throw new Error('no recording')
  await removeVoice(store, kept, spoken)
  expect((await meeting(store, of)).agreements.some(({ voice }) => voice)).toBe(false)
  expect(await filesToSend(store)).toHaveLength(1)
})

/** Every value of a meeting, wherever it may be found: in it, in what it replaced, or in a copy beside it. */
async function everyValue({ store }: Device): Promise<string> {
  const rows = await store.db.records.toArray()
  return JSON.stringify(rows.map(({ content }) => content))
}

test('[I1, I6] people who decide at once come to one result, and nothing of either meeting disappears', async () => {
  const house = await aHouse()
  const phones = [
    await house.aDevice('promoter', 'condorcanqui'),
    await house.aDevice('promoter', 'condorcanqui'),
    await house.aDevice('secretariat'),
  ]
  const meet = async () => {
    for (const { carrier } of [...phones, ...phones]) await carrier.sendNow()
  }
  const [main] = phones
  if (!main) throw new Error('no phone')
  const what = fc.record({
    phone: fc.nat(2),
    says: fc.constantFrom('same', 'turned', 'different', 'edit', 'send', 'undo'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(what, { minLength: 2, maxLength: 6 }), async (deeds) => {
      const [of, other] = [await write(main.store, 1, first), await write(main.store, 2, second)]
      await meet()
      const undos: (() => Promise<void>)[] = []
      for (const [index, { phone, says }] of deeds.entries()) {
        const device = phones[phone] ?? main
        if (says === 'send') await device.carrier.sendNow()
        else if (says === 'undo') await undos.pop()?.()
        else if (says === 'edit') {
          await record(device.store, { mesa: MESA, rec: of, type: 'meeting', patch: { venue: `local ${index}` } })
        } else if (says === 'turned') undos.push(await join(device.store, other, of))
        else undos.push(await join(device.store, of, other, says))
      }
      await meet()
      await meet()
      const results = await Promise.all(
        phones.map(async ({ store }) => ({
          away: [...(await mergedAway(store))].filter(([id]) => id === of || id === other),
          meetings: [(await meeting(store, of)).seen, (await meeting(store, other)).seen],
          waiting: (await openConflicts(store)).map(({ id }) => id).sort(),
        })),
      )
      for (const each of results) {
        expect(each).toEqual(results[0])
        expect(each.away.length).toBeLessThan(2)
      }
      for (const phone of phones) {
        const all = await everyValue(phone)
        for (const value of [...Object.values(first), ...Object.values(second)]) expect(all).toContain(value)
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 12) },
  )
})
