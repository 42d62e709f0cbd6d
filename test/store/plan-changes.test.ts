// The plan that changes while phones are away: what they recorded against an older version arrives whole and counts.
import { expect, test } from 'vitest'
import { entryKey, mesaId, recordId, type RecordId } from '../../src/domain/id.ts'
import { versionsOf } from '../../src/domain/progress/plan-at.ts'
import type { Quarter } from '../../src/domain/time.ts'
import { localDate } from '../../src/domain/time.ts'
import { chooseReading } from '../../src/store/plan-choices.ts'
import { planChanges, reprogram, withdraw } from '../../src/store/plan-changes.ts'
import { planNow } from '../../src/store/plan-now.ts'
import { progressOf, readingEffects, type Question } from '../../src/store/plan-progress.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import type { Store } from '../../src/store/store.ts'
import { aHouse, type Device } from '../help/a-house.ts'
import { MESA } from '../help/changes.ts'

const region = mesaId.parse('amazonas')
const plan = recordId.parse('poa-2024')
const key = (text: string) => entryKey.parse(text)
const day = (text: string) => localDate.parse(text)
const END = { cutoff: day('2024-12-31') }

async function rowOf(store: Store, activity: string, question: Partial<Question> = {}) {
  const found = await progressOf(store, 2024, { ...END, ...question })
  return found?.activities.find((each) => each.key === activity)
}
const marks = async (store: Store, activity: string, question: Partial<Question> = {}) =>
  (await rowOf(store, activity, question))?.scheduled

const about = (from: string, why = 'Lo pidió el CER.') => ({
  region,
  plan,
  from: day(from),
  why,
  by: 'Secretaría',
  minutesName: 'acta 004-2024',
})
const move = (store: Store, from: string, activity: string, quarters: Quarter[]) =>
  reprogram(store, about(from), [{ activity: key(activity), quarters }])

async function closeActa(store: Store, activity: string, date: string): Promise<RecordId> {
  const rec = store.newRecordId()
  const acta = { kind: 'formerCoordinators', date, activity, plan: 'poa-2024', state: 'draft' }
  const present = { 'attendance/p1/name': 'Ñusak Inventado', 'attendance/p1/state': 'present' }
  await record(store, { mesa: MESA, rec, type: 'meeting', patch: { ...acta, ...present } })
  await record(store, { mesa: MESA, rec, type: 'meeting', op: 'close' })
  return rec
}
async function sendAll(...devices: readonly Device[]): Promise<void> {
  // Twice: what the last one sends is fetched by the first.
  for (const { carrier } of [...devices, ...devices]) await carrier.sendNow()
}

test('[R11, S10] two phones record against the first version while it is merged and moved: nothing is lost, all count', async () => {
  const house = await aHouse()
  const one = await house.aDevice('promoter', 'condorcanqui')
  const other = await house.aDevice('promoter', 'condorcanqui')
  const laptop = await house.aDevice('secretariat')
  const actas = [
    await closeActa(one.store, 'a22', '2024-05-10'),
    await closeActa(other.store, 'a22', '2024-08-10'),
    await closeActa(other.store, 'a20', '2024-11-10'),
  ]
  // Meanwhile, and known first.
  await reprogram(laptop.store, about('2024-04-01'), [{ activity: key('a22'), mergedInto: key('a20') }])
  await move(laptop.store, '2024-04-01', 'a20', [3])
  await sendAll(laptop, one, other, laptop)
  for (const { store } of [one, other, laptop]) {
    expect(await rowOf(store, 'a22')).toBeUndefined()
    expect(await rowOf(store, 'a20')).toMatchObject({ toValidate: 3, unsent: 0, scheduled: [3] })
    // As they were recorded: the version of then still has them apart.
    expect(await rowOf(store, 'a22', { version: 'approved' })).toMatchObject({ toValidate: 2 })
    const kept = await Promise.all(actas.map((id) => findRecord(store, 'meeting', id)))
    expect(kept.map((acta) => [acta?.state, acta?.activity])).toEqual([
      ['closed', 'a22'],
      ['closed', 'a22'],
      ['closed', 'a20'],
    ])
  }
})

test('[R11] an older report has its numbers again by its day and version, whatever was reprogrammed and withdrawn since', async () => {
  const house = await aHouse()
  const laptop = await house.aDevice('secretariat')
  const { store } = laptop
  await closeActa(store, 'a22', '2024-05-10')
  const june = { cutoff: day('2024-06-30') }
  const numbers = async (question: Partial<Question>) => {
    const found = await progressOf(store, 2024, question)
    return found?.activities.map(({ scheduled, target, toValidate, unsent, state }) => [
      scheduled,
      target,
      toValidate + unsent,
      state,
    ])
  }
  const before = await numbers(june)
  const made = Date.now()
  const change = await move(store, '2024-07-01', 'a22', [4])
  expect(await marks(store, 'a22')).toEqual([4])
  const changed = await numbers(END)
  // A change dated before that report: it is known by its version, or by what was known then.
  const early = await reprogram(store, about('2024-02-01'), [{ activity: key('a20'), isSuspended: true }])
  expect(await numbers(june)).not.toEqual(before)
  expect(await numbers({ ...june, version: 'approved' })).toEqual(before)
  expect(await numbers({ ...june, asOf: made - 1 })).toEqual(before)
  await withdraw(store, about('2024-02-01', 'Fue un error.'), early)
  expect(await numbers(june)).toEqual(before)
  expect(await numbers(END)).toEqual(changed)
  await withdraw(store, about('2024-09-01'), change)
  expect(await marks(store, 'a22')).toEqual(await marks(store, 'a22', { version: 'approved' }))
  expect(await marks(store, 'a22', { version: change })).toEqual([4])
  expect(await planChanges(store)).toHaveLength(4)
})

test('two laptops reprogram the same activity without signal: both versions stay, and every device takes the same', async () => {
  const house = await aHouse()
  const [one, other] = [await house.aDevice('secretariat'), await house.aDevice('secretariat')]
  await move(one.store, '2024-07-01', 'a22', [3])
  await move(other.store, '2024-07-01', 'a22', [4])
  await sendAll(one, other)
  const versions = await Promise.all(
    [one, other].map(async ({ store }) => versionsOf(plan, await planChanges(store)).map(({ change }) => change?.id)),
  )
  expect(versions[0]).toHaveLength(2)
  expect(versions[1]).toEqual(versions[0])
  expect(await marks(one.store, 'a22')).toEqual(await marks(other.store, 'a22'))
  // What is said next comes after both, whatever the clocks say.
  const third = await move(one.store, '2024-07-01', 'a22', [2])
  const { after } = (await planChanges(one.store)).find(({ id }) => id === third) ?? {}
  expect(new Set(after)).toEqual(new Set(versions[0]))
  expect(await marks(one.store, 'a22')).toEqual([2])
})

test('a promoter may not reprogram: what she wrote is refused, and the plan is moved nowhere else', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const laptop = await house.aDevice('secretariat')
  await move(phone.store, '2024-07-01', 'a22', [4])
  await sendAll(phone, laptop)
  expect(await planChanges(laptop.store)).toEqual([])
})

test('[R12] a reading is told with what it would make of the year, chosen once, and reaches the phones', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  const laptop = await house.aDevice('secretariat')
  const effects = await readingEffects(laptop.store, 2024, key('a24'))
  expect(effects.map(({ reading, target }) => [reading.key, target])).toEqual([
    ['usada', 1],
    ['trimestral', 4],
    ['trimestralPorMesa', 8],
  ])
  const choice = { region, plan, activity: key('a24'), by: 'Secretaría' }
  await chooseReading(laptop.store, { ...choice, reading: key('trimestralPorMesa') })
  await chooseReading(laptop.store, { ...choice, reading: key('trimestral') })
  await sendAll(laptop, phone)
  for (const { store } of [laptop, phone]) expect((await rowOf(store, 'a24'))?.target).toBe(4)
  // What is supposed is kept nowhere.
  expect((await readingEffects(phone.store, 2024, key('a24'))).map(({ target }) => target)).toEqual([1, 4, 8])
})

test('one mesa’s own records are counted alone, and nothing is said to be late by her', async () => {
  const house = await aHouse()
  const phone = await house.aDevice('promoter', 'condorcanqui')
  await closeActa(phone.store, 'a20', '2024-05-10')
  const mesa = (name: string) => rowOf(phone.store, 'a20', { mesa: mesaId.parse(name) })
  expect(await mesa('condorcanqui')).toMatchObject({ unsent: 1 })
  expect(await mesa('chachapoyas')).toMatchObject({ unsent: 0, state: 'notStarted', flags: [] })
  expect((await planNow(phone.store, 2024))?.versions).toBe(1)
})
