// «Informe trimestral» and «Balance anual»: the plan as a whole, as the shell makes it too, from what this device has.
import { planReportDocument } from '../../document/plan-report.ts'
import type { Report } from '../../document/report.ts'
import { planReport } from '../../domain/report/plan-report.ts'
import type { KnownMesa } from '../../domain/report/mesa-signs.ts'
import { planReportWords } from '../text/plan-report.ts'
import { reportHeadText as text } from '../text/reports.ts'
import { heardUntil, notHere, unsentHere, type ReportGround } from './report-frame.ts'

export interface PlanReportMade {
  readonly report: Report
  readonly says: string
}

/** Null without a plan. */
export function planReportOf(ground: ReportGround): PlanReportMade | null {
  const { ask, source, plan, received } = ground
  if (!plan) return null
  const quarter = ask.part.is === 'quarter' ? { quarter: ask.part.quarter } : {}
  const mesas = source.mesas
    .filter(({ isHere }) => isHere)
    .map(({ mesa, record, last, trips }): KnownMesa => ({ id: mesa, mesa: record, last, trips }))
  const heard = heardUntil(ground)
  const input = {
    records: plan,
    evidence: source.evidence,
    mesas,
    knowsUnsent: true,
    ...(heard && { heardUntil: heard }),
  }
  const counted = planReport(input, { cutoff: ask.cutoff, ...quarter })
  const told = planReportDocument(counted, planReportWords)
  const [cutoff, ...facts] = told.facts
  const lines = counted.progress.lines
  const sum = (of: 'fulfilled' | 'of'): number => lines.reduce((all, line) => all + line[of], 0)
  return {
    report: {
      ...told,
      facts: [...(cutoff ? [cutoff] : []), [text.facts.received, text.received(received)], ...facts],
      missing: [...told.missing, ...notHere(ground), ...unsentHere(ground)],
    },
    says: text.fulfilled(sum('fulfilled'), sum('of')),
  }
}
