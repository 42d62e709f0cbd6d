// The words of the screen of reports, and what every one of them says of what it holds and what it lacks.
import type { Quarter } from '../../domain/time.ts'
import { dateOf, localDate, yearOf, type LocalDate } from '../../domain/time.ts'
import { capital, clockTime, counted, dayDate, joined, monthYear, number, plainDate } from './format.ts'
import { planText } from './plan.ts'

const records = (n: number): string => counted(n, 'registro', 'registros')
const monthOf = (year: number, month: number): LocalDate =>
  localDate.parse(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)
/** «12 de agosto», with its year where that is another than the report's. */
const dayIn = (day: LocalDate, year: number): string =>
  yearOf(day) === year ? plainDate(day).replace(/ de \d+$/, '') : plainDate(day)
/** So many mesas are named in one sentence. */
const NAMED = 4
const mesaName = (name: string): string => name || 'una mesa sin nombre'

export const reportsText = {
  title: 'Reportes',
  back: 'Volver al plan',
  which: 'Qué reporte',
  year: 'Año',
  part: 'Período',
  wholeYear: 'Todo el año',
  month: 'Mes',
  monthName: (year: number, month: number) => capital(monthYear(monthOf(year, month)).replace(/ de \d+$/, '')),
  mesa: 'Mesa',
  everyMesa: 'Todas las mesas',
  cutoff: 'Fecha de corte',
  cutoffHint: 'Cuenta lo ocurrido hasta ese día.',
  cutoffAhead: 'Ese día todavía no llega. Se cuenta hasta hoy.',
  preview: 'Lo que contiene',
  loading: 'Leyendo los registros…',
  sheet: 'Hoja del reporte',
  seeSheet: 'Ver la hoja',
  lacks: 'Ten en cuenta',
  clipped: (shown: number, all: number) =>
    `Aquí se ven ${number(shown)} de ${counted(all, 'fila', 'filas')}. Al imprimir o descargar salen todas.`,
  rows: (n: number) => counted(n, 'fila', 'filas'),
  print: 'Imprimir',
  downloads: 'Llevar el reporte',
  outputs: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', csv: 'CSV' },
  download: (kind: string) => `Descargar en ${kind}`,
  making: 'Preparando el reporte',
  madeSoFar: (done: number, total: number) => `${number(done)} de ${counted(total, 'registro', 'registros')}`,
  writing: 'Escribiendo el archivo',
  wroteSoFar: (done: number, total: number) => `${number(done)} de ${counted(total, 'fila', 'filas')}`,
  stop: 'Dejarlo',
  stopped: 'Se dejó de preparar. No se guardó nada.',
  saved: (file: string) => `Se guardó ${file}.`,
  tooLongForWord: (rows: number) => `Son ${number(rows)} filas, demasiadas para Word. Llévalo en PDF o en Excel.`,
  failed: 'No se pudo preparar el archivo. Inténtalo otra vez.',
  file: (parts: readonly string[]) =>
    parts
      .flatMap(
        (part) =>
          part
            .normalize('NFD')
            .replace(/\p{M}/gu, '')
            .toLowerCase()
            .match(/[a-z0-9]+/g) ?? [],
      )
      .join('-'),
} as const

/** What stands at the head of every report. */
export const reportHeadText = {
  facts: { period: 'Período', mesas: 'Mesas', cutoff: 'Fecha de corte', received: 'Datos recibidos' },
  year: (year: number) => `Año ${year}`,
  quarter: (quarter: Quarter, year: number) => `${planText.quarterName(quarter)} de ${year}`,
  month: (year: number, month: number) => capital(monthYear(monthOf(year, month))),
  toActivate: (names: string, idle: readonly string[]) =>
    idle.length > 0 ? `${names}. Por activar: ${joined(idle)}.` : names,
  cutoff: (day: LocalDate) => plainDate(day),
  received: (at: number | null) =>
    at === null ? 'Lo que hay en este equipo' : `${plainDate(dateOf(at))}, ${clockTime(at)}`,
  noPlan: 'Todavía no hay plan en este equipo',
  /** Of the plan as a whole. */
  fulfilled: (done: number, of: number) =>
    `${number(done)} de ${counted(of, 'actividad cumplida', 'actividades cumplidas')}`,

  /** «Incluye datos hasta hoy, 10:02 a. m.» */
  includes(to: LocalDate, at: number | null, now: number): string {
    const today = dateOf(now)
    if (to < today) return `Incluye datos hasta el ${plainDate(to)}.`
    if (at === null) return 'Incluye lo que hay en este equipo.'
    const day = dateOf(at)
    return `Incluye datos hasta ${day === today ? 'hoy' : `el ${dayDate(day)}`}, ${clockTime(at)}`
  },
  notBegun: 'Ese período empieza después de la fecha de corte: todavía no hay nada que contar.',
  silent: (name: string, since: LocalDate, year: number) => `Falta ${mesaName(name)} desde el ${dayIn(since, year)}.`,
  /** «Faltan Condorcanqui desde el 12 de agosto y Luya, de la que aún no llega nada.» */
  silentOnes: (silent: readonly { readonly name: string; readonly since: LocalDate | null }[], year: number): string =>
    silent.length > NAMED
      ? `Faltan datos de ${number(silent.length)} mesas: ${joined(silent.map(({ name }) => mesaName(name)))}.`
      : `Faltan ${joined(silent.map(({ name, since }) => `${mesaName(name)} ${since ? `desde el ${dayIn(since, year)}` : '(aún no llega nada)'}`))}.`,
  never: (name: string) => `Aún no llega nada de ${mesaName(name)}.`,
  away: (name: string, until: LocalDate, since: LocalDate | null, year: number) =>
    since
      ? `${mesaName(name)} está en campo hasta el ${dayIn(until, year)}: sus datos llegan hasta el ${dayIn(since, year)}.`
      : `${mesaName(name)} está en campo hasta el ${dayIn(until, year)}: aún no llega nada.`,
  notHere: (names: readonly string[]) => `Este equipo no tiene los datos de ${joined(names.map(mesaName))}.`,
  toValidate: (n: number) => `${records(n)} por validar.`,
  observed: (n: number) => `${counted(n, 'registro observado', 'registros observados')} por la Secretaría.`,
  unsentIn: (n: number) => `${records(n)} del reporte sin enviar: solo están en este equipo.`,
  unsent: (n: number) => `Por enviar desde este equipo, en total: ${records(n)}.`,
  drafts: (n: number) => `${counted(n, 'acta sin cerrar no entra', 'actas sin cerrar no entran')} en los números.`,
  inDrafts: (n: number) =>
    `${counted(n, 'acuerdo no entra: su acta está', 'acuerdos no entran: sus actas están')} sin cerrar.`,
  repeated: (acta: string, mesa: string, n: number) =>
    `El acta N.° ${acta} de ${mesaName(mesa)} está ${number(n)} veces.`,
  otherPlan: (year: number, other: number) => `No hay plan ${year} en este equipo. Se usó el plan ${other}.`,
}
