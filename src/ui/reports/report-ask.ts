// What a person asks a report for. All of it stands in the address, so that Back, and a note of it, find the same report.
import type { MesaId } from '../../domain/id.ts'
import type { Part } from '../../domain/report/span.ts'
import { localDate, QUARTERS, yearOf, type LocalDate } from '../../domain/time.ts'

/** The first two are of the plan as a whole: they are of all mesas. */
export const PLAN_KINDS = ['quarter', 'annual'] as const
export type PlanKind = (typeof PLAN_KINDS)[number]
export const OTHER_KINDS = ['minutes', 'agreements', 'work'] as const
export type ReportKind = PlanKind | (typeof OTHER_KINDS)[number]
export const REPORT_KINDS: readonly ReportKind[] = [...PLAN_KINDS, ...OTHER_KINDS]
export const isPlanKind = (kind: ReportKind): kind is PlanKind => PLAN_KINDS.some((each) => each === kind)

const SLUGS: Readonly<Record<ReportKind, string>> = {
  quarter: 'trimestral',
  annual: 'balance',
  minutes: 'actas',
  agreements: 'acuerdos',
  work: 'actividades',
}
/** Of what a report can be. */
const CUT: Readonly<Record<ReportKind, readonly Part['is'][]>> = {
  quarter: ['quarter'],
  annual: ['year'],
  minutes: ['month'],
  agreements: ['year', 'quarter'],
  work: ['year', 'quarter'],
}
const QUARTER_PARTS = QUARTERS.map((quarter): Part => ({ is: 'quarter', quarter }))
const MONTH_PARTS = Array.from({ length: 12 }, (_, index): Part => ({ is: 'month', month: index + 1 }))

/** The parts of a year that a report can be of, from the first to the last. */
export const partsOf = (kind: ReportKind): readonly Part[] =>
  [{ is: 'year' } as const, ...QUARTER_PARTS, ...MONTH_PARTS].filter(({ is }) => CUT[kind].includes(is))

export interface ReportAsk {
  readonly kind: ReportKind
  readonly year: number
  readonly part: Part
  /** Unsaid, all that are here. */
  readonly mesa?: MesaId
  /** Never after today. */
  readonly cutoff: LocalDate
}

/** What there is to choose from. */
export interface Choice {
  readonly today: LocalDate
  /** The last one first. */
  readonly years: readonly number[]
  /** Those there is a plan of, the last one first. */
  readonly planYears: readonly number[]
  /** The last of which there is anything. */
  readonly usual: number
  readonly mesas: readonly MesaId[]
}

export const yearsFor = (kind: ReportKind, { years, planYears }: Choice): readonly number[] =>
  isPlanKind(kind) ? planYears : years

type Query = Readonly<Record<string, string>>

/** What the address leaves open is what most will want: the part of the year that runs, or that ended last. */
export function askIn(query: Query, choice: Choice): ReportAsk {
  const { today, planYears, usual, mesas } = choice
  const known = REPORT_KINDS.filter((each) => !isPlanKind(each) || planYears.length > 0)
  const kind = known.find((each) => SLUGS[each] === query['que']) ?? known[0] ?? 'minutes'
  const years = yearsFor(kind, choice)
  const year = years.find((each) => String(each) === query['anio']) ?? years.find((each) => each <= usual) ?? usual
  const mesa = isPlanKind(kind) ? undefined : mesas.find((each) => each === query['mesa'])
  const said = localDate.safeParse(query['corte'])
  const cutoff = said.success && said.data < today ? said.data : today
  return { kind, year, part: partIn(query['parte'], kind, year, cutoff), cutoff, ...(mesa && { mesa }) }
}

function partIn(said: string | undefined, kind: ReportKind, year: number, cutoff: LocalDate): Part {
  const parts = partsOf(kind)
  const named = parts.find((part) => partSlug(part) === said)
  if (named) return named
  const month = yearOf(cutoff) > year ? 12 : Number(cutoff.slice(5, 7))
  return parts.find((part) => part.is !== 'year' && lastMonth(part) >= month) ?? parts[0] ?? { is: 'year' }
}

const lastMonth = (part: Part): number =>
  part.is === 'month' ? part.month : part.is === 'quarter' ? part.quarter * 3 : 12

/** The same days, as far as another report is cut into such parts. */
export function partFor(kind: ReportKind, part: Part): Part {
  const parts = partsOf(kind)
  return (
    parts.find((each) => partSlug(each) === partSlug(part)) ??
    parts.find((each) => each.is !== 'year' && lastMonth(each) >= lastMonth(part)) ??
    parts[0] ?? { is: 'year' }
  )
}

export const partSlug = (part: Part): string =>
  part.is === 'year' ? 'anio' : part.is === 'month' ? `m${part.month}` : `t${part.quarter}`

/** @param today a cut-off day that is this one is not said: tomorrow it is another */
export function queryOf({ kind, year, part, mesa, cutoff }: ReportAsk, today: LocalDate): string {
  const said = new URLSearchParams({ que: SLUGS[kind], anio: String(year), parte: partSlug(part) })
  if (mesa) said.set('mesa', mesa)
  if (cutoff < today) said.set('corte', cutoff)
  return said.toString()
}
