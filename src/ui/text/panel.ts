// The words of the panel: its sentence, with the numbers that lead to their lists, and what stands around its tables.
import type { PanelFilters } from '../../domain/progress/panel-view.ts'
import type { MesaStanding } from '../../domain/silence.ts'
import type { MesaId } from '../../domain/id.ts'
import type { Level } from '../../domain/mesa.ts'
import type { MarkState, MarkTally } from '../../domain/progress/marks.ts'
import type { EvidenceState } from '../../domain/progress/evidence.ts'
import { dateOf, daysBetween, type LocalDate, type Quarter } from '../../domain/time.ts'
import { capital, clockTime, counted, number, plainDate, relativeDays, shortDay } from './format.ts'
import { planText } from './plan.ts'
import { verdictNames } from './report-tables.ts'
import { dayAndMonth } from './silence.ts'

/** A piece of the sentence; a number leads to its list. */
export type Piece = string | { readonly strong: string; readonly to: 'marks' | 'overdue' | MesaId }

interface SentenceParts extends Pick<PanelFilters, 'year' | 'quarter'> {
  /** Of the quarter that runs now; null when another year is looked at. */
  readonly now: { readonly quarter: Quarter; readonly stage: 'start' | 'middle' | 'end' } | null
  readonly line: string | undefined
  readonly mesa: string | undefined
  readonly tally: Pick<MarkTally, 'done' | 'of'>
  readonly overdue: number
  readonly silent: readonly { readonly mesa: MesaId; readonly name: string; readonly silence: MesaStanding }[]
}

const stages = { start: 'Al empezar el', middle: 'A mitad del', end: 'Hacia el final del' }
const { quarterName } = planText
const days = (n: number): string => counted(n, 'día', 'días')
const meetings = (n: number): string => counted(n, 'reunión', 'reuniones')

function planWords({ year, quarter, now, line, mesa, tally }: SentenceParts): Piece[] {
  const whose = line === undefined ? 'del plan' : `de la línea ${line}`
  const span = quarter ? `el ${quarterName(quarter)}${now ? '' : ` de ${year}`}` : String(year)
  if (tally.of === 0) return [`En ${span} no hay avances programados ${whose}.`]
  const strong = `${number(tally.done)} de ${counted(tally.of, 'avance', 'avances')}`
  const only = mesa === undefined ? '' : `, solo con lo de ${mesa}`
  const verb = now ? (tally.done === 1 ? 'va' : 'van') : tally.done === 1 ? 'se hizo' : 'se hicieron'
  const when = now && !quarter ? `${stages[now.stage]} ${quarterName(now.quarter)}` : `En ${span}`
  return [`${when} ${verb} `, { strong, to: 'marks' }, ` ${whose}${only}.`]
}

function overdueWords({ overdue, mesa }: SentenceParts): Piece[] {
  const where = mesa === undefined ? '' : ` en ${mesa}`
  if (overdue === 0) return [` No hay acuerdos vencidos${where}.`]
  return [' Hay ', { strong: counted(overdue, 'acuerdo vencido', 'acuerdos vencidos'), to: 'overdue' }, `${where}.`]
}

function silenceWords({ silent }: SentenceParts): Piece[] {
  const late = silent.flatMap(({ mesa, name, silence }) =>
    silence.is === 'silent' ? [{ name, strong: days(silence.days), to: mesa }] : [],
  )
  const none = silent.flatMap(({ mesa, name, silence }) =>
    silence.is === 'nothingYet' ? [{ strong: name, to: mesa }] : [],
  )
  const oneByOne = late.flatMap(({ name, ...since }): Piece[] => [` ${name} no envía desde hace `, since, '.'])
  // Said one by one, many would bury the rest of the sentence.
  const together = late.flatMap(({ name, ...since }, index): Piece[] => {
    const before = index === 0 ? ' No envían ' : index < late.length - 1 ? '), ' : ') y '
    return [`${before}${name} (`, since]
  })
  const missing = none.flatMap((each, index): Piece[] => [
    index === 0 ? ' Aún no llega nada de ' : index < none.length - 1 ? ', ' : ' ni de ',
    each,
  ])
  return [...(late.length > 2 ? [...together, ').'] : oneByOne), ...missing, ...(none.length > 0 ? ['.'] : [])]
}

const moment = (at: number, today: LocalDate): string => {
  const day = dateOf(at)
  return daysBetween(day, today) < 2 ? `${dayFrom(day, today)}, ${clockTime(at)}` : dayFrom(day, today)
}

function dayFrom(day: LocalDate, today: LocalDate): string {
  const ago = daysBetween(day, today)
  if (ago < 2) return capital(relativeDays(-ago))
  return capital(day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : plainDate(day))
}

const markStates: Record<MarkState, string> = {
  done: 'Con avance',
  waiting: 'Por validar o sin enviar',
  late: 'Pendiente de antes',
  left: 'Sin avance; la meta se cumplió',
  planned: 'Programado',
}

export const panelText = {
  title: 'Panel',
  reports: 'Descargar reporte',
  print: 'Imprimir',
  sentence: (parts: SentenceParts): Piece[] => [...planWords(parts), ...overdueWords(parts), ...silenceWords(parts)],
  /** @param at when this device last heard of the others; null if never */
  until: (at: number | null, today: LocalDate): string =>
    at === null ? 'Datos de este equipo' : `Datos hasta ${capitalless(moment(at, today))}`,
  counting: 'Contando lo nuevo…',
  firstCount: 'Contando lo que hay en este equipo. La primera vez tarda un poco.',
  noPlan: 'Aún no llega el plan.',
  comesWithSignal: 'Se baja con señal.',

  filters: 'Qué mirar en el panel',
  year: 'Año',
  yearName: (year: number) => `Año ${year}`,
  mesa: 'Mesa',
  everyMesa: 'Todas las mesas',
  line: 'Línea',
  everyLine: 'Todas las líneas',
  quarter: 'Trimestre',
  everyQuarter: 'Todo el año',
  clear: 'Quitar filtros',

  matrix: 'Avance del plan por línea y trimestre',
  matrixCaption: (year: number, mesa: string | undefined) =>
    `Avances del plan ${year} por línea y trimestre${mesa === undefined ? '' : `, solo lo de ${mesa}`}`,
  allActivities: (n: number) => `Ver ${n === 1 ? 'la actividad' : `las ${number(n)} actividades`}`,
  lineColumn: 'Línea de acción',
  yearColumn: 'Año',
  quarterColumn: (quarter: Quarter, isNow: boolean) => `${planText.roman[quarter]}${isNow ? ', en curso' : ''}`,
  cell: ({ done, of }: MarkTally) => ({ strong: number(done), rest: ` de ${number(of)}` }),
  unscheduled: 'sin programar',
  percent: ({ done, of }: MarkTally) => `${Math.round((done / of) * 100)}%`,
  tally: ({ done, of }: MarkTally) => `${number(done)} de ${number(of)}`,
  /** Read aloud in a cell. @param quarter none of the whole year */
  cellLabel: (line: string, quarter: Quarter | null, { done, of, late }: MarkTally): string =>
    `${number(done)} de ${number(of)}${late > 0 ? `, ${counted(late, 'pendiente', 'pendientes')} de antes` : ''}: ${line}, ${quarter ? quarterName(quarter) : 'todo el año'}`,
  late: (n: number) => counted(n, 'pendiente de antes', 'pendientes de antes'),
  waiting: (n: number) =>
    `Además, ${counted(n, 'avance tiene', 'avances tienen')} registros por validar o sin enviar, que todavía no suman.`,
  onlyMesa: (mesa: string) => `Se cuenta solo lo que hizo ${mesa}; las metas son las de todo el plan.`,
  mark: 'Avances programados',
  marksTitle: (n: number) => counted(n, 'avance programado', 'avances programados'),
  marksColumns: { activity: 'Actividad', quarter: 'Trimestre', state: 'Cómo va' },
  markState: (state: MarkState) => markStates[state],
  activity: (order: number | undefined, text: string) => (order ? `${order}. ${text}` : text),
  closeMarks: 'Cerrar la lista',

  overdue: 'Acuerdos vencidos',
  overdueToday: (mesa: string | undefined) => `Vencidos hoy${mesa === undefined ? '' : `, ${mesa}`}`,
  allAgreements: (n: number) => (n === 1 ? 'Ver el acuerdo' : `Ver los ${number(n)} acuerdos`),
  allOverdue: (n: number) => `Ver los ${number(n)} vencidos`,
  overdueColumns: { agreement: 'Acuerdo', mesa: 'Mesa', responsible: 'Responsable', due: 'Venció', step: 'Avance' },
  noneOverdue: 'Nada vencido. Buen trabajo.',
  record: 'Registrar',
  since: (due: LocalDate, today: LocalDate) => relativeDays(daysBetween(today, due)),

  mesas: 'Mesas',
  /** The region's own is told from the region. */
  mesaName: (name: string, level: Level | undefined) => (level === 'regional' ? `CER ${name}` : name),
  asList: 'Ver lista',
  asMap: 'Ver mapa',
  placed: 'Ubicadas más o menos como en el mapa.',
  mesasCaption: 'Mesas, su último registro y sus reuniones con acta cerrada',
  mesasColumns: { mesa: 'Mesa', last: 'Último registro', meetings: 'Reuniones' },
  meetings,
  /** In the tile. */
  standing(silence: MesaStanding, today: LocalDate): string {
    switch (silence.is) {
      case 'sending':
        return dayFrom(silence.last, today)
      case 'silent':
        return `Sin envíos: ${days(silence.days)}`
      case 'inField':
        return `En campo hasta el ${dayAndMonth(silence.until)}`
      case 'nothingYet':
        return 'Aún no llega nada'
      case 'toActivate':
        return 'Por activar'
    }
  },
  /** Of the whole tile, for who listens: its words come in the same order as they are seen. */
  tile(name: string, silence: MesaStanding, count: number, today: LocalDate): string {
    const said =
      silence.is === 'silent'
        ? `sin envíos desde hace ${days(silence.days)}`
        : silence.is === 'sending'
          ? `último registro: ${capitalless(dayFrom(silence.last, today))}`
          : capitalless(panelText.standing(silence, today))
    return [name, said, ...(silence.is === 'toActivate' ? [] : [meetings(count)])].join(', ')
  },

  actas: 'Últimas actas',
  actaOf: (mesa: string, title: string, minutesNumber: string | undefined) =>
    [mesa, minutesNumber ? `acta ${minutesNumber}` : capitalless(title)].join(', '),
  actaWhen: (date: LocalDate, today: LocalDate) => {
    const ago = daysBetween(date, today)
    if (ago >= 0 && ago < 2) return relativeDays(-ago)
    return date.slice(0, 4) === today.slice(0, 4) ? shortDay(date) : plainDate(date)
  },
  actaState: (state: EvidenceState) => verdictNames[state],
  noActas: 'Todavía no hay actas cerradas.',

  paperTitle: (today: LocalDate) => `Panel, ${plainDate(today)}`,
  paperFoot: 'Mesa de Concertación para la Lucha Contra la Pobreza, Amazonas',
} as const

const capitalless = (text: string): string => text.charAt(0).toLocaleLowerCase('es-PE') + text.slice(1)
