// What a record says, field by field, in words: for whoever compares two versions of it.
import { localDate, localTime } from '../../domain/time.ts'
import { documentNames, minorsInWords, peoplesInWords, segmentNames } from './attendance.ts'
import { joined, longDate, shortDate, time12 } from './format.ts'
import { agendaText } from './meeting-agenda.ts'
import { agreementsText, votesInWords } from './meeting-agreements.ts'
import { modalityNames } from './meeting-details.ts'
import { kindNames } from './meeting-title.ts'
import { secondsInWords } from './meeting-voice.ts'
import { paperNames } from './progress.ts'
import { spotInWords } from './spot.ts'

const fieldNames: Readonly<Record<string, string>> = {
  kind: 'Tipo',
  title: 'Título',
  number: 'Número',
  sender: 'Quién lo envía',
  addressee: 'A quién va dirigido',
  presentedOn: 'Día en que se presentó',
  stampedOn: 'Día del sello',
  publishedOn: 'Día en que se publicó',
  fileName: 'Archivo',
  minutesNumber: 'Número de acta',
  date: 'Fecha',
  moreDays: 'Más días',
  days: 'Días en que vino',
  startTime: 'Hora de inicio',
  endTime: 'Hora de término',
  venue: 'Local',
  place: 'Lugar',
  gps: 'Lugar con GPS',
  modality: 'Cómo se reunieron',
  space: 'Nombre del espacio',
  interpreter: 'Intérprete y lengua',
  nextDate: 'Fecha de la próxima reunión',
  nextPlace: 'Lugar de la próxima reunión',
  convener: 'Convoca',
  callNotice: 'Convocatoria',
  quorum: 'Quórum',
  members: 'Asientos del comité',
  membersPresent: 'Asientos del comité ocupados',
  role: 'Titular o alterno',
  of: 'Registro',
  note: 'Nota',
  evidence: 'Sustento',
  way: 'Cómo firmó',
  isVoid: 'Anulado',
  chair: 'Preside',
  secretary: 'Secretaría',
  noticeReadAt: 'Aviso de privacidad',
  dateDoubt: 'Fecha por confirmar',
  fromPaper: 'Reconstruida de papel',
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
  documentKind: 'Tipo de documento',
  sex: 'Sexo',
  segment: 'Segmento',
}
/** What no person reads goes with what it belongs to: hidden leaf → the one that is read. */
export const WITH: Readonly<Record<string, string>> = { placeCode: 'place', plan: 'activity', closedBy: 'state' }
const entryNames: Readonly<Record<string, string>> = {
  agenda: 'Punto',
  agreements: 'Acuerdo',
  attendance: 'Asistencia',
  photos: 'Foto',
  papers: 'Papel',
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
  return `${rowName(head, placeOf(head, key))}: ${what}`
}

/** «Acuerdo 2», «Asistencia Delia» */
export const rowName = (list: string, place: string | undefined): string =>
  [entryNames[list] ?? '', place].filter(Boolean).join(' ')

const words: Readonly<Record<string, string>> = {
  ...paperNames,
  ...kindNames,
  ...agendaText.previousMinutes,
  ...agreementsText.decidedBy,
  ...modalityNames,
  ...segmentNames,
  ...documentNames,
  immediate: 'Inmediato',
  present: 'Presente',
  late: 'Llegó tarde',
  excused: 'Justificó',
  absent: 'No vino',
  draft: 'Borrador',
  closed: 'Cerrada',
  met: 'Sí',
  notMet: 'No',
  female: 'Mujer',
  male: 'Hombre',
  screen: 'En la pantalla',
  paper: 'En papel',
  thumbprint: 'Con huella',
  declined: 'Prefirió no firmar',
}
/** Two recordings differ in nothing that can be read: each has the beginning of its name. */
const recordingNamed = (sha: string): string => `Grabación ${sha.slice(0, 4)}`

const CODED = new Set([
  'kind',
  'state',
  'due',
  'modality',
  'quorum',
  'previousMinutes',
  'decidedBy',
  'sex',
  'segment',
  'documentKind',
  'way',
])

export const NOTHING = 'Sin dato'

/** A value as a person reads it. */
export function valueInWords(path: string, value: unknown): string {
  const field = path.split('/').at(-1) ?? ''
  if (typeof value === 'boolean') return value ? 'Sí' : 'No'
  if (field === 'voice' && typeof value === 'string') return recordingNamed(value)
  if (field === 'gps' && typeof value === 'string') return spotInWords(value)
  if (field === 'voiceSeconds' && typeof value === 'number') return secondsInWords(value)
  if (Array.isArray(value)) return listInWords(field, value) || NOTHING
  if (typeof value !== 'string' && typeof value !== 'number') return NOTHING
  const [day, hour] = [localDate.safeParse(value), localTime.safeParse(value)]
  if (day.success) return longDate(day.data)
  if (hour.success) return time12(hour.data)
  return (CODED.has(field) ? words[value] : undefined) ?? (`${value}`.trim() || NOTHING)
}

const counted: Readonly<Record<string, (list: readonly number[]) => string>> = {
  minors: minorsInWords,
  peoples: peoplesInWords,
  votes: votesInWords,
}

function listInWords(field: string, list: readonly unknown[]): string {
  const inWords = counted[field]
  if (inWords) return inWords(list.map(Number))
  const days = list.flatMap((each) => localDate.safeParse(each).data ?? [])
  return joined(days.length === list.length ? days.map(shortDate) : list.map(String))
}
