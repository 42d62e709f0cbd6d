// Signatures of an acta: the latest of each person counts, and what changed under them is known.
import { expect, test } from 'vitest'
import { minutesPaper } from '../../src/document/minutes.ts'
import { boundsOf } from '../../src/domain/signature.ts'
import { counts } from '../../src/store/counts.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { shipments } from '../../src/store/shipments.ts'
import { letStand, sign, signaturesOf, takeBack, tiePhoto } from '../../src/store/signatures.ts'
import { minutesWords } from '../../src/ui/text/minutes.ts'
import { aStore } from '../help/a-store.ts'
import { MESA } from '../help/changes.ts'

const STROKES = 'M100 200l40 -20 30 60M300 300l0 0'

async function aMeeting() {
  let now = 1_710_427_200_000
  const store = await aStore(() => ++now)
  const rec = store.newRecordId()
  const [delia, marco, first, second] = ['delia', 'marco', 'a1', 'a2']
  const person = (key: string, order: number) => ({
    [`attendance/${key}/name`]: key,
    [`attendance/${key}/state`]: 'present',
    [`attendance/${key}/order`]: order,
  })
  const agreement = (key: string, order: number) => ({
    [`agreements/${key}/text`]: `Acuerdo ${key}`,
    [`agreements/${key}/order`]: order,
  })
  const people = { ...person('delia', 1), ...person('marco', 2) }
  const patch = { ...people, ...agreement('a1', 1), ...agreement('a2', 2) }
  await record(store, { mesa: MESA, rec, type: 'meeting', patch })
  const meeting = async () => {
    const found = await findRecord(store, 'meeting', rec)
    if (!found) throw new Error('no meeting')
    return found
  }
  const signatures = async () => signaturesOf(store, await meeting())
  const keyOf = async (name: string) => {
    const found = (await meeting()).attendance.find(({ key }) => key === name)
    if (!found) throw new Error('nobody of that name')
    return found.key
  }
  const change = (leaves: Record<string, string | null>) =>
    record(store, { mesa: MESA, rec, type: 'meeting', patch: leaves })
  const paper = async () =>
    minutesPaper(
      { meeting: await meeting(), mesa: null, district: null, plan: null, signatures: await signatures() },
      minutesWords,
    )
  return {
    store,
    meeting,
    signatures,
    change,
    paper,
    delia: await keyOf(delia),
    marco: await keyOf(marco),
    first,
    second,
  }
}

test('each person in her own way, the latest counts, and taking it back leaves nobody signed', async () => {
  const { store, meeting, signatures, delia, marco } = await aMeeting()
  await sign(store, await meeting(), [delia], { way: 'paper' })
  await sign(store, await meeting(), [delia], { way: 'screen', strokes: STROKES })
  const undo = await sign(store, await meeting(), [marco], { way: 'thumbprint' })
  const now = await signatures()
  expect(now.get(delia)).toMatchObject({ way: 'screen', strokes: STROKES, changed: [] })
  expect(now.get(marco)).toMatchObject({ way: 'thumbprint' })
  await undo()
  await takeBack(store, [...now.values()].slice(0, 1))
  expect((await signatures()).size).toBe(0)
  await takeBack(store, [...now.values()].slice(0, 1), false)
  expect([...(await signatures()).keys()]).toEqual([delia])
})

test('[ux §7.26] an agreement changed after signatures marks them, until it is let stand or they sign again; rather not signing is no signature', async () => {
  const { store, meeting, signatures, change, delia, marco } = await aMeeting()
  await sign(store, await meeting(), [delia], { way: 'paper' })
  await sign(store, await meeting(), [marco], { way: 'declined' })
  await change({ 'agreements/a2/due': '2024-08-30' })
  expect((await signatures()).get(delia)).toMatchObject({ changed: [2], isOpen: true })
  expect((await signatures()).get(marco)).toMatchObject({ changed: [] })
  await letStand(store, [...(await signatures()).values()].slice(0, 1), await meeting())
  expect((await signatures()).get(delia)).toMatchObject({ changed: [2], isOpen: false })
  await change({ 'agreements/a1/text': 'Otro' })
  expect((await signatures()).get(delia)).toMatchObject({ changed: [1, 2], isOpen: true })
  await sign(store, await meeting(), [delia], { way: 'paper' })
  expect((await signatures()).get(delia)).toMatchObject({ changed: [], isOpen: false })
})

test('an agreement taken away or added is a change too', async () => {
  const { store, meeting, signatures, change, delia } = await aMeeting()
  await sign(store, await meeting(), [delia], { way: 'paper' })
  await change({ 'agreements/a2/text': null, 'agreements/a2/order': null })
  expect((await signatures()).get(delia)?.changed).toEqual([2])
  await change({ 'agreements/a3/text': 'Nuevo' })
  expect((await signatures()).get(delia)?.changed).toEqual([2, 3])
})

test('the acta has the drawing, the word of who signed otherwise, and the statement of what changed', async () => {
  const { store, meeting, change, paper, delia, marco } = await aMeeting()
  await sign(store, await meeting(), [delia], { way: 'screen', strokes: STROKES })
  await sign(store, await meeting(), [marco], { way: 'thumbprint' })
  await change({ 'agreements/a2/text': 'Distinto' })
  const [table, note] = (await paper()).sections.at(-1)?.blocks ?? []
  expect(table).toMatchObject({ drawings: [STROKES, null] })
  expect(table?.is === 'table' && table.rows.map((row) => row.at(-1))).toEqual(['Firmó en pantalla', 'Huella en papel'])
  expect(note).toMatchObject({ text: 'Constancia: el acuerdo 2 cambió después de 2 firmas.' })
})

test('a sheet of paper is tied to all who signed on it', async () => {
  const { store, meeting, signatures, delia, marco } = await aMeeting()
  await sign(store, await meeting(), [delia, marco], { way: 'paper' })
  await tiePhoto(store, [...(await signatures()).values()], delia)
  expect([...(await signatures()).values()].map(({ signature }) => signature.photo)).toEqual([delia, delia])
})

test('a person counts meetings, not signatures', async () => {
  const { store, meeting, delia, marco } = await aMeeting()
  await sign(store, await meeting(), [delia, marco], { way: 'paper' })
  expect(await counts(store)).toMatchObject({ unsent: 1 })
  expect(await shipments(store)).toHaveLength(1)
})

test('strokes that are no drawing are not read', async () => {
  const { store, meeting, signatures, delia } = await aMeeting()
  await sign(store, await meeting(), [delia], { way: 'screen', strokes: 'M0 0l1 1"/><script>' })
  expect((await signatures()).get(delia)?.strokes).toBeUndefined()
})

test('a drawing is as large as its strokes', () => {
  expect(boundsOf(STROKES)).toEqual([100, 180, 200, 120])
})
