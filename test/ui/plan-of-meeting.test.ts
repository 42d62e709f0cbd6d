// Which plan a meeting serves.
import { expect, test } from 'vitest'
import { mesaId, recordId } from '../../src/domain/id.ts'
import { localDate } from '../../src/domain/time.ts'
import { record } from '../../src/store/record.ts'
import { planOf } from '../../src/ui/plan-of-meeting.ts'
import { aStore } from '../help/a-store.ts'

const region = mesaId.parse('amazonas')
const [old, recent] = [recordId.parse('poa-2023'), recordId.parse('poa-2024')]
const inJune = (year: number) => localDate.parse(`${year}-06-01`)

async function twoPlans() {
  const store = await aStore()
  await record(store, { mesa: region, rec: old, type: 'plan', patch: { year: 2023 } })
  await record(store, { mesa: region, rec: recent, type: 'plan', patch: { year: 2024 } })
  return store
}

test('the plan it names wins over the plan of its year', async () => {
  expect(await planOf(await twoPlans(), { plan: old, date: inJune(2024) })).toMatchObject({ id: old })
})

test('without a name, or with the name of a plan that is not here, it is the plan of its year', async () => {
  const store = await twoPlans()
  expect(await planOf(store, { date: inJune(2023) })).toMatchObject({ id: old })
  expect(await planOf(store, { plan: recordId.parse('gone'), date: inJune(2023) })).toMatchObject({ id: old })
})

test('before any plan has been downloaded there is none', async () => {
  expect(await planOf(await aStore(), { date: inJune(2024) })).toBeNull()
})
