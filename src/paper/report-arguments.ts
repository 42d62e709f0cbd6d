// What `npm run report` was asked for, understood before any data is opened; or a sentence that says what is wrong.
import { parseArgs } from 'node:util'
import { mesaId, type MesaId } from '../domain/id.ts'
import { localDate, quarterOf, QUARTERS, yearOf, type LocalDate, type Quarter } from '../domain/time.ts'

export const FORMATS = ['json', 'docx', 'xlsx', 'csv', 'html', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

export interface ReportArguments {
  readonly year: number
  /** Null for the annual review. */
  readonly quarter: Quarter | null
  readonly cutoff: LocalDate
  readonly format: Format
  readonly out: string
  /** 1 is the plan as approved; null, the version in force on the cut-off day. */
  readonly version: number | null
  /** Milliseconds since 1970. */
  readonly asOf: number | null
  /** Null: Amazonas. */
  readonly region: MesaId | null
}

const text = { type: 'string' } as const
const OPTIONS = {
  kind: text,
  year: text,
  quarter: text,
  cutoff: text,
  format: text,
  out: text,
  version: text,
  'as-of': text,
  region: text,
  help: { type: 'boolean', short: 'h' },
} as const

/** @param args those of this process, unless said */
export function readReportArguments(args?: readonly string[]): ReportArguments | 'help' | { readonly wrong: string } {
  const given = parsed(args)
  if (typeof given === 'string') return { wrong: `No entiendo la orden: ${given}` }
  if (given.help) return 'help'
  const { kind, out, format: asked, year: written, cutoff: day } = given
  const missing = (['kind', 'year', 'cutoff', 'format', 'out'] as const).find((name) => !given[name])
  if (missing) return { wrong: `Falta --${missing}.` }
  if (kind !== 'quarter' && kind !== 'annual')
    return { wrong: `--kind debe ser quarter (informe trimestral) o annual (balance anual); ahora es «${kind ?? ''}».` }
  const year = /^\d{4}$/.test(written ?? '') ? Number(written) : null
  if (year === null) return { wrong: `--year debe ser un año, como 2024; ahora es «${written ?? ''}».` }
  const cutoff = realDay(day)
  if (!cutoff) return { wrong: `--cutoff debe ser una fecha que exista, como 2024-03-31; ahora es «${day ?? ''}».` }
  const format = FORMATS.find((each) => each === asked)
  if (!format) return { wrong: `--format debe ser uno de ${FORMATS.join(', ')}; ahora es «${asked ?? ''}».` }
  if (yearOf(cutoff) < year)
    return { wrong: `--cutoff ${cutoff} es antes del año ${year}: todavía no hay qué informar.` }

  if (kind === 'annual' && given.quarter !== undefined)
    return { wrong: '--quarter solo va con --kind quarter: el balance anual es de todo el año.' }
  const quarter = kind === 'annual' ? null : quarterFor(given.quarter, cutoff, year)
  if (quarter === undefined) return { wrong: `--quarter debe ser 1, 2, 3 o 4; ahora es «${given.quarter ?? ''}».` }
  if (quarter !== null && yearOf(cutoff) === year && quarterOf(cutoff) < quarter)
    return { wrong: `--cutoff ${cutoff} es antes del trimestre ${quarter}: todavía no hay qué informar.` }

  const version = versionFor(given.version)
  if (version === undefined)
    return { wrong: `--version debe ser approved o un número, como 2; ahora es «${given.version ?? ''}».` }
  const asOf = given['as-of'] === undefined ? null : momentIn(given['as-of'])
  if (asOf === undefined)
    return {
      wrong: `--as-of debe ser una fecha o una fecha con hora de Lima, como 2024-04-10T12:00; ahora es «${given['as-of'] ?? ''}».`,
    }
  const region = given.region === undefined ? null : mesaId.safeParse(given.region).data
  if (region === undefined)
    return { wrong: `--region debe ser la clave de una región, como amazonas; ahora es «${given.region ?? ''}».` }
  return { year, quarter, cutoff, format, out: out ?? '', version, asOf, region }
}

function parsed(args?: readonly string[]) {
  try {
    return parseArgs({ ...(args && { args: [...args] }), options: OPTIONS }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** 31 February has the form of a date. */
function realDay(day: string | undefined): LocalDate | undefined {
  const found = localDate.safeParse(day)
  if (!found.success) return undefined
  const at = new Date(`${found.data}T12:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(found.data) ? found.data : undefined
}

/** Unsaid, the one in which the cut-off day is. */
function quarterFor(said: string | undefined, cutoff: LocalDate, year: number): Quarter | undefined {
  if (said === undefined) return yearOf(cutoff) > year ? 4 : quarterOf(cutoff)
  return QUARTERS.find((each) => String(each) === said)
}

function versionFor(said: string | undefined): number | null | undefined {
  if (said === undefined) return null
  if (said === 'approved') return 1
  return /^[1-9]\d{0,3}$/.test(said) ? Number(said) : undefined
}

/** A day is meant to its end. Peru has had no summer time since 1994. */
function momentIn(said: string): number | undefined {
  const [, day, hour = '23:59:59.999'] = /^(\d{4}-\d\d-\d\d)(?:T([01]\d:[0-5]\d|2[0-3]:[0-5]\d))?$/.exec(said) ?? []
  return realDay(day) ? Date.parse(`${day}T${hour.length === 5 ? `${hour}:00` : hour}-05:00`) : undefined
}
