// The words of «Asistencia».
import type { Attendee } from '../../domain/meeting.ts'
import type { Segment } from '../../domain/membership.ts'
import { counted } from './format.ts'

type Document = NonNullable<Attendee['documentKind']>

export const segmentNames: Record<Segment, string> = {
  nationalState: 'Estado nacional',
  regionalGovernment: 'Gobierno regional',
  localGovernment: 'Gobierno local',
  civilSociety: 'Sociedad civil',
  indigenousPeople: 'Pueblo indígena',
  church: 'Iglesia',
  cooperation: 'Cooperación',
  business: 'Empresa',
  children: 'Niñas, niños y adolescentes',
  youth: 'Jóvenes',
}

export const documentNames: Record<Document, string> = {
  dni: 'DNI',
  foreignCard: 'Carné de extranjería',
  passport: 'Pasaporte',
  pending: 'En trámite',
  none: 'Sin documento',
}

export const attendanceText = {
  ofExpected: (expected: number) => `de ${expected}`,
  presentWord: (n: number) => (n === 1 ? 'presente' : 'presentes'),
  said: (present: number, expected: number) => `${present} de ${expected} ${present === 1 ? 'presente' : 'presentes'}`,
  markAll: 'Marcar a todos',
  unmarkAll: 'Quitar a todos',
  marked: (n: number) => (n === 1 ? 'Se marcó 1.' : `Se marcaron ${n}.`),
  unmarked: (n: number) => (n === 1 ? 'Se quitó 1.' : `Se quitaron ${n}.`),
  show: 'A quiénes mostrar',
  all: 'Todos',
  missing: 'Faltan',
  nobodyMissing: 'No falta nadie por marcar.',
  list: 'Lista de asistencia',
  noCommittee: 'Este comité no tiene personas.',
  noCommitteeDetail: 'Agrega la primera aquí abajo.',
  rowLabel: (name: string, institution: string, note: string) => [name, institution, note].filter(Boolean).join(', '),
  actionsOf: (name: string) => `Más acciones: ${name}`,
  late: 'Llegó tarde',
  notLate: 'No llegó tarde',
  excused: 'Justificó',
  notExcused: 'No justificó',
  removeFromMeeting: 'Quitar de esta reunión',
  removed: (name: string) => `Se quitó a ${name}.`,
  takenAway: 'Quitadas de esta reunión',
  bringBack: 'Devolver',
  bringBackOf: (name: string) => `Devolver a ${name}`,

  more: 'Más datos',
  moreOf: (name: string) => `Más datos de ${name}`,
  closeMore: 'Cerrar',
  voluntary: 'Todo es voluntario. Bastan el nombre y la institución.',
  name: 'Nombres y apellidos',
  institution: 'Institución u organización',
  position: 'Cargo',
  sex: 'Sexo',
  female: 'Mujer',
  male: 'Hombre',
  segment: 'Segmento',
  noSegment: 'No se registró',
  document: 'Documento',
  documentNumber: 'Número del documento',
  dniHint: '8 números. Si pones también el último, tras el guion, se revisa.',
  dniShort: 'Un DNI tiene 8 números. Puedes dejarlo así.',
  dniWrong: 'Algún número no coincide. Míralo otra vez; puedes dejarlo así.',
  imageConsent: '¿Autoriza su imagen en fotos?',
  yes: 'Sí',
  no: 'No',

  someoneElse: '¿Llegó alguien más?',
  someoneHint: 'Nombre, coma, institución.',
  add: 'Agregar',
  nameFirst: 'Escribe primero el nombre.',
  added: (name: string, institution: string) => `Agregada: ${[name, institution].filter(Boolean).join(', ')}.`,
  addToCommittee: '¿La sumamos al comité?',
  onlyToday: 'Solo hoy',
  toCommittee: 'Al comité',
  inCommittee: (name: string) => `${name} ya está en el comité.`,
  alreadyHere: (name: string) => `Ya hay una ${name}.`,
  same: 'Es la misma',
  another: 'Es otra',

  peopleHere: (n: number) => counted(n, 'persona presente', 'personas presentes'),
} as const
