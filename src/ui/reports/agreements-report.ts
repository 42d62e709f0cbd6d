// «Acuerdos por responsable»: what each one promised, and how it stands on the cut-off day.
import type { ReportCell, ReportTable } from '../../document/report.ts'
import { byResponsible, PROMISE_STATES, type PromiseRow, type Responsible } from '../../domain/report/by-responsible.ts'
import type { TrackedAgreement } from '../../store/tracked-agreements.ts'
import { agreementsText } from '../text/agreements.ts'
import { followUpStates, institutionText } from '../text/follow-up.ts'
import { numericDate } from '../text/format.ts'
import { agreementsReportText as text, promiseNames } from '../text/report-tables.ts'
import { reportHeadText } from '../text/reports.ts'
import type { CountedWork } from './counted-work.ts'
import type { Made } from './made.ts'
import { mesaNamed, spanFor, type ReportGround } from './report-frame.ts'

const { columns } = text
const SUMMARY: ReportTable['columns'] = [
  { name: columns.responsible, kind: 'text', share: 34 },
  { name: columns.all, kind: 'number', share: 11 },
  ...PROMISE_STATES.map((state) => ({ name: promiseNames[state], kind: 'number' as const, share: 11 })),
]
const LIST: ReportTable['columns'] = [
  { name: columns.responsible, kind: 'text', share: 17 },
  { name: columns.text, kind: 'text', share: 32 },
  { name: columns.from, kind: 'text', share: 16 },
  { name: columns.due, kind: 'text', share: 11 },
  { name: columns.state, kind: 'text', share: 11 },
  { name: columns.note, kind: 'text', share: 14 },
]

export async function agreementsReport(ground: ReportGround, work: CountedWork): Promise<Made> {
  const asked = { ...ground.ask, span: spanFor(ground) }
  const { responsibles, count, inDrafts } = byResponsible(ground.source.agreements, asked)
  const all = Object.values(count).reduce((sum, each) => sum + each, 0)
  const list = responsibles.flatMap((each) => each.rows.map((row) => ({ name: nameOf(each), row })))
  const numbers = (of: typeof count): ReportCell[] => PROMISE_STATES.map((state) => of[state])
  const rows = responsibles.map((each): ReportCell[] => [nameOf(each), each.rows.length, ...numbers(each.count)])
  return {
    name: text.name,
    says: text.says(all, responsibles.length),
    missing: inDrafts > 0 ? [reportHeadText.inDrafts(inDrafts)] : [],
    tables: [
      {
        title: text.summary,
        shortTitle: text.shortSummary,
        note: text.summaryNote,
        columns: SUMMARY,
        rows: rows.length > 0 ? [...rows, [text.total, all, ...numbers(count)]] : [],
      },
      {
        title: text.list,
        note: text.listNote,
        columns: LIST,
        rows: await work.map(list, ({ name, row }) => [name, ...aboutIn(ground, row)]),
      },
    ],
  }
}

const nameOf = ({ name }: Responsible<TrackedAgreement>): string => name || agreementsText.noResponsible

function aboutIn(ground: ReportGround, { of, standing, state }: PromiseRow<TrackedAgreement>): ReportCell[] {
  const name = followUpStates[standing.state]
  const said = standing.doneOn ? text.doneOn(name, numericDate(standing.doneOn)) : name
  return [
    of.agreement.text?.trim() || agreementsText.noText,
    institutionText.from(mesaNamed(ground, of.mesa), of.held.minutesNumber, of.held.date),
    institutionText.due(standing.due, standing.firstDue),
    state === 'overdue' ? text.overdue(name) : said,
    standing.steps.at(-1)?.note ?? '',
  ]
}
