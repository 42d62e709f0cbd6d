// The words of «Hay dos versiones»: whose each one is, and every field by its name.
import { dateOf, localDate, localTime } from '../../domain/time.ts'
import { minorsInWords, peoplesInWords } from './attendance.ts'
import { clockTime, joined, longDate, shortDate, shortDay, time12 } from './format.ts'
import { agendaText } from './meeting-agenda.ts'
import { agreementsText, votesInWords } from './meeting-agreements.ts'
import { modalityNames } from './meeting-details.ts'
import { kindNames } from './meeting-title.ts'
import { secondsInWords } from './meeting-voice.ts'

export const conflictText = {
  compare: 'Comparar',
  compareWith: (title: string) => `Comparar las dos versiones: ${title}`,
  both: (mine: boolean) => (mine ? 'Tú y otra persona cambiaron lo mismo.' : 'Dos personas cambiaron lo mismo.'),
  nothingLost: 'No se perdió nada.',
  choose: 'Elige cuál queda.',
  question: '¿Cuál versión queda?',
  mine: 'La tuya, en este celular',
  theirs: (by: string | undefined) => (by ? `La de ${by}` : 'La otra'),
  fromChachapoyas: 'La de Chachapoyas',
  shownNow: 'La que está ahora',
  byAndWhen: (by: string | undefined, at: number | undefined) =>
    [by, at !== undefined && `${shortDay(dateOf(at))}, ${clockTime(at)}`].filter(Boolean).join(', '),
  shownEverywhere: 'Es la que se ve en la reunión',
  keepMine: 'Guardar la mía',
  keepTheirs: (by: string | undefined) => (by ? `Poner la de ${by}` : 'Poner la otra'),
  leaveChachapoyas: 'Dejar la de Chachapoyas',
  leaveShown: 'Dejar la que está',
  later: 'Decidir después',
  sealed: 'El acta ya está cerrada. La otra versión solo se puede leer.',
  history: 'La otra versión queda guardada en el historial.',
  changed: 'cambió',
  onlyHidden: 'En lo que se lee, las dos dicen lo mismo.',
}

const fieldNames: Readonly<Record<string, string>> = {
  kind: 'Tipo',
  minutesNumber: 'Número de acta',
  date: 'Fecha',
  moreDays: 'Más días',
  days: 'Días en que vino',
  startTime: 'Hora de inicio',
  endTime: 'Hora de término',
  venue: 'Local',
  place: 'Lugar',
  modality: 'Cómo se reunieron',
  space: 'Nombre del espacio',
  interpreter: 'Intérprete y lengua',
  nextDate: 'Fecha de la próxima reunión',
  nextPlace: 'Lugar de la próxima reunión',
  convener: 'Convoca',
  callNotice: 'Convocatoria',
  chair: 'Preside',
  secretary: 'Secretaría',
  noticeReadAt: 'Aviso de privacidad',
  activity: 'Actividad del plan',
  otherNotes: 'Otros',
  noAgreements: 'No hubo acuerdos',
  state: 'Acta',
  removed: 'Quitado',
  name: 'Nombre',
  institution: 'Institución',
  position: 'Cargo',
  phone: 'Teléfono',
  documentNumber: 'Documento',
  year: 'Año',
  imageConsent: 'Autoriza fotos',
  inPlaceOf: 'En lugar de',
  minors: 'Niñas, niños y adolescentes',
  peoples: 'Cómo se identifican',
  caption: 'Pie de foto',
  isPublic: 'Publicable',
  text: 'Texto',
  notes: 'Desarrollo',
  responsible: 'Responsable',
  due: 'Vence',
  previousMinutes: 'Acta anterior',
  previousNote: 'Observaciones al acta anterior',
  reports: 'Informes y pedidos',
  decidedBy: 'Cómo se decidió',
  votes: 'Votos',
  voice: 'Grabación de voz',
  voiceSeconds: 'Duración de la grabación',
}
const entryNames: Readonly<Record<string, string>> = {
  agenda: 'Punto',
  agreements: 'Acuerdo',
  attendance: 'Asistencia',
  photos: 'Foto',
}

/** «Acuerdo 2: Responsable»; undefined for what no person reads, like an order or a key. */
export function leafName(
  path: string,
  placeOf: (collection: string, key: string) => string | undefined,
): string | undefined {
  const [head = '', key, field] = path.split('/')
  if (key === undefined || field === undefined) return fieldNames[head]
  const what = head === 'attendance' && field === 'state' ? 'Marca' : fieldNames[field]
  if (!what) return undefined
  return `${[entryNames[head] ?? '', placeOf(head, key)].filter(Boolean).join(' ')}: ${what}`
}

const words: Readonly<Record<string, string>> = {
  ...kindNames,
  ...agendaText.previousMinutes,
  ...agreementsText.decidedBy,
  ...modalityNames,
  immediate: 'Inmediato',
  present: 'Presente',
  late: 'Llegó tarde',
  excused: 'Justificó',
  absent: 'No vino',
  draft: 'Borrador',
  closed: 'Cerrada',
}
const CODED = new Set(['kind', 'modality', 'state', 'due', 'previousMinutes', 'decidedBy'])

/** Two recordings differ in nothing that can be read: each has the beginning of its name. */
const recordingNamed = (sha: string): string => `Grabación ${sha.slice(0, 4)}`

/** Empty when these are not days. */
function daysInWords(list: readonly unknown[]): string {
  const days = list.flatMap((each) => localDate.safeParse(each).data ?? [])
  return days.length === list.length ? joined(days.map(shortDate)) : ''
}

/** A value as a person reads it. */
export function valueInWords(path: string, value: unknown): string {
  const field = path.split('/').at(-1) ?? ''
  if (typeof value === 'boolean') return value ? 'Sí' : 'No'
  if (Array.isArray(value) && field === 'peoples') return peoplesInWords(value.map(Number)) || 'Sin dato'
  if (field === 'votes' && Array.isArray(value)) return votesInWords(value.map(Number))
  if (field === 'voice' && typeof value === 'string') return recordingNamed(value)
  if (field === 'voiceSeconds' && typeof value === 'number') return secondsInWords(value)
  if (Array.isArray(value)) return daysInWords(value) || minorsInWords(value.map(Number)) || 'Sin dato'
  if (typeof value !== 'string' && typeof value !== 'number') return 'Sin dato'
  const [day, hour] = [localDate.safeParse(value), localTime.safeParse(value)]
  if (day.success) return longDate(day.data)
  if (hour.success) return time12(hour.data)
  return (CODED.has(field) ? words[value] : undefined) ?? (`${value}`.trim() || 'Sin dato')
}
