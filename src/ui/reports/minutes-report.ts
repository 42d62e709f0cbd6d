// «Actas del mes»: each acta of each mesa, and those still to be closed.
import type { ReportCell, ReportTable } from '../../document/report.ts'
import { actasHeld, type HeldMeeting } from '../../domain/report/actas-held.ts'
import { levelNamed, type Made } from './made.ts'
import { numericDate } from '../text/format.ts'
import { meetingTitle } from '../text/meeting-title.ts'
import { minutesReportText as text, verdictNames } from '../text/report-tables.ts'
import { reportHeadText } from '../text/reports.ts'
import type { CountedWork } from './counted-work.ts'
import { mesaNamed, spanFor, unvalidated, type ReportGround } from './report-frame.ts'

const { columns } = text
const COLUMNS: ReportTable['columns'] = [
  { name: columns.date, kind: 'text', share: 10 },
  { name: columns.mesa, kind: 'text', share: 13 },
  { name: columns.number, kind: 'text', share: 9 },
  { name: columns.meeting, kind: 'text', share: 16 },
  { name: columns.place, kind: 'text', share: 16 },
  { name: columns.present, kind: 'number', share: 9 },
  { name: columns.women, kind: 'number', share: 8.5 },
  { name: columns.men, kind: 'number', share: 8.5 },
  { name: columns.agreements, kind: 'number', share: 9 },
  { name: columns.verdict, kind: 'text', share: 10 },
]

export async function minutesReport(ground: ReportGround, work: CountedWork): Promise<Made> {
  const { closed, drafts, repeated } = actasHeld(ground.source.meetings, spanFor(ground), ground.ask.mesa)
  const states = { validated: 0, toValidate: 0, observed: 0, unsent: 0 }
  for (const { evidence } of closed) if (evidence) states[evidence.state] += 1
  const about = aboutIn(ground)
  const rows = await work.map(closed, (held): ReportCell[] => [...about(held), ...cameTo(held)])
  const others = await work.map(drafts, (held): ReportCell[] => [...about(held), held.agreements])
  const table: ReportTable = { title: text.closed, columns: COLUMNS, rows }
  const left: ReportTable = {
    title: text.drafts,
    note: text.draftsNote,
    columns: COLUMNS.filter(({ name }, index) => index < 5 || name === columns.agreements),
    rows: others,
  }
  return {
    name: text.name,
    says: text.says(closed.length, drafts.length),
    missing: [
      ...unvalidated(states),
      ...(drafts.length > 0 ? [reportHeadText.drafts(drafts.length)] : []),
      ...repeated.flatMap(([first, ...rest]) =>
        first ? [reportHeadText.repeated(first.number ?? '', mesaNamed(ground, first.mesa), rest.length + 1)] : [],
      ),
    ],
    tables: drafts.length > 0 ? [table, left] : [table],
  }
}

const aboutIn =
  (ground: ReportGround) =>
  (held: HeldMeeting): ReportCell[] => [
    held.date ? numericDate(held.date) : '',
    mesaNamed(ground, held.mesa),
    held.number ?? '',
    meetingTitle(held.kind, levelNamed(ground, held.mesa)),
    held.place ?? '',
  ]

function cameTo({ evidence, agreements }: HeldMeeting): ReportCell[] {
  const people = evidence?.people
  const came: ReportCell[] = people ? [people.present, people.women, people.men] : ['', '', '']
  return [...came, agreements, evidence ? verdictNames[evidence.state] : '']
}
