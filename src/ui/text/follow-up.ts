// The words of what became of an agreement: its page, a step, the list of an institution, the reminder.
import type { FollowUpState, StepState } from '../../domain/follow-up.ts'
import type { Agreement } from '../../domain/meeting.ts'
import { dateOf, type LocalDate } from '../../domain/time.ts'
import { clockTime, counted, longDate, numericDate, plainDate, relativeDays, shortDate } from './format.ts'

export const followUpStates: Record<FollowUpState, string> = {
  pending: 'Pendiente',
  inProgress: 'En proceso',
  done: 'Cumplido',
  doneLate: 'Cumplido fuera de plazo',
  notDone: 'No cumplido',
  rescheduled: 'Reprogramado',
  void: 'Sin efecto',
}

/** As a person would say it. */
export const stepChoices: Record<StepState, string> = {
  done: 'Cumplido',
  inProgress: 'En camino',
  rescheduled: 'Se cambió el plazo',
  notDone: 'No se cumplió',
  void: 'No se hará',
  pending: 'Sigue pendiente',
}

const dueWords = (due: Agreement['due']): string => {
  if (!due) return 'Sin plazo'
  return due === 'immediate' ? 'De inmediato' : longDate(due)
}

export const followUpText = {
  title: (n: number) => `Acuerdo ${n}`,
  from: 'Acta',
  fromMeeting: (title: string, date: LocalDate | undefined) => (date ? `${title}, ${plainDate(date)}` : title),
  responsible: 'Se encarga',
  decided: 'Se decidió',
  voice: 'Grabación de voz',
  due: 'Plazo',
  dueWords,
  firstDue: (due: NonNullable<Agreement['due']>) =>
    due === 'immediate' ? 'Al inicio era de inmediato.' : `El primer plazo fue el ${plainDate(due)}.`,
  state: 'Cómo va',
  doneOn: (day: LocalDate) => `Se cumplió el ${plainDate(day)}.`,
  daysLate: (days: number) => `${counted(days, 'día', 'días')} después del plazo.`,
  isOverdue: (days: number) => `Venció ${relativeDays(days)}.`,
  draft: 'El acta de este acuerdo todavía no está cerrada.',
  openForm: 'Cambiar el acuerdo',
  seeMeeting: 'Ver la reunión',

  record: 'Registrar avance',
  recordLabel: (n: number, text: string) => `Registrar avance del acuerdo ${n}: ${text}`,
  remind: 'Recordar por WhatsApp',
  copied: 'Texto copiado. Pégalo en WhatsApp.',
  notShared: 'No se pudo compartir. Prueba otra vez.',
  reminder({ number, held, due, isLate, text, mesa }: ReminderParts): string {
    const when = !due
      ? ''
      : due === 'immediate'
        ? ' Es de inmediato.'
        : ` ${isLate ? 'Venció' : 'Vence'} el ${plainDate(due)}.`
    const of = held ? ` del ${plainDate(held)}` : ''
    return `Hola. Le recordamos el acuerdo ${number}${of}: ${closed(text)}${when} Mesa ${mesa}.`
  },

  history: 'Historia',
  noHistory: 'Todavía no hay avances.',
  historyOf: (by: string | undefined, at: number | undefined) =>
    [by, at !== undefined && `${shortDate(dateOf(at))}, ${clockTime(at)}`].filter(Boolean).join(' · '),
  newDue: (day: LocalDate) => `Nuevo plazo: ${longDate(day)}.`,
  happened: (day: LocalDate) => `Fecha: ${plainDate(day)}.`,
  evidenceIs: (words: string) => `Se comprueba con: ${words}`,

  files: 'Foto o documento (opcional)',
  filesOf: 'Fotos y documentos del avance',
  fileHint: 'El oficio o el informe escaneado, en PDF de hasta 5 MB.',
  aboutFiles: 'De la foto se guarda una copia liviana, sin el lugar. Se envía después del texto.',
  photo: (n: number) => `Foto ${n} del avance`,
  seePhoto: (n: number) => `Ver la foto ${n}`,
  inputTitle: 'Sustento para el plan',
  inputFor: (activity: string) => `Esto sirve de sustento para “${activity}”.`,
  aboutInput: 'Ahí cuenta el reporte de acuerdos; esto queda como su sustento.',
  give: 'Guardar ahí',
  giveTo: (activity: string) => `Guardar como sustento de “${activity}”`,
  no: 'No',
  notInputOf: (activity: string) => `No es sustento de “${activity}”`,
  given: 'Quedó como sustento.',
  isInput: 'Es sustento de:',

  stepTitle: 'Avance',
  how: '¿Cómo va?',
  when: '¿Qué día fue?',
  notYet: 'Ese día todavía no llega.',
  newDay: '¿Hasta qué día?',
  newDayMissing: 'Falta el nuevo plazo.',
  why: '¿Por qué?',
  whyMissing: 'Falta el motivo.',
  note: 'Nota (opcional)',
  evidence: '¿Con qué se comprueba? (opcional)',
  evidenceHint: 'Un oficio, un acta o una dirección de internet.',
  remove: 'Quitar este avance',
  removed: 'Se quitó el avance.',
  saved: 'Avance guardado.',
  changeLast: 'Cambiar el último avance',
  mayNot: 'Se registra con el acta cerrada, en tu mesa.',
  ofOther: 'Este avance lo escribió otra persona.',
} as const

interface ReminderParts {
  readonly number: number
  readonly held: LocalDate | undefined
  readonly due: Agreement['due']
  readonly isLate: boolean
  readonly text: string
  readonly mesa: string
}

const closed = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

export const institutionText = {
  title: 'Pendientes por institución',
  choose: 'Institución',
  every: 'Todas',
  none: 'No tiene nada pendiente.',
  print: 'Imprimir',
  share: 'Compartir',
  heading: 'Mesa de Concertación para la Lucha Contra la Pobreza – Amazonas',
  listTitle: (institution: string) => `Acuerdos pendientes: ${institution}`,
  asOf: (day: LocalDate) => `Al ${longDate(day)}`,
  count: (n: number) => counted(n, 'acuerdo pendiente', 'acuerdos pendientes'),
  columns: {
    number: 'N.°',
    text: 'Acuerdo',
    who: 'Se encarga',
    from: 'Acta',
    due: 'Plazo',
    state: 'Estado',
    note: 'Observación',
  },
  from: (mesa: string, minutesNumber: string | undefined, date: LocalDate | undefined) =>
    [mesa, minutesNumber && `acta ${minutesNumber}`, date && numericDate(date)].filter(Boolean).join(', '),
  due(due: Agreement['due'], first: Agreement['due']): string {
    if (!due) return 'Sin plazo'
    const day = due === 'immediate' ? 'Inmediato' : numericDate(due)
    return first && first !== 'immediate' ? `${day} (antes ${numericDate(first)})` : day
  },
  overdue: (state: string) => `${state}, vencido`,
  shareLine: (n: number, text: string, due: string) => `${n}. ${closed(text)} Plazo: ${due}.`,
  back: 'Volver a los acuerdos',
} as const
