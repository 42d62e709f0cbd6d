// The words of «Asistencia».
import type { Attendee } from '../../domain/meeting.ts'
import type { Segment } from '../../domain/membership.ts'

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
  presentWord: 'presentes',
  said: (present: number, expected: number) => `${present} de ${expected} presentes`,
  markAll: 'Marcar a todos',
  unmarkAll: 'Quitar a todos',
  marked: (n: number) => (n === 1 ? 'Se marcó 1.' : `Se marcaron ${n}.`),
  unmarked: (n: number) => (n === 1 ? 'Se quitó 1.' : `Se quitaron ${n}.`),
  show: 'A quiénes mostrar',
  all: 'Todos',
  missing: 'Faltan',
  nobodyMissing: 'No falta nadie por marcar.',
  list: 'Lista de asistencia',
  rowLabel: (name: string, institution: string, note: string) => [name, institution, note].filter(Boolean).join(', '),
  actionsOf: (name: string) => `Más acciones: ${name}`,
  late: 'Llegó tarde',
  notLate: 'No llegó tarde',
  excused: 'Justificó',
  notExcused: 'No justificó',
  someoneInstead: 'Vino otra persona en su lugar',
  cameHerself: 'Vino la misma persona',
  alternate: 'Alterno/a',
  inPlaceOf: (name: string) => `en lugar de ${name}`,
  insteadOf: (name: string) => `¿Quién vino en lugar de ${name}?`,
  insteadHint: 'Nombre y apellidos. Firma en nombre de la misma institución.',
  insteadKept: (name: string) => `${name} está presente.`,
  save: 'Guardar',
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
  phone: 'Teléfono',
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

  minors: 'Niñas, niños y adolescentes',
  minorsSum: (n: number) => (n > 0 ? `Niñas, niños y adolescentes: ${n}` : 'Niñas, niños y adolescentes'),
  minorsHint: 'Solo cuántos hay. De ellos no se anota nombre, documento ni firma.',
  minorGroups: ['Niñas menores de 12', 'Mujeres de 12 a 17', 'Niños menores de 12', 'Hombres de 12 a 17'],
  one: (group: string, sign: '+' | '−') => `${group}: ${sign === '+' ? 'uno más' : 'uno menos'}`,
  minorPerson: 'De niñas, niños y adolescentes no se anota documento, teléfono, foto ni firma.',
  minorCleared: 'Se quitaron su documento y su teléfono.',

  peoples: 'Cómo se identifican',
  peoplesSum: (n: number) => (n > 0 ? `Cómo se identifican: ${n}` : 'Cómo se identifican'),
  peoplesHint: 'Pregunta a todas y todos en voz alta, y cuenta. Cada quien lo dice; no se anota de quién es.',
  peopleGroups: ['Awajún', 'Wampis', 'Otro', 'Prefiere no decir'],

  someoneElse: '¿Llegó alguien más?',
  someoneHint: 'Nombre, coma, institución.',
  add: 'Agregar',
  nameFirst: 'Escribe primero el nombre.',
  added: (name: string, institution: string) => `Agregada: ${[name, institution].filter(Boolean).join(', ')}.`,
  addToCommittee: '¿La sumamos al comité?',
  onlyToday: 'Solo hoy',
  toCommittee: 'Al comité',
  inCommittee: (name: string) => `${name} ya está en el comité.`,
  asAlternate: (name: string) => `${name} ya está en el comité como alterno/a.`,
  alreadyHere: (name: string) => `Ya hay una ${name}.`,
  same: 'Es la misma',
  another: 'Es otra',
} as const

/** «niñas menores de 12: 3, hombres de 12 a 17: 1»; empty when there were none. */
export const minorsInWords = (minors: readonly number[]): string => countsInWords(attendanceText.minorGroups, minors)

/** «awajún: 12, prefiere no decir: 2» */
export const peoplesInWords = (peoples: readonly number[]): string =>
  countsInWords(attendanceText.peopleGroups, peoples)

const countsInWords = (groups: readonly string[], counts: readonly number[]): string =>
  groups
    .flatMap((group, index) => {
      const count = counts[index] ?? 0
      return count > 0 ? [`${group.toLowerCase()}: ${count}`] : []
    })
    .join(', ')
