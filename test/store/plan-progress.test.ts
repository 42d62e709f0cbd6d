// The plan's progress on a device: from what it has, whatever came first, and never from one event twice.
import { expect, test } from 'vitest'
import { entryKey, mesaId, recordId, type RecordId } from '../../src/domain/id.ts'
import { localDate } from '../../src/domain/time.ts'
import { contribute } from '../../src/store/contributions.ts'
import { evidenceFor, offersOf, progressOf } from '../../src/store/plan-progress.ts'
import { record } from '../../src/store/record.ts'
import type { Store } from '../../src/store/store.ts'
import { judge, observedHere } from '../../src/store/validations.ts'
import { aHouse, type Device } from '../help/a-house.ts'
import { MESA } from '../help/changes.ts'

const REGION = mesaId.parse('amazonas')
const PLAN = recordId.parse('poa-2024')
const key = (text: string) => entryKey.parse(text)
const asked = { cutoff: localDate.parse('2024-12-31') }

async function tallyOf(store: Store, activity: string, question: typeof asked & { readonly asOf?: number } = asked) {
  const found = (await progressOf(store, 2024, question))?.activities.find((each) => each.key === activity)
  if (!found) throw new Error('no such activity')
  const { total, target, toValidate, unsent, observed } = found
  return { total, target, toValidate, unsent, observed }
}
const none = { total: 0, toValidate: 0, unsent: 0, observed: 0 }

/** An acta of the CEP Condorcanqui with one person present. */
async function closeActa(store: Store, patch: Record<string, string> = {}): Promise<RecordId> {
  const rec = store.newRecordId()
  const acta = { kind: 'installation', date: '2024-03-14', activity: 'a23', plan: 'poa-2024', state: 'draft', ...patch }
  const present = { 'attendance/p1/name': 'Ñusak Inventado', 'attendance/p1/state': 'present' }
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { ...acta, ...present } })
  await record(store, { mesa: MESA, rec, type: 'meeting', op: 'close' })
  return rec
}
const say = (store: Store, of: RecordId, verdict: 'validated' | 'observed' | 'reopened', note = '') =>
  judge(store, { region: REGION, mesa: MESA, of, verdict, note, by: 'Secretaría' })

async function sendAll(...devices: readonly Device[]): Promise<void> {
  // Twice: what the last one sends is fetched by the first.
  for (const { carrier } of [...devices, ...devices]) await carrier.sendNow()
}
async function aField() {
  const house = await aHouse()
  const [phone, laptop] = [await house.aDevice('promoter', 'condorcanqui'), await house.aDevice('secretariat')]
  return { house, phone, laptop }
}

test('[R1] an acta is unsent, then to validate, then observed with its note, then counts: on both devices', async () => {
  const { phone, laptop } = await aField()
  const acta = await closeActa(phone.store)
  expect(await tallyOf(phone.store, 'a23')).toEqual({ ...none, target: 2, unsent: 1 })
  expect(await tallyOf(laptop.store, 'a23')).toEqual({ ...none, target: 2 })
  await sendAll(phone, laptop)
  for (const { store } of [phone, laptop]) {
    expect(await tallyOf(store, 'a23')).toEqual({ ...none, target: 2, toValidate: 1 })
  }
  await say(laptop.store, acta, 'observed', 'Falta la nómina.')
  await sendAll(laptop, phone)
  expect(await tallyOf(phone.store, 'a23')).toEqual({ ...none, target: 2, observed: 1 })
  expect((await evidenceFor(phone.store, acta))?.note).toBe('Falta la nómina.')
  await say(laptop.store, acta, 'validated')
  await sendAll(laptop, phone)
  for (const { store } of [phone, laptop]) expect(await tallyOf(store, 'a23')).toEqual({ ...none, target: 2, total: 1 })
  // What was known before any verdict can still be asked for.
  const before = { ...asked, asOf: Date.now() - 3_600_000 }
  expect(await tallyOf(phone.store, 'a23', before)).toEqual({ ...none, target: 2, toValidate: 1 })
})

test('a verdict that comes before its acta, and one taken back, give the same numbers', async () => {
  const { house, phone, laptop } = await aField()
  const acta = await closeActa(phone.store)
  await sendAll(phone, laptop)
  const undo = await say(laptop.store, acta, 'validated')
  await sendAll(laptop)
  // The region's records and the mesa's come to a new device in whatever order.
  const late = await house.aDevice('promoter', 'condorcanqui')
  expect(await tallyOf(late.store, 'a23')).toMatchObject({ total: 1, toValidate: 0 })
  await undo()
  await sendAll(laptop, late)
  expect(await tallyOf(late.store, 'a23')).toMatchObject({ total: 0, toValidate: 1 })
})

test('[R2] two closed actas of one meeting count once, when a person has said so', async () => {
  const { phone, laptop } = await aField()
  const [one, other] = [await closeActa(phone.store), await closeActa(phone.store, { date: '2024-03-15' })]
  await sendAll(phone, laptop)
  expect(await tallyOf(laptop.store, 'a23')).toMatchObject({ toValidate: 2 })
  const rec = phone.store.newRecordId()
  const patch = { of: one, other, verdict: 'same', by: 'Alba', at: 1 }
  await record(phone.store, { mesa: MESA, rec, type: 'sameMeeting', patch })
  await sendAll(phone, laptop)
  for (const { store } of [phone, laptop]) expect(await tallyOf(store, 'a23')).toMatchObject({ toValidate: 1 })
  // A report of before that word is what it was.
  expect(await tallyOf(laptop.store, 'a23', { ...asked, asOf: 0 })).toMatchObject({ toValidate: 2 })
})

test('[R3] a link adds to one more activity, never to one that excludes another it is linked to', async () => {
  const { phone } = await aField()
  const acta = await closeActa(phone.store, { kind: 'training', activity: 'a12' })
  expect((await offersOf(phone.store, 2024, acta)).map(({ activity }) => activity)).not.toContain('a10')
  const loose = await closeActa(phone.store, { kind: 'training', activity: '' })
  const offered = (await offersOf(phone.store, 2024, loose)).map(({ activity }) => activity)
  expect(offered).toContain('a10')
  await contribute(phone.store, { mesa: MESA, of: loose, plan: PLAN, activity: key('a10'), by: 'Alba' })
  expect(await tallyOf(phone.store, 'a10')).toMatchObject({ unsent: 1 })
  const left = (await offersOf(phone.store, 2024, loose)).map(({ activity }) => activity)
  expect(left).not.toContain('a12')
  await contribute(phone.store, {
    mesa: MESA,
    of: loose,
    plan: PLAN,
    activity: key('a10'),
    isWithdrawn: true,
    by: 'Alba',
  })
  expect(await tallyOf(phone.store, 'a10')).toMatchObject({ unsent: 0 })
})

test('it is counted again only when something changed', async () => {
  const { phone } = await aField()
  const before = await progressOf(phone.store, 2024, asked)
  expect(await progressOf(phone.store, 2024, asked)).toBe(before)
  await closeActa(phone.store)
  expect(await progressOf(phone.store, 2024, asked)).not.toBe(before)
})

test('a promoter may not validate: what she says of her own acta is refused, and counts nowhere else', async () => {
  const { phone, laptop } = await aField()
  const acta = await closeActa(phone.store)
  await sendAll(phone, laptop)
  await say(phone.store, acta, 'validated')
  await sendAll(phone, laptop)
  expect(await tallyOf(laptop.store, 'a23')).toMatchObject({ total: 0, toValidate: 1 })
})

test('what is observed is told on the phones of that mesa, until something else is said', async () => {
  const { house, phone, laptop } = await aField()
  const other = await house.aDevice('promoter', 'chachapoyas')
  const acta = await closeActa(phone.store)
  await sendAll(phone, laptop)
  await say(laptop.store, acta, 'observed', 'Falta la nómina.')
  await sendAll(laptop, phone, other)
  expect(await observedHere(phone.store)).toEqual([{ of: acta, kind: 'meeting', note: 'Falta la nómina.' }])
  expect(await observedHere(other.store)).toEqual([])
  await say(laptop.store, acta, 'validated')
  await sendAll(laptop, phone)
  expect(await observedHere(phone.store)).toEqual([])
})
