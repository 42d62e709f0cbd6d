// [R5] A target that is no number has no percentage: the secretariat says of each quarter whether it was met.
import { expect, test } from 'vitest'
import { entryKey, mesaId, recordId } from '../../src/domain/id.ts'
import type { Fulfilment } from '../../src/domain/plan-choice.ts'
import { localDate, type Quarter } from '../../src/domain/time.ts'
import { saidOfQuarters, sayFulfilled } from '../../src/store/fulfilment.ts'
import { progressOf } from '../../src/store/plan-progress.ts'
import type { Store } from '../../src/store/store.ts'
import { aHouse } from '../help/a-house.ts'

const PLAN = recordId.parse('poa-2024')
const A21 = entryKey.parse('a21')

const say = (store: Store, quarter: Quarter, fulfilment: Fulfilment, why: string) =>
  sayFulfilled(store, {
    region: mesaId.parse('amazonas'),
    plan: PLAN,
    activity: A21,
    quarter,
    fulfilment,
    why,
    by: 'Bruno',
  })
const words = async (store: Store) =>
  (await saidOfQuarters(store, PLAN, A21)).map(({ quarter, fulfilment, why }) => [quarter, fulfilment, why])
const activityOf = async (store: Store) =>
  (await progressOf(store, 2024, { cutoff: localDate.parse('2024-12-31') }))?.activities.find(({ key }) => key === A21)

test('[R5] the last word about each quarter stands, reaches the phone with what sustains it, and gives no percentage', async () => {
  const house = await aHouse()
  const [phone, laptop] = [await house.aDevice('promoter', 'condorcanqui'), await house.aDevice('secretariat')]
  await say(laptop.store, 2, 'met', 'Dos sesiones del CCR.')
  await say(laptop.store, 1, 'partly', 'Una sesión.')
  const takeBack = await say(laptop.store, 1, 'notMet', 'No hubo acta.')
  expect(await words(laptop.store)).toEqual([
    [1, 'notMet', 'No hubo acta.'],
    [2, 'met', 'Dos sesiones del CCR.'],
  ])
  await takeBack()
  for (const { carrier } of [laptop, phone]) await carrier.sendNow()
  expect(await words(phone.store)).toEqual([
    [1, 'partly', 'Una sesión.'],
    [2, 'met', 'Dos sesiones del CCR.'],
  ])
  const found = await activityOf(phone.store)
  expect(found?.cells.map(({ state }) => state)).toEqual(['partial', 'done', 'notDone', 'notDone'])
  expect(found).toMatchObject({ target: null, percent: null, state: 'partlyFulfilled' })
})

test('a promoter cannot say it: what she sends is refused, and nobody else sees it', async () => {
  const house = await aHouse()
  const [phone, laptop] = [await house.aDevice('promoter', 'condorcanqui'), await house.aDevice('secretariat')]
  await say(phone.store, 1, 'met', 'Fui yo.')
  for (const { carrier } of [phone, laptop]) await carrier.sendNow()
  expect(await words(laptop.store)).toEqual([])
})

test('two at the office: who speaks after the other has the last word, whatever the clocks and the keys say', async () => {
  const house = await aHouse()
  const [one, two] = [await house.aDevice('secretariat'), await house.aDevice('secretariat')]
  for (const [index, speaker] of [one, two, one].entries()) {
    for (const { carrier } of [one, two, one]) await carrier.sendNow()
    await say(speaker.store, 3, index === 1 ? 'met' : 'partly', `vez ${index}`)
    for (const { carrier } of [speaker, one, two]) await carrier.sendNow()
    for (const { store } of [one, two]) expect((await words(store))[0]?.[2]).toBe(`vez ${index}`)
  }
})
