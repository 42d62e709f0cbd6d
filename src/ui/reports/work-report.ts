// «Actividades por mesa»: what each mesa did in the span, in numbers and one by one, beside the activity it serves.
import type { ReportCell, ReportTable } from '../../document/report.ts'
import type { EntryKey } from '../../domain/id.ts'
import type { Evidence } from '../../domain/progress/evidence.ts'
import { WORK_KINDS, workByMesa, workKind, type MesaWork } from '../../domain/report/work-by-mesa.ts'
import { meetingTitle } from '../text/meeting-title.ts'
import { numericDate } from '../text/format.ts'
import { paperNames } from '../text/progress.ts'
import { verdictNames, workKindNames, workReportText as text } from '../text/report-tables.ts'
import { reportHeadText } from '../text/reports.ts'
import type { CountedWork } from './counted-work.ts'
import type { Made } from './made.ts'
import { spanFor, unvalidated, type ReportGround } from './report-frame.ts'

const { columns } = text
const number = (name: string, share = 7) => ({ name, kind: 'number' as const, share })
const STATES = ['validated', 'toValidate', 'observed', 'unsent'] as const
const PEOPLE = ['present', 'women', 'men'] as const
const SUMMARY: ReportTable['columns'] = [
  { name: columns.mesa, kind: 'text', share: 16 },
  ...WORK_KINDS.map((kind) => number(workKindNames[kind])),
  ...PEOPLE.map((each) => number(columns[each])),
  number(columns.agreements, 7.5),
  ...STATES.map((state) => number(verdictNames[state], 7.5)),
]
const LIST: ReportTable['columns'] = [
  { name: columns.date, kind: 'text', share: 9 },
  { name: columns.what, kind: 'text', share: 24 },
  { name: columns.number, kind: 'text', share: 10 },
  { name: columns.activity, kind: 'text', share: 33 },
  number(columns.present, 8),
  number(columns.women, 8),
  number(columns.men, 8),
  { name: columns.verdict, kind: 'text', share: 10 },
]

export async function workReport(ground: ReportGround, work: CountedWork): Promise<Made> {
  const mesas = workByMesa(ground.source, spanFor(ground), ground.ask.mesa)
  const states = { validated: 0, toValidate: 0, observed: 0, unsent: 0 }
  for (const each of mesas) for (const state of STATES) states[state] += each.states[state]
  const items = mesas.reduce((sum, each) => sum + each.items.length, 0)
  const drafts = mesas.reduce((sum, each) => sum + each.drafts, 0)
  const nameOf = activityNames(ground)
  const busy = mesas.filter((each) => each.items.length > 0)
  const lists: ReportTable[] = []
  for (const each of busy) {
    const rows = await work.map(each.items, (item) => rowOf(item, nameOf))
    lists.push({ title: each.mesa.name, columns: LIST, rows })
  }
  return {
    name: text.name,
    says: text.says(items, busy.length),
    missing: [...unvalidated(states), ...(drafts > 0 ? [reportHeadText.drafts(drafts)] : [])],
    tables: [
      {
        title: text.summary,
        shortTitle: text.shortSummary,
        note: text.summaryNote,
        columns: SUMMARY,
        rows: [...mesas.map((each) => [mesaIn(each), ...numbersOf(each)]), ...(mesas.length > 1 ? [total(mesas)] : [])],
      },
      ...lists,
    ],
  }
}

/** Of one whose records are not here, no number is known: its cells stay empty. */
function numbersOf({ mesa, kinds, people, agreements, states }: MesaWork): ReportCell[] {
  const numbers = [
    ...WORK_KINDS.map((kind) => kinds[kind]),
    ...PEOPLE.map((each) => people[each]),
    agreements,
    ...STATES.map((state) => states[state]),
  ]
  return mesa.isHere ? numbers : numbers.map(() => '')
}

function mesaIn({ mesa: { name, isHere, isActive } }: MesaWork): string {
  if (!isActive) return text.toActivate(name)
  return isHere ? name : text.notHere(name)
}

function total(mesas: readonly MesaWork[]): ReportCell[] {
  const rows = mesas.map(numbersOf)
  const sums = SUMMARY.slice(1).map((_, at) => rows.reduce((sum, row) => sum + Number(row[at] ?? 0), 0))
  return [text.total, ...sums]
}

const activityNames = ({ progress }: ReportGround): ReadonlyMap<EntryKey, string> =>
  new Map(
    (progress?.activities ?? []).map(({ key, read }) => [key, text.activity(read.place + 1, read.row.text ?? '')]),
  )

function rowOf(item: Evidence, nameOf: ReadonlyMap<EntryKey, string>): ReportCell[] {
  const named = item.links.flatMap(({ activity }) => nameOf.get(activity) ?? [])
  const { people } = item
  return [
    numericDate(item.date),
    titleOf(item),
    item.number ?? '',
    named.length > 0 ? named.join('; ') : text.noActivity,
    ...PEOPLE.map((each): ReportCell => people?.[each] ?? ''),
    verdictNames[item.state],
  ]
}

function titleOf({ kind, level, title }: Evidence): string {
  const what = isPaper(kind) ? paperNames[kind] : meetingTitle(kind, level)
  return title ? `${what}: ${title}` : what
}

const isPaper = (kind: Evidence['kind']): kind is keyof typeof paperNames => workKind(kind) === 'paper'
