// Which plan is looked at, in which version, up to which day and of whose records: all of it in the address, so that
// a report's numbers can be seen again by going back to it.
import { mesaId, recordId, type MesaId, type RecordId } from '../../domain/id.ts'
import { localDate, type LocalDate } from '../../domain/time.ts'
import { links } from '../links.ts'

export interface PlanView {
  readonly year?: number | undefined
  /** Unsaid, the one in force on that day. */
  readonly version?: RecordId | 'approved' | undefined
  /** Unsaid, today. */
  readonly cutoff?: LocalDate | undefined
  /** Without what was said and validated after that day. */
  readonly asKnown?: boolean | undefined
  readonly mesa?: MesaId | undefined
}

const APPROVED = 'aprobado'

export function viewIn(query: Readonly<Record<string, string>>): PlanView {
  const { anio = '', version = '', corte, sabido, mesa } = query
  const [year, cutoff, of] = [Number(anio), localDate.safeParse(corte), mesaId.safeParse(mesa)]
  const change = recordId.safeParse(version)
  return {
    ...(/^20\d\d$/.test(anio) && { year }),
    ...(version === APPROVED ? { version: 'approved' } : change.success && { version: change.data }),
    ...(cutoff.success && { cutoff: cutoff.data }),
    ...(cutoff.success && sabido === '1' && { asKnown: true }),
    ...(of.success && { mesa: of.data }),
  }
}

/** What follows the address; empty for the plan as it is today. */
export function searchOf({ year, version, cutoff, asKnown, mesa }: PlanView): string {
  const said = new URLSearchParams()
  if (year) said.set('anio', String(year))
  if (version) said.set('version', version === 'approved' ? APPROVED : version)
  if (cutoff) said.set('corte', cutoff)
  if (cutoff && asKnown) said.set('sabido', '1')
  if (mesa) said.set('mesa', mesa)
  const search = said.toString()
  return search && `?${search}`
}

export const planPage = (view: PlanView): string => `${links.plan}${searchOf(view)}`
export const activityPage = (key: string, view: PlanView): string => `${links.activity(key)}${searchOf(view)}`

/** The name of no activity: to add one. */
export const NEW = 'nueva'
/** Where the plan of a year is reprogrammed: the activity's own address, with a word. */
export const changePage = (key: string, year: number | undefined): string =>
  `${links.activity(key)}?cambiar=1${year ? `&anio=${year}` : ''}`

/** The last moment of a day in Lima. */
export const endOf = (day: LocalDate): number => Date.parse(`${day}T23:59:59.999-05:00`)
