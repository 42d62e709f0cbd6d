// The panel's figures on a device: those of the plan's screen, kept for the next start, and never another person's.
import { expect, test } from 'vitest'
import { mesaId, recordId, type RecordId } from '../../src/domain/id.ts'
import { marksOf, tallyMarks } from '../../src/domain/progress/marks.ts'
import { panelView } from '../../src/domain/progress/panel-view.ts'
import { dateOf } from '../../src/domain/time.ts'
import { lastFrom } from '../../src/store/last-from.ts'
import { keptPanel, panelVersion, recount } from '../../src/store/panel-kept.ts'
import { progressOf } from '../../src/store/plan-progress.ts'
import { record } from '../../src/store/record.ts'
import type { Store } from '../../src/store/store.ts'
import { judge } from '../../src/store/validations.ts'
import { aHouse, type Device } from '../help/a-house.ts'
import { MESA } from '../help/changes.ts'

const OTHER = mesaId.parse('chachapoyas')

async function closeActa({ store }: Device, date: string, mesa = MESA, at = store.now()): Promise<RecordId> {
  const rec = store.newRecordId()
  const acta = { kind: 'installation', date, activity: 'a23', plan: 'poa-2024', state: 'draft', startedAt: at }
  const present = { 'attendance/p1/name': 'Ñusak Inventado', 'attendance/p1/state': 'present' }
  const agreed = { 'agreements/c1/text': 'Presentar el informe', 'agreements/c1/due': '2024-03-20' }
  await record(store, { mesa, rec, type: 'meeting', patch: { ...acta, ...present, ...agreed } })
  await record(store, { mesa, rec, type: 'meeting', op: 'close' })
  return rec
}
const validate = (store: Store, of: RecordId) =>
  judge(store, { region: mesaId.parse('amazonas'), mesa: MESA, of, verdict: 'validated', by: 'Elva' })

async function aField() {
  const house = await aHouse()
  const [phone, laptop] = [await house.aDevice('promoter', 'condorcanqui'), await house.aDevice('secretariat')]
  const acta = await closeActa(phone, '2024-03-14')
  await phone.carrier.sendNow()
  await laptop.carrier.sendNow()
  await validate(laptop.store, acta)
  return { house, phone, laptop, acta }
}
const all = { year: 2024, quarter: null, mesa: '', line: '' } as const

async function countedIn(store: Store) {
  await recount(store)
  const kept = await keptPanel(store)
  if (!kept) throw new Error('nothing was kept')
  return kept
}

test('[ux S14] the matrix has the numbers of the plan’s screen, for all and for one mesa', async () => {
  const { laptop } = await aField()
  const { figures } = await countedIn(laptop.store)
  const cutoff = dateOf(laptop.store.now())
  for (const mesa of ['' as const, MESA, OTHER]) {
    const progress = await progressOf(laptop.store, 2024, { cutoff, ...(mesa && { mesa }) })
    const marks = marksOf(progress?.activities ?? [])
    const { rows, tally } = panelView(figures, { ...all, mesa })
    expect(tally).toEqual(tallyMarks(marks))
    expect(tally).toMatchObject({ of: 57, done: mesa === OTHER ? 0 : 1 })
    for (const { line, cells } of rows) {
      for (const { quarter, ...cell } of cells) {
        expect(cell).toEqual(tallyMarks(marks.filter((each) => each.line === line.key && each.quarter === quarter)))
      }
    }
    const byEngine = progress?.lines.map(({ marks: of, marksDone: done }) => ({ of, done }))
    expect(rows.map(({ year: { of, done } }) => ({ of, done }))).toEqual(byEngine)
  }
})

test('what is overdue, the last acta with its verdict, and the meetings of a mesa; the others are empty', async () => {
  const { laptop, acta } = await aField()
  const { figures } = await countedIn(laptop.store)
  const view = panelView(figures, all)
  expect(view.agreements).toMatchObject({ agreements: 1, overdue: 1, newest: [{ meeting: acta, key: 'c1' }] })
  expect(view.actas).toMatchObject([{ id: acta, state: 'validated' }])
  expect([view.meetings(MESA), view.meetings(OTHER)]).toEqual([1, 0])
  expect(figures.mesas.find(({ mesa }) => mesa === OTHER)?.last).toBeNull()
  const empty = panelView(figures, { ...all, mesa: OTHER })
  expect(empty).toMatchObject({ actas: [], agreements: { agreements: 0, overdue: 0, newest: [] } })
})

test('figures are kept until something changes, and counted anew then', async () => {
  const { laptop, phone } = await aField()
  expect((await countedIn(laptop.store)).version).toBe(await panelVersion(laptop.store))
  await closeActa(phone, '2024-03-15')
  await phone.carrier.sendNow()
  await laptop.carrier.sendNow()
  expect((await keptPanel(laptop.store))?.version).not.toBe(await panelVersion(laptop.store))
  const again = await countedIn(laptop.store)
  expect(again.version).toBe(await panelVersion(laptop.store))
  expect(panelView(again.figures, all).meetings(MESA)).toBe(2)
})

test('who enters on the same laptop with other mesas sees nothing of what was counted before', async () => {
  const { house, laptop } = await aField()
  await countedIn(laptop.store)
  await house.handOver(laptop, 'promoter', 'chachapoyas')
  await laptop.carrier.sendNow()
  expect(await keptPanel(laptop.store)).toBeNull()
  expect(panelView((await countedIn(laptop.store)).figures, all).meetings('')).toBe(0)
})

test('a mesa is heard of by what arrived from it: not by what waits here, nor by a clock that is ahead', async () => {
  const { laptop, phone } = await aField()
  const first = (await lastFrom(laptop.store)).get(MESA)
  expect(first).toBeGreaterThan(0)
  expect((await lastFrom(phone.store)).get(MESA)).toBe(first)
  await closeActa(phone, '2024-03-16', MESA, phone.store.now() + 86_400_000)
  expect((await lastFrom(phone.store)).get(MESA)).toBe(first)
  await phone.carrier.sendNow()
  await laptop.carrier.sendNow()
  expect((await lastFrom(laptop.store)).get(MESA)).toBe(first)
})

test('what the Secretaría writes in a mesa herself is no word from it', async () => {
  const { laptop, acta } = await aField()
  const before = (await lastFrom(laptop.store)).get(MESA)
  const step = { of: acta, agreement: 'c1', state: 'done', at: laptop.store.now() }
  const session = (await laptop.store.db.meta.get('session'))?.value as { person: { name: string } } // as it was kept
  await record(laptop.store, {
    mesa: MESA,
    rec: recordId.parse('step'),
    type: 'followUp',
    patch: { ...step, by: session.person.name },
  })
  await laptop.carrier.sendNow()
  expect((await lastFrom(laptop.store)).get(MESA)).toBe(before)
})
