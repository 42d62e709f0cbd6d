// The number of an activity is the same in every report and on every screen, whatever became of those before it.
import { expect, test } from 'vitest'
import { mesaShape } from '../../src/domain/mesa.ts'
import { planChangeShape } from '../../src/domain/plan-change.ts'
import { countPlan } from '../../src/domain/progress/count-plan.ts'
import { countedWork } from '../../src/ui/reports/counted-work.ts'
import { factsOf, type ReportGround } from '../../src/ui/reports/report-frame.ts'
import { workReport } from '../../src/ui/reports/work-report.ts'
import { day, fact, id, key, mesa, plan, poa, read } from '../domain/progress/a-plan.ts'

const merging = {
  ...read(planChangeShape, {
    plan: 'poa-2024',
    from: '2024-02-01',
    changes: [{ key: 'c1', activity: 'a07', mergedInto: 'a06' }],
  }),
  id: id('v2'),
}
const choice = { id: id('c1'), plan: plan.id, activity: key('a24'), reading: key('trimestral') }

test('what became one with another leaves the numbers of the rest, and the name of what is linked to it, as they are', async () => {
  const cutoff = day('2024-12-31')
  const evidence = [fact('report', '2024-04-08', 'a07'), fact('ordinary', '2024-05-08', 'a25')]
  const records = { ...poa, changes: [merging], choices: [choice] }
  const counted = { ...countPlan(records, evidence, { cutoff }), plan: { ...plan, mesa: mesa('region') } }
  const here = { mesa: mesa('condorcanqui'), name: 'Condorcanqui', isActive: true, isHere: true, last: 0, trips: [] }
  const ground: ReportGround = {
    ask: { kind: 'work', year: 2024, part: { is: 'year' }, cutoff },
    source: { mesas: [{ ...here, record: read(mesaShape, {}) }], meetings: [], evidence, agreements: [], unsent: 0 },
    plan: null,
    progress: counted,
    received: null,
    now: Date.parse('2025-01-01T12:00:00-05:00'),
  }
  const work = countedWork(0, () => undefined, new AbortController().signal)
  const { tables } = await workReport(ground, work)
  const named = tables.at(-1)?.rows.map((row) => String(row[3]))
  expect(named?.map((name) => /^\d+/.exec(name)?.[0])).toEqual(['6', '25'])
  expect(
    factsOf(ground)
      .map(([, said]) => said)
      .join(),
  ).toContain('actividad 24: ')
})
