// What a quarter's report says is still to be done.
import { expect, test } from 'vitest'
import { notDoneTable } from '../../src/document/plan-report-lists.ts'
import { planReport } from '../../src/domain/report/plan-report.ts'
import type { Evidence } from '../../src/domain/progress/evidence.ts'
import { planReportWords } from '../../src/ui/text/plan-report.ts'
import { day, fact, poa } from '../domain/progress/a-plan.ts'

/** Numbers of the activities in the list of the second quarter. */
function toDo(evidence: readonly Evidence[]): unknown[] {
  const asked = { cutoff: day('2024-06-30'), quarter: 2 } as const
  const report = planReport({ records: poa, evidence, mesas: [], knowsUnsent: true }, asked)
  return notDoneTable(report, planReportWords)?.rows.map(([number]) => number) ?? []
}

test('an activity that its quarter asked for is to be done, unless it is fulfilled already', () => {
  expect(toDo([])).toContain(24)
  expect(toDo([fact('activityReport', '2024-03-30', 'a24')])).not.toContain(24)
})
