// What every one of these reports says around its tables: of when it is, of which plan, and what it lacks.
import type { Report } from '../../document/report.ts'
import type { MesaId } from '../../domain/id.ts'
import type { EvidenceState } from '../../domain/progress/evidence.ts'
import { activityNumbers } from '../../domain/report/plan-report.ts'
import { missingMesas, type MissingMesa } from '../../domain/report/silence.ts'
import { spanOf, type Span } from '../../domain/report/span.ts'
import { dateOf, yearOf, type LocalDate } from '../../domain/time.ts'
import type { YearProgress } from '../../store/plan-progress.ts'
import type { PlanWithWords } from '../../store/plan-records.ts'
import type { ReportSource } from '../../store/report-source.ts'
import { joined } from '../text/format.ts'
import { planReportWords as planWords } from '../text/plan-report.ts'
import { reportHeadText as text } from '../text/reports.ts'
import type { ReportAsk } from './report-ask.ts'

/** All that a report is made from. */
export interface ReportGround {
  readonly ask: ReportAsk
  readonly source: ReportSource
  /** The plan of its year, and how far it was on the cut-off day; null before the first download. */
  readonly plan: PlanWithWords | null
  readonly progress: YearProgress | null
  /** When all was last sent and fetched, milliseconds since 1970. */
  readonly received: number | null
  readonly now: number
}

export const spanFor = ({ ask: { year, part, cutoff } }: ReportGround): Span => spanOf(year, part, cutoff)

export function periodName({ year, part }: ReportAsk): string {
  if (part.is === 'year') return text.year(year)
  return part.is === 'quarter' ? text.quarter(part.quarter, year) : text.month(year, part.month)
}

export const mesaNamed = ({ source }: ReportGround, mesa: MesaId): string =>
  source.mesas.find((each) => each.mesa === mesa)?.name ?? ''

export function factsOf(ground: ReportGround): Report['facts'] {
  const { ask, source, progress, received } = ground
  const here = source.mesas.filter(({ isHere }) => isHere)
  const [working, idle] = [here.filter(isExpected), here.filter((each) => !isExpected(each))]
  const names = ask.mesa ? mesaNamed(ground, ask.mesa) : joined(working.map(({ name }) => name))
  const { facts } = text
  return [
    [facts.cutoff, text.cutoff(ask.cutoff)],
    [facts.received, text.received(received)],
    [facts.period, periodName(ask)],
    [
      facts.mesas,
      ask.mesa
        ? names
        : text.toActivate(
            names,
            idle.map(({ name }) => name),
          ),
    ],
    ...planFacts(progress),
  ]
}

function planFacts(progress: YearProgress | null): Report['facts'] {
  if (!progress) return [[planWords.facts.plan, text.noPlan]]
  const { plan, version, activities } = progress
  const numbers = activityNumbers(progress, progress)
  const chosen = activities.filter(({ flags }) => flags.includes('otherReading'))
  const readings = chosen.map(({ key, read }) => [numbers.get(key) ?? 0, read.reading.name] as const)
  return [
    [planWords.facts.plan, plan.title ?? text.year(plan.year ?? 0)],
    [planWords.facts.version, planWords.version(version, version.change?.minutesName)],
    [planWords.facts.readings, readings.length > 0 ? planWords.otherReadings(readings) : planWords.byDefault],
  ]
}

const isExpected = ({ isActive, last }: ReportSource['mesas'][number]): boolean => isActive || last !== null

/** The sentence over everything: until when, and who is missing. */
export function headline(ground: ReportGround): string {
  const silent = silencesIn(ground)
  const [first] = silent
  const lacks =
    silent.length > 1 ? text.silentOnes(silent, yearOf(toldUntil(ground))) : first && silenceIn(ground)(first)
  return [text.includes(toldUntil(ground), ground.received, ground.now), lacks].filter(Boolean).join(' ')
}

/** How an agreement stands is told as of the cut-off day, whenever it was made. */
const toldUntil = (ground: ReportGround): LocalDate =>
  ground.ask.kind === 'agreements' ? ground.ask.cutoff : spanFor(ground).to

/** What no report hides: mesas that were not heard, that are not here, and what only this device has. */
export const missingOf = (ground: ReportGround, own: readonly string[]): string[] => [
  ...silencesIn(ground).map(silenceIn(ground)),
  ...besideHeadline(ground, own),
]

/** The same without what the headline says. */
export function besideHeadline(ground: ReportGround, own: readonly string[]): string[] {
  const { ask, progress } = ground
  const other = progress?.plan.year
  const span = spanFor(ground)
  return [
    ...(span.to < span.from ? [text.notBegun] : []),
    ...notHere(ground),
    ...own,
    ...unsentHere(ground),
    ...(other !== undefined && other !== ask.year ? [text.otherPlan(ask.year, other)] : []),
  ]
}

export const unsentHere = ({ source: { unsent } }: ReportGround): string[] => (unsent > 0 ? [text.unsent(unsent)] : [])

/** Mesas that this device may not read. */
export function notHere(ground: ReportGround): string[] {
  const away = askedMesas(ground).filter(({ isHere, isActive }) => !isHere && isActive)
  return away.length > 0 ? [text.notHere(away.map(({ name }) => name))] : []
}

const askedMesas = ({ ask, source }: ReportGround): ReportSource['mesas'] =>
  source.mesas.filter(({ mesa }) => !ask.mesa || mesa === ask.mesa)

/** A device that had no signal itself accuses nobody of the days since. */
function silencesIn(ground: ReportGround): MissingMesa[] {
  const [day, heard] = [toldUntil(ground), heardUntil(ground)]
  return missingMesas(askedMesas(ground), heard && heard < day ? heard : day)
}

export const heardUntil = ({ received }: ReportGround): LocalDate | undefined =>
  received === null ? undefined : dateOf(received)

const silenceIn =
  (ground: ReportGround) =>
  ({ name, since, expectedUntil }: MissingMesa): string => {
    const year = yearOf(toldUntil(ground))
    if (expectedUntil) return text.away(name, expectedUntil, since, year)
    return since ? text.silent(name, since, year) : text.never(name)
  }

/** What stands beside the validated, in sentences. */
export function unvalidated(states: Readonly<Record<EvidenceState, number>>): string[] {
  const { toValidate, observed, unsent } = states
  return [
    ...(toValidate > 0 ? [text.toValidate(toValidate)] : []),
    ...(observed > 0 ? [text.observed(observed)] : []),
    ...(unsent > 0 ? [text.unsentIn(unsent)] : []),
  ]
}
