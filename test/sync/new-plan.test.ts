// Next year's plan, kept by the secretariat and read by the promoters; nobody else can keep one.
import { expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import { confirmed } from '../../src/domain/plan-import/draft.ts'
import { readPlan } from '../../src/domain/plan-import/read-plan.ts'
import { planOf } from '../../src/domain/plan-import/to-plan.ts'
import { csvTable } from '../../src/document/tables/csv-table.ts'
import { counts } from '../../src/store/counts.ts'
import { keepNewPlan, yearsWithPlan } from '../../src/store/new-plan.ts'
import { planFor } from '../../src/store/plans.ts'
import { aHouse } from '../help/a-house.ts'

const REGION = mesaId.parse('amazonas')
const CSV = [
  'Plan Operativo 2025',
  'Línea de acción,Actividades,Meta/s,I trim.,II trim.,III trim.,IV trim.,Responsable/s',
  'CONCERTACIÓN,Reuniones del CER,04 reuniones,x,x,x,x,Coordinación',
  'SEGUIMIENTO,Presencia en espacios,Presencia,x,,,,CER',
].join('\n')

function aPlan() {
  const steps = csvTable(CSV)
  for (;;) {
    const step = steps.next()
    if (!step.done) continue
    const read = readPlan(step.value)
    if (!('draft' in read)) throw new Error(read.trouble)
    const draft = confirmed(confirmed(read.draft, 'f1', 4), 'f2', null)
    return { ...planOf(draft, 2025, 'Amazonas'), year: 2025 }
  }
}

test('the secretariat keeps it, and it reaches a promoter’s phone to the letter', async () => {
  const { aDevice } = await aHouse()
  const office = await aDevice('secretariat')
  expect(await keepNewPlan(office.store, REGION, aPlan())).toBeNull()
  await office.carrier.sendNow()
  expect(await counts(office.store)).toMatchObject({ unsent: 0, refused: 0 })

  const phone = await aDevice('promoter', 'condorcanqui')
  const there = await planFor(phone.store, 2025)
  expect(there).toMatchObject({ ...aPlan(), id: 'poa-2025', mesa: REGION })
  expect(there?.activities.map(({ targetValue }) => targetValue)).toEqual([4, undefined])
  // The one of this year is still there.
  expect((await planFor(phone.store, 2024))?.id).toBe('poa-2024')
})

test('a plan that is there is never written over', async () => {
  const { aDevice } = await aHouse()
  const { store } = await aDevice('secretariat')
  expect(await keepNewPlan(store, REGION, { ...aPlan(), year: 2024 })).toBe('exists')
  expect((await planFor(store, 2024))?.activities).toHaveLength(26)
  expect(await counts(store)).toMatchObject({ unsent: 0 })
})

test('a promoter keeps none', async () => {
  const { aDevice } = await aHouse()
  const { store } = await aDevice('promoter', 'condorcanqui')
  expect(await keepNewPlan(store, REGION, aPlan())).toBe('mayNot')
  expect(await yearsWithPlan(store)).toEqual([2024])
  expect(await counts(store)).toMatchObject({ unsent: 0 })
})
