// «Actividades por mesa»: what each mesa did in the span, in numbers and one by one, beside the activity it serves.
import type { ReportCell, ReportTable } from '../../document/report.ts'
import type { EntryKey } from '../../domain/id.ts'
import type { Evidence } from '../../domain/progress/evidence.ts'
import { activityNumbers } from '../../domain/report/plan-report.ts'
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
const number = (name: string, share = 10) => ({ name, kind: 'number' as const, share })
const STATES = ['validated', 'toValidate', 'observed', 'unsent'] as const
const PEOPLE = ['present', 'women', 'men'] as const
const mesaColumn = { name: columns.mesa, kind: 'text' as const, share: 22 }
const SUMMARY: ReportTable['columns'] = [
  mesaColumn,
  ...WORK_KINDS.map((kind) => number(workKindNames[kind])),
  ...PEOPLE.map((each) => number(columns[each])),
  number(columns.agreements),
]
const VERDICTS: ReportTable['columns'] = [
  mesaColumn,
  number(columns.records, 12),
  ...STATES.map((state) => number(verdictNames[state], 12)),
  number(columns.drafts, 12),
]
const LIST: ReportTable['columns'] = [
  { name: columns.date, kind: 'text', share: 11 },
  { name: columns.what, kind: 'text', share: 22 },
  { name: columns.number, kind: 'text', share: 10 },
  { name: columns.activity, kind: 'text', share: 33 },
  number(columns.present),
  number(columns.women),
  number(columns.men),
  { name: columns.verdict, kind: 'text', share: 11 },
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
        rows: withTotal(mesas, ({ kinds, people, agreements }) => [
          ...WORK_KINDS.map((kind) => kinds[kind]),
          ...PEOPLE.map((each) => people[each]),
          agreements,
        ]),
      },
      {
        title: text.verdicts,
        shortTitle: text.shortVerdicts,
        columns: VERDICTS,
        rows: withTotal(mesas, (each) => [
          each.items.length,
          ...STATES.map((state) => each.states[state]),
          each.drafts,
        ]),
      },
      ...lists,
    ],
  }
}

/** Of one whose records are not here, no number is known: its cells stay empty. */
function withTotal(mesas: readonly MesaWork[], numbersOf: (each: MesaWork) => readonly number[]): ReportCell[][] {
  const rows = mesas.map((each) => ({ each, numbers: numbersOf(each) }))
  const sums = rows[0]?.numbers.map((_, at) => rows.reduce((sum, { numbers }) => sum + (numbers[at] ?? 0), 0)) ?? []
  return [
    ...rows.map(({ each, numbers }): ReportCell[] => [
      mesaIn(each),
      ...(each.mesa.isHere ? numbers : numbers.map(() => '')),
    ]),
    ...(rows.length > 1 ? [[text.total, ...sums]] : []),
  ]
}

function mesaIn({ mesa: { name, isHere, isActive } }: MesaWork): string {
  if (!isActive) return text.toActivate(name)
  return isHere ? name : text.notHere(name)
}

function activityNames({ progress }: ReportGround): ReadonlyMap<EntryKey, string> {
  if (!progress) return new Map()
  const numbers = activityNumbers(progress, progress)
  const { plan, activities, merged } = progress
  const rows = [...plan.activities, ...activities.map(({ read }) => read.row)]
  const names = new Map(rows.map(({ key, text: words = '' }) => [key, text.activity(numbers.get(key) ?? 0, words)]))
  // What was linked to one that became one with another counts there.
  for (const [key, into] of merged) names.set(key, names.get(into) ?? '')
  return names
}

function rowOf(item: Evidence, nameOf: ReadonlyMap<EntryKey, string>): ReportCell[] {
  const named = [...new Set(item.links.flatMap(({ activity }) => nameOf.get(activity) ?? []))]
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
