// One number of the plan wherever it is read: the plan's screen, the panel, the report on the laptop and at a shell.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import { marksOf } from '../../src/domain/progress/marks.ts'
import { panelView } from '../../src/domain/progress/panel-view.ts'
import type { Progress } from '../../src/domain/progress/progress.ts'
import { activitiesOf, planReport } from '../../src/domain/report/plan-report.ts'
import { localDate } from '../../src/domain/time.ts'
import { plant } from '../../src/endpoint/plant.ts'
import { REGION } from '../../src/endpoint/seed.ts'
import { storedPlan } from '../../src/endpoint/stored-plan.ts'
import { countFigures } from '../../src/store/panel-figures.ts'
import { progressOf } from '../../src/store/plan-progress.ts'
import { planRecords } from '../../src/store/plan-records.ts'
import { reportSource } from '../../src/store/report-source.ts'
import { aHouse } from '../help/a-house.ts'

const CER = mesaId.parse('cer-amazonas')
const name = fc.integer({ min: 0, max: 7 }).map((n) => `r${n}`)
const day = fc.constantFrom('2023-12-31', '2024-01-01', '2024-03-31', '2024-08-09', '2024-12-31')
const activity = fc.constantFrom('a01', 'a05', 'a05', 'a06', 'a15')
const at = fc.integer({ min: 1, max: 60 })
const records = fc.array(
  fc.record(
    {
      kind: fc.constantFrom('ordinance', 'followUpReport', 'followUpReport', 'report'),
      date: day,
      activity,
      elements: fc.subarray(['social', 'economica', 'inicio-2024']),
      closedAt: at,
      replaces: fc.constantFrom('r0', 'none', 'none', 'none'),
    },
    { requiredKeys: ['kind', 'date', 'activity', 'closedAt'] },
  ),
  { minLength: 4, maxLength: 8 },
)
const words = fc.record({
  verdicts: fc.array(
    fc.record({ of: name, verdict: fc.constantFrom('validated', 'validated', 'observed', 'reopened'), at }),
    { minLength: 6, maxLength: 12 },
  ),
  links: fc.array(fc.record({ of: name, activity, isWithdrawn: fc.boolean(), at }), { maxLength: 4 }),
  moves: fc.array(fc.record({ from: day, activity, quarters: fc.subarray([1, 2, 3, 4]), at }), { maxLength: 3 }),
})

const told = (all: readonly Progress[]) =>
  new Map(all.map(({ key, total, toValidate, observed, surplus }) => [key, [total, toValidate, observed, surplus]]))

test('the plan, the panel, the report of the laptop and that of a shell say one number of each activity', async () => {
  let counted = 0
  await fc.assert(
    fc.asyncProperty(records, words, async (papers, { verdicts, links, moves }) => {
      const house = await aHouse()
      const laptop = await house.aDevice('secretariat')
      const storage = house.storage()
      const one = <K extends string, F>(id: string, kind: K, fields: F) => ({ id, kind, fields, at: 1 })
      await plant(storage, CER, 'told', [
        ...papers.map((paper, n) =>
          one(`r${n}`, 'document', {
            ...paper,
            state: 'closed',
            number: '1',
            presentedOn: paper.date,
            file: 'a'.repeat(64),
          }),
        ),
        ...links.map((link, n) => one(`k${n}`, 'contribution', { ...link, plan: 'poa-2024' })),
      ])
      await plant(storage, REGION, 'told', [
        ...verdicts.map((verdict, n) => one(`v${n}`, 'validation', { ...verdict, mesa: CER })),
        ...moves.map(({ from, at: said, ...move }, n) =>
          one(`c${n}`, 'planChange', { plan: 'poa-2024', from, at: said, changes: [{ key: 'x', ...move }] }),
        ),
      ])
      await laptop.carrier.sendNow()
      const { store } = laptop
      const cutoff = localDate.parse('2024-12-31')
      const [screen, plan] = [await progressOf(store, 2024, { cutoff }), await planRecords(store, 2024)]
      const input = await storedPlan(storage, 2024, undefined)
      if (!screen || !plan || !('records' in input)) throw new Error('no plan')
      const { evidence } = await reportSource(store)
      const numbers = told(screen.activities)
      for (const from of [{ records: plan, evidence, mesas: [], knowsUnsent: true }, input]) {
        expect(told(activitiesOf(planReport(from, { cutoff })).map(({ progress }) => progress))).toEqual(numbers)
      }
      const filters = { year: 2024, quarter: null, mesa: '', line: '' } as const
      expect(panelView(await countFigures(store), filters).marks).toEqual(marksOf(screen.activities))
      for (const { total, items } of screen.activities) {
        expect(total).toBe(items.filter(({ fate }) => fate === 'counted').length)
        counted += total
      }
    }),
    // The same stories each time: few, for each has a house of its own.
    { numRuns: 12, seed: 5 },
  )
  expect(counted, 'the stories count something').toBeGreaterThan(0)
}, 60_000)
