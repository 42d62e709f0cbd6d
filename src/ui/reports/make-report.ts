// A report from what this device has, of whatever kind was asked for.
import type { Report } from '../../document/report.ts'
import { agreementsReport } from './agreements-report.ts'
import type { CountedWork } from './counted-work.ts'
import type { Made } from './made.ts'
import { minutesReport } from './minutes-report.ts'
import { planReportOf } from './plan-report.ts'
import { isPlanKind, type OTHER_KINDS } from './report-ask.ts'
import { besideHeadline, factsOf, headline, missingOf, periodName, type ReportGround } from './report-frame.ts'
import { workReport } from './work-report.ts'

export interface MadeReport {
  readonly report: Report
  /** «Incluye datos hasta hoy, 10:02 a. m. Falta Condorcanqui desde el 12 de agosto.» */
  readonly headline: string
  /** In a few words, how much it holds. */
  readonly says: string
  /** What it lacks, besides what the headline says. */
  readonly lacks: readonly string[]
}

type Maker = (ground: ReportGround, work: CountedWork) => Promise<Made>
const makers: Readonly<Record<(typeof OTHER_KINDS)[number], Maker>> = {
  minutes: minutesReport,
  agreements: agreementsReport,
  work: workReport,
}

/** Null of the plan before it has come. */
export async function makeReport(ground: ReportGround, work: CountedWork): Promise<MadeReport | null> {
  const { kind } = ground.ask
  if (isPlanKind(kind)) {
    const made = planReportOf(ground)
    return made && { ...made, headline: headline(ground), lacks: made.report.missing }
  }
  const { name, says, missing, tables } = await makers[kind](ground, work)
  return {
    says,
    headline: headline(ground),
    lacks: besideHeadline(ground, missing),
    report: {
      title: name,
      subtitle: periodName(ground.ask),
      facts: factsOf(ground),
      missing: missingOf(ground, missing),
      tables,
    },
  }
}
