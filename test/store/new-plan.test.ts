// A plan of a year that has not begun: kept with how its targets are counted, and looked at before January.
import { expect, test } from 'vitest'
import { simpleRule } from '../../src/domain/count-as.ts'
import { entryKey, mesaId, recordId } from '../../src/domain/id.ts'
import { localDate } from '../../src/domain/time.ts'
import { keepNewPlan } from '../../src/store/new-plan.ts'
import { reprogram } from '../../src/store/plan-changes.ts'
import { progressOf } from '../../src/store/plan-progress.ts'
import { aHouse } from '../help/a-house.ts'

const region = mesaId.parse('amazonas')
const key = entryKey.parse('a01')
const words = { counts: '', evidence: '', rule: '', flags: '' }
const activity = { key, text: 'Reuniones', targetText: '6 reuniones', targetValue: 6, quarters: [1 as const], order: 1 }
const plan = { year: 2099, title: 'POA', region: 'Amazonas', lines: [], groups: [], activities: [activity] }

test('it comes with its targets to every device, and what was agreed for its first day is seen before it', async () => {
  const house = await aHouse()
  const [laptop, phone] = [await house.aDevice('secretariat'), await house.aDevice('promoter', 'condorcanqui')]
  const rules = [{ key, rule: simpleRule('meetings', 6, 'reunión', words) }]
  expect(await keepNewPlan(phone.store, region, plan, rules)).toBe('mayNot')
  expect(await keepNewPlan(laptop.store, region, plan, rules)).toBeNull()
  expect(await keepNewPlan(laptop.store, region, plan, rules)).toBe('exists')
  const about = { region, plan: recordId.parse('poa-2099'), from: localDate.parse('2099-01-01'), why: 'Sí', by: 'S' }
  await reprogram(laptop.store, about, [{ activity: key, quarters: [2] }])
  for (const { carrier } of [laptop, phone]) await carrier.sendNow()
  for (const { store } of [laptop, phone]) {
    const [found] = (await progressOf(store, 2099))?.activities ?? []
    expect(found).toMatchObject({ target: 6, scheduled: [2], flags: ['rescheduled'] })
    expect(found?.read.counts?.kinds).toContain('ordinary')
  }
})
