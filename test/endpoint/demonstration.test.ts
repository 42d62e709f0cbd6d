// What the demonstration shows of its year: a plan that is mostly counted, with gaps a secretariat would know.
import { expect, test } from 'vitest'
import { plantDemonstration } from '../../src/endpoint/demo/plant-demonstration.ts'
import { FOLLOW_UP_STATES } from '../../src/domain/follow-up.ts'
import { dateOf, localDate } from '../../src/domain/time.ts'
import { progressOf } from '../../src/store/plan-progress.ts'
import { silencesOf } from '../../src/store/silences.ts'
import { trackedAgreements } from '../../src/store/tracked-agreements.ts'
import { aHouse } from '../help/a-house.ts'

test('the demonstration is planted once, and shows a plan, agreements and mesas as they would be', async () => {
  const house = await aHouse()
  const now = Date.now()
  await plantDemonstration(house.storage(), 'demo', 'Rosa Ejemplo', now)
  const { store, carrier } = await house.aDevice('secretariat')
  const rows = await store.db.records.count()
  await plantDemonstration(house.storage(), 'demo', 'Rosa Ejemplo', now)
  await carrier.sendNow()
  expect(await store.db.records.count()).toBe(rows)

  const half = await progressOf(store, 2024, { cutoff: localDate.parse('2024-06-30') })
  const whole = await progressOf(store, 2024)
  const stateOf = (all: typeof whole, key: string) => all?.activities.find(({ read }) => read.row.key === key)
  expect(half?.activities.filter(({ state }) => state === 'fulfilled').length).toBeGreaterThan(6)
  expect(stateOf(half, 'a25')).toMatchObject({ total: 5, target: 12, state: 'inProgress' })
  expect(stateOf(whole, 'a03')).toMatchObject({ total: 2, target: 4, state: 'conditional' })
  expect(stateOf(whole, 'a10')).toMatchObject({ total: 0, toValidate: 1 })
  expect(whole?.version).toMatchObject({ number: 2 })
  const missed = whole?.activities.filter(({ state }) => state === 'notDone') ?? []
  expect(missed.length).toBeLessThan(5)
  const notes = whole?.activities.flatMap(({ items }) => items.flatMap(({ evidence }) => evidence.note ?? []))
  expect(notes).toContain('Falta la nómina del comité con quien lo coordina.')

  const tracked = await trackedAgreements(store)
  expect(new Set(tracked.map(({ standing }) => standing.state))).toEqual(
    new Set(FOLLOW_UP_STATES.filter((state) => state !== 'void')),
  )
  const said = (await silencesOf(store, dateOf(now))).map(({ mesa, silence }) => [mesa.id, silence.is])
  expect(Object.fromEntries(said)).toMatchObject({
    'cer-amazonas': 'sending',
    chachapoyas: 'silent',
    condorcanqui: 'inField',
    luya: 'silent',
    bongara: 'nothingYet',
  })
})
