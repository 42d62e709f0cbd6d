// 10,000 meetings and five plans: the time is told, not asserted.
import { expect, test } from 'vitest'
import { entryKey } from '../../../src/domain/id.ts'
import { countPlan } from '../../../src/domain/progress/count-plan.ts'
import { evidenceOfMeeting } from '../../../src/domain/progress/evidence-of-meeting.ts'
import { withVerdicts } from '../../../src/domain/progress/join.ts'
import { s1Meeting } from '../../help/s1.ts'
import { day, id, mesa, plan, targets } from './a-plan.ts'

const YEARS = [2024, 2025, 2026, 2027, 2028]
const MESAS = ['chachapoyas', 'condorcanqui', 'luya', 'bagua', 'cer-amazonas']
const KINDS = ['ordinary', 'installation', 'workingGroup', 'training', 'formerCoordinators', 'externalSpace'] as const
const KEYS = plan.activities.map(({ key }) => key)
const at = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length]
  if (found === undefined) throw new Error('an empty list')
  return found
}

const timeOf = (work: () => unknown): number => {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

test('10,000 meetings are counted against five plans, every one of them once', async ({ annotate }) => {
  const meetings = Array.from({ length: 10_000 }, (_, n) => ({
    ...s1Meeting,
    state: 'closed' as const,
    kind: at(KINDS, n),
    date: day(`${at(YEARS, n)}-${String((n % 12) + 1).padStart(2, '0')}-10`),
    activity: entryKey.parse(at(KEYS, n * 7)),
  }))
  const verdicts = meetings.map((_, n) => ({ id: id(`v${n}`), of: id(`r${n}`), verdict: 'validated' as const, at: n }))
  const begun = performance.now()
  const evidence = meetings.flatMap((meeting, n) => {
    const where = {
      id: id(`r${n}`),
      mesa: mesa(at(MESAS, n)),
      level: n % 5 === 4 ? ('regional' as const) : ('provincial' as const),
    }
    return evidenceOfMeeting(meeting, { ...where, isSent: true }) ?? []
  })
  const judged = withVerdicts(evidence, verdicts)
  const ready = performance.now()
  const countAll = () =>
    YEARS.map((year) => {
      const own = { ...plan, id: id(`poa-${year}`), year }
      return countPlan({ plan: own, targets }, judged, { cutoff: day(`${year}-12-31`) })
    })
  const reports = countAll()
  const times = [performance.now() - ready, ...Array.from({ length: 5 }, () => timeOf(countAll))].map(Math.round)
  const told = `evidence of 10,000 meetings ${Math.round(ready - begun)} ms; five plans ${times.join(', ')} ms`
  await annotate(told)
  process.stdout.write(`${told}\n`)
  const items = reports.flatMap(({ activities }) => activities.flatMap((each) => each.items))
  expect(items).toHaveLength(10_000)
  expect(new Set(items.map(({ evidence: each }) => each.id)).size).toBe(10_000)
})
