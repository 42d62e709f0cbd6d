// The words of «Agenda» and «Desarrollo».
import { yearOf, type LocalDate } from '../../domain/time.ts'
import { capital, counted, dayDate, plainDate } from './format.ts'

/** «12 de agosto» */
const dayAndMonth = (date: LocalDate) => dayDate(date).split(' ').slice(1).join(' ')

export const agendaText = {
  empty: '¿De qué van a tratar? Escribe el primer punto.',
  list: 'Puntos de la agenda',
  point: (n: number) => `Punto ${n}`,
  addPoint: 'Otro punto',
  up: (n: number) => `Subir el punto ${n}`,
  down: (n: number) => `Bajar el punto ${n}`,
  remove: (n: number) => `Quitar el punto ${n}`,
  removed: (n: number) => `Se quitó el punto ${n}.`,
  moved: (n: number, total: number) => `Ahora es el punto ${n} de ${total}.`,
  bringPending: 'Traer lo pendiente',
  /** «acta 003-2024 del 12 de agosto»; with its year where that is not the meeting's. */
  minutesOf(number: string | undefined, date: LocalDate | undefined, meetingDay?: LocalDate): string {
    const isOfYear = date !== undefined && meetingDay !== undefined && yearOf(date) === yearOf(meetingDay)
    const day = date && (isOfYear ? dayAndMonth(date) : plainDate(date))
    return ['acta', number?.trim(), day && `del ${day}`].filter(Boolean).join(' ')
  },
  firstPoint(acta: string | null, pending: number): string {
    if (!acta) return 'Acuerdos pendientes de reuniones anteriores'
    return pending > 0 ? `Lectura del ${acta} y estado de los acuerdos pendientes` : `Lectura del ${acta}`
  },
  pendingHint(acta: string | null, pending: number): string {
    const agreements = pending > 0 ? counted(pending, 'acuerdo pendiente', 'acuerdos pendientes') : ''
    return capital([acta, agreements].filter(Boolean).join(' · '))
  },
  pendingLine: (n: number, said: string, state: string) => `${n}. ${said}. ${state}.`,
  morePending: (n: number) => `Y ${counted(n, 'acuerdo más', 'acuerdos más')} en la lista de acuerdos.`,
  whatOfPrevious: (acta: string | null) =>
    acta ? `¿Qué se hizo con el ${acta}?` : '¿Qué se hizo con el acta anterior?',
  previousMinutes: {
    approved: 'Se leyó y aprobó',
    observed: 'Con observaciones',
    notRead: 'No se leyó',
  },
  previousName: 'Acta anterior',
  previousNote: 'Observaciones al acta anterior',
  broughtPending: 'Se agregó como primer punto.',
} as const

export const developmentText = {
  noAgenda: 'Todavía no hay puntos en la agenda. Puedes escribir aquí lo tratado.',
  reports: 'Informes y pedidos',
  others: 'Otros',
  dictate: 'Dictar',
  dictateLabel: (point: string) => `Dictar con la voz: ${point}`,
  dictateHint: 'Toca el micrófono de tu teclado.',
  noVictims: 'No escribas nombres de víctimas ni de quien denuncia.',
  lettersLeft: (n: number) => (n === 1 ? 'Queda 1 letra.' : `Quedan ${n} letras.`),
} as const
