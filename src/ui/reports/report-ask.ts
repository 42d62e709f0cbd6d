// What a person asks a report for. All of it stands in the address, so that Back, and a note of it, find the same report.
import type { MesaId } from '../../domain/id.ts'
import type { Part } from '../../domain/report/span.ts'
import { localDate, QUARTERS, quarterOf, yearOf, type LocalDate } from '../../domain/time.ts'

export const REPORT_KINDS = ['minutes', 'agreements', 'work'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

const SLUGS: Readonly<Record<ReportKind, string>> = { minutes: 'actas', agreements: 'acuerdos', work: 'actividades' }
/** Into which parts a year may be cut for it. */
export const PARTS: Readonly<Record<ReportKind, 'month' | 'quarter'>> = {
  minutes: 'month',
  agreements: 'quarter',
  work: 'quarter',
}

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
  /** The last of which there is anything. */
  readonly usual: number
  readonly mesas: readonly MesaId[]
}

type Query = Readonly<Record<string, string>>

/** What the address leaves open is what most will want: the part of the year that runs, or that ended last. */
export function askIn(query: Query, { today, years, usual, mesas }: Choice): ReportAsk {
  const kind = REPORT_KINDS.find((each) => SLUGS[each] === query['que']) ?? 'minutes'
  const year = years.find((each) => String(each) === query['anio']) ?? usual
  const mesa = mesas.find((each) => each === query['mesa'])
  const said = localDate.safeParse(query['corte'])
  const cutoff = said.success && said.data < today ? said.data : today
  return { kind, year, part: partIn(query['parte'], kind, year, cutoff), cutoff, ...(mesa && { mesa }) }
}

const WHOLE = 'anio'

function partIn(said: string | undefined, kind: ReportKind, year: number, cutoff: LocalDate): Part {
  const last = yearOf(cutoff) > year ? 12 : Number(cutoff.slice(5, 7))
  if (PARTS[kind] === 'month') {
    const month = Number(/^m(\d+)$/.exec(said ?? '')?.[1])
    return { is: 'month', month: month >= 1 && month <= 12 ? month : last }
  }
  if (said === WHOLE) return { is: 'year' }
  const named = QUARTERS.find((each) => said === `t${each}`)
  return { is: 'quarter', quarter: named ?? (yearOf(cutoff) > year ? 4 : quarterOf(cutoff)) }
}

export const partSlug = (part: Part): string =>
  part.is === 'year' ? WHOLE : part.is === 'month' ? `m${part.month}` : `t${part.quarter}`

/** @param today a cut-off day that is this one is not said: tomorrow it is another */
export function queryOf({ kind, year, part, mesa, cutoff }: ReportAsk, today: LocalDate): string {
  const said = new URLSearchParams({ que: SLUGS[kind], anio: String(year), parte: partSlug(part) })
  if (mesa) said.set('mesa', mesa)
  if (cutoff < today) said.set('corte', cutoff)
  return said.toString()
}
