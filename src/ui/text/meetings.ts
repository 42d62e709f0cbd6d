// The words of a meeting as a whole: its title, its list, its hub.
import type { Part, PartStatus } from '../../domain/meeting-parts.ts'
import type { LocalDate, Quarter } from '../../domain/time.ts'
import { capital, counted, monthYear, plainDate, shortDate } from './format.ts'
import { planText } from './plan.ts'

export const partNames: Record<Part, string> = {
  details: 'Datos',
  attendance: 'Asistencia',
  agenda: 'Agenda',
  development: 'Desarrollo',
  agreements: 'Acuerdos',
}

export const statusNames: Record<PartStatus, string> = {
  done: 'Listo',
  incomplete: 'Falta algo',
  inProgress: 'En curso',
  notStarted: 'Sin empezar',
}

export const workNames = { draft: 'Borrador', closed: 'Acta cerrada' } as const

interface ListedMeeting {
  readonly title: string
  readonly date: LocalDate | undefined
  readonly present: number
  readonly work: string
  readonly transport: string
  readonly doubt?: string
}

export const meetingsText = {
  title: 'Reuniones',
  search: 'Buscar en las reuniones',
  filter: 'Qué reuniones mostrar',
  all: 'Todas',
  open: 'Sin cerrar',
  closed: 'Cerradas',
  byMesa: 'De qué mesa',
  everyMesa: 'Todas las mesas',
  none: 'Todavía no hay reuniones.',
  noResult: (words: string) => (words ? `Nada con “${words}”.` : 'Nada con estos filtros.'),
  clearFilters: 'Quitar filtros',
  /** Where the address asked for it; pressed, it goes. */
  span: (year: number, quarter: Quarter | null) =>
    quarter ? `Solo el ${planText.roman[quarter]} trimestre de ${year}` : `Solo ${year}`,
  showMore: 'Ver más',
  noDate: 'Sin fecha',
  month: (date: LocalDate | undefined) => (date ? capital(monthYear(date)) : 'Sin fecha'),
  counts: (present: number, expected: number, agreements: number) =>
    [expected > 0 ? `${present} de ${expected}` : '', agreements > 0 ? counted(agreements, 'acuerdo', 'acuerdos') : '']
      .filter(Boolean)
      .join(' · '),
  rowLabel: ({ title, date, present, work, transport, doubt = '' }: ListedMeeting) =>
    [title, date ? plainDate(date) : 'sin fecha', counted(present, 'presente', 'presentes'), work, transport, doubt]
      .filter(Boolean)
      .map((words, index) => (index < 3 ? words : words.toLowerCase()))
      .join(', '),
  columns: ['Reunión', 'Mesa', 'Fecha', 'Asistencia', 'Acuerdos', 'Acta', 'Envío'],

  draftRemoved: 'Se quitó el borrador.',
  noMesaToWrite: 'Este celular no puede crear reuniones.',
  noMesaDetail: 'La Secretaría Técnica decide qué mesas puede llenar cada celular.',

  subtitle: (mesa: string, date: LocalDate | undefined) =>
    [mesa, date ? shortDate(date) : 'sin fecha'].filter(Boolean).join(' · '),
  within: (title: string, mesa: string) => [title, mesa].filter(Boolean).join(', '),
  parts: 'Partes de la reunión',
  unsaid: {
    details: 'Falta el lugar',
    attendance: 'Nadie marcado todavía',
    agenda: 'De qué van a tratar',
    development: 'Notas por cada punto',
    agreements: 'Sin acuerdos todavía',
  } satisfies Record<Part, string>,
  partLabel: (part: string, value: string, status: string) => `${part}, ${value}, ${status.toLowerCase()}`,
  present: (present: number, expected: number) => `${counted(present, 'presente', 'presentes')} de ${expected}`,
  points: (n: number) => counted(n, 'punto', 'puntos'),
  notes: (written: number, points: number) => `${written} de ${counted(points, 'punto', 'puntos')} con notas`,
  otherNotes: 'Con notas',
  agreements: (n: number, lacks: readonly string[]) =>
    lacks.length > 0 ? `${n}, ${lacks.join(', ')}` : counted(n, 'acuerdo', 'acuerdos'),
  withoutText: 'sin texto',
  withoutResponsible: 'sin responsable',
  withoutDue: 'sin plazo',
  noAgreements: 'No hubo acuerdos',
  anyOrder: 'Llena en el orden que quieras.',
  review: 'Revisar y cerrar el acta',
  seeMinutes: 'Ver acta',
  removeDraft: 'Quitar borrador',
  readOnly: 'Solo puedes leer esta reunión.',
  refused: 'Hay que corregir: Chachapoyas no aceptó un cambio de esta reunión.',
  seeReason: 'Ver el motivo',
  twoVersions: (n: number) => `Hay dos versiones de ${counted(n, 'dato', 'datos')}.`,
  compare: 'Comparar',
} as const
