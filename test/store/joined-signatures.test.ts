// Signatures of two records of one meeting that are put together: whoever signed in either, signed; what changed is told.
import { expect, test } from 'vitest'
import { minutesPaper } from '../../src/document/minutes.ts'
import { fieldChoices, joinPatch, proposedPairing } from '../../src/domain/join-meetings.ts'
import type { RecordId } from '../../src/domain/id.ts'
import { keepPhoto } from '../../src/store/photos.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { joinMeetings } from '../../src/store/same-meetings.ts'
import { sign, signaturesOf, takeBack, tiePhoto } from '../../src/store/signatures.ts'
import type { Store } from '../../src/store/store.ts'
import { minutesWords } from '../../src/ui/text/minutes.ts'
import { aStore } from '../help/a-store.ts'
import { aThumb, randomBytes } from '../help/bytes.ts'
import { MESA } from '../help/changes.ts'

const STROKES = 'M100 200l40 -20 30 60'

const person = (key: string, name: string, more: Record<string, string> = {}) => ({
  [`attendance/${key}/name`]: name,
  [`attendance/${key}/state`]: 'present',
  ...Object.fromEntries(Object.entries(more).map(([field, value]) => [`attendance/${key}/${field}`, value])),
})

async function aTwin(store: Store, patch: Record<string, string | number>) {
  const rec = store.newRecordId()
  const head = { date: '2024-08-15', kind: 'ordinary', state: 'draft' }
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { ...head, ...patch } })
  return rec
}
async function meeting(store: Store, id: RecordId) {
  const found = await findRecord(store, 'meeting', id)
  if (!found) throw new Error('no meeting')
  return found
}
async function join(store: Store, ofId: RecordId, otherId: RecordId) {
  const [of, other] = [await meeting(store, ofId), await meeting(store, otherId)]
  const picks = new Map(fieldChoices(of, other).map(({ field, pick }) => [field, pick]))
  const pairing = proposedPairing(of, other)
  const patch = joinPatch(of, other, picks, pairing)
  return joinMeetings(store, { of, other, verdict: 'same', patch, pairing, by: 'Rosa' })
}
const signIn = async (store: Store, id: RecordId, name: string, way: Parameters<typeof sign>[3]) => {
  const found = await meeting(store, id)
  const keys = found.attendance.filter((each) => each.name === name).map(({ key }) => key)
  return sign(store, found, keys, way)
}
/** By name, as the acta has them. */
async function signed(store: Store, id: RecordId) {
  const found = await meeting(store, id)
  const all = await signaturesOf(store, found)
  const named = found.attendance.flatMap(({ key, name = '' }) => {
    const one = all.get(key)
    return one ? [[name, { way: one.way, strokes: one.strokes, changed: one.changed }] as const] : []
  })
  return Object.fromEntries(named)
}

/** Delia signed on Rosa's phone, Delia and Ñusak on Marco's; both have one agreement in the same words. */
async function twins() {
  let now = 1_710_427_200_000
  const store = await aStore(() => ++now)
  const of = await aTwin(store, {
    ...person('p1', 'Delia'),
    'agreements/c1/text': 'Visitar la obra',
    'agreements/c1/order': 1,
  })
  const other = await aTwin(store, {
    ...person('q1', 'Delia'),
    ...person('q2', 'Ñusak'),
    'agreements/d1/text': 'Visitar la obra',
  })
  await signIn(store, of, 'Delia', { way: 'paper' })
  await signIn(store, other, 'Delia', { way: 'thumbprint' })
  await signIn(store, other, 'Ñusak', { way: 'screen', strokes: STROKES })
  return { store, of, other }
}

test('[I1] who signed only in the other signed in the one that stays; her own signature there is not replaced', async () => {
  const { store, of, other } = await twins()
  const undo = await join(store, of, other)
  expect(await signed(store, of)).toEqual({
    Delia: { way: 'paper', strokes: undefined, changed: [] },
    Ñusak: { way: 'screen', strokes: STROKES, changed: [] },
  })
  // The other keeps its own.
  expect(Object.keys(await signed(store, other)).sort()).toEqual(['Delia', 'Ñusak'])
  await undo()
  expect(Object.keys(await signed(store, of))).toEqual(['Delia'])
  await join(store, of, other)
  expect(Object.keys(await signed(store, of)).sort()).toEqual(['Delia', 'Ñusak'])
})

test('[ux §7.26] an agreement that came from the other record marks every signature given without it, and the acta says so', async () => {
  const { store, of, other } = await twins()
  await record(store, { mesa: MESA, rec: other, type: 'meeting', patch: { 'agreements/d2/text': 'Comprar la bomba' } })
  await join(store, of, other)
  expect(await signed(store, of)).toMatchObject({ Delia: { changed: [2] }, Ñusak: { changed: [2] } })
  const [found, all] = [await meeting(store, of), await signaturesOf(store, await meeting(store, of))]
  expect([...all.values()].every(({ isOpen }) => isOpen)).toBe(true)
  const occasion = { meeting: found, mesa: null, district: null, plan: null, signatures: all }
  const blocks = minutesPaper(occasion, minutesWords).sections.at(-1)?.blocks
  expect(blocks?.at(-1)).toMatchObject({ text: 'Constancia: el acuerdo 2 cambió después de 2 firmas.' })
})

test('what was taken back does not come; the same sheet of paper is the one that is there', async () => {
  const { store, of, other } = await twins()
  const photo = { mesa: MESA, bytes: randomBytes(9, 1), mime: 'image/jpeg', thumb: aThumb(1) }
  for (const rec of [of, other]) await keepPhoto(store, { ...photo, rec })
  const two = await meeting(store, other)
  const [sheet] = two.photos
  const all = [...(await signaturesOf(store, two)).values()]
  if (sheet) await tiePhoto(store, all, sheet.key)
  await join(store, of, other)
  const came = [...(await signaturesOf(store, await meeting(store, of))).values()]
  expect(came.flatMap(({ signature }) => signature.photo ?? [])).toEqual([(await meeting(store, of)).photos[0]?.key])

  const again = await twins()
  await takeBack(again.store, [...(await signaturesOf(again.store, await meeting(again.store, again.other))).values()])
  await join(again.store, again.of, again.other)
  expect(Object.keys(await signed(again.store, again.of))).toEqual(['Delia'])
})

test('[M5] of whom one of the two says that she is a minor, no signature comes over', async () => {
  const { store, of, other } = await twins()
  await record(store, { mesa: MESA, rec: of, type: 'meeting', patch: person('p9', 'Ñusak', { segment: 'children' }) })
  await join(store, of, other)
  expect(Object.keys(await signed(store, of))).toEqual(['Delia'])
})

test('two people who put the same two together at once bring each signature once', async () => {
  const { store, of, other } = await twins()
  await join(store, of, other)
  await join(store, of, other)
  expect((await signaturesOf(store, await meeting(store, of))).size).toBe(2)
  const rows = await store.db.records.where('[mesa+kind]').equals([MESA, 'signature']).toArray()
  expect(rows).toHaveLength(4)
})
