// Scenario S1: the installation of the CEP Condorcanqui, recorded with no signal. All people are invented.
import * as z from 'zod/mini'
import { entryKey } from '../../src/domain/id.ts'
import type { Agreement, Attendee, Meeting } from '../../src/domain/meeting.ts'
import type { Mesa } from '../../src/domain/mesa.ts'
import { localDate, localTime } from '../../src/domain/time.ts'

export const s1Mesa: Mesa = { name: 'Condorcanqui', level: 'provincial', ubigeo: '0104', status: 'active' }

const people: readonly (readonly [name: string, institution: string, segment: Attendee['segment'], sex: 'f' | 'm'])[] =
  [
    ['Rosa del Pilar Prueba de Ficción', 'Coordinación Provincial', 'civilSociety', 'f'],
    ['Ñusak Inventado Ejemplo', 'Federación inventada del Nieva', 'indigenousPeople', 'm'],
    ["O'Hara-Tsejem Ficticio", 'Municipalidad Provincial de Condorcanqui', 'localGovernment', 'm'],
    ['Delia Ficticia Kuja', 'Municipalidad de El Cenepa', 'localGovernment', 'f'],
    ['Marco Ejemplo Ríos', 'Municipalidad de Río Santiago', 'localGovernment', 'm'],
    ['Elva Prueba Antich', 'UGEL Condorcanqui', 'nationalState', 'f'],
    ['Tito Inventado Yampis', 'Red de Salud Condorcanqui', 'nationalState', 'm'],
    ['Carla Ejemplo Puerta', 'Programa Juntos', 'nationalState', 'f'],
    ['Luis Ficticio Meza', 'Agencia Agraria', 'nationalState', 'm'],
    ['Irma Prueba Paati', 'Subprefectura Provincial', 'nationalState', 'f'],
    ['Nelson Ejemplo Shawit', 'Policía Nacional', 'nationalState', 'm'],
    ['Víctor Inventado Wajajay', 'Foncodes', 'nationalState', 'm'],
    ['Percy Ficticio Antún', 'Gerencia Subregional Condorcanqui', 'regionalGovernment', 'm'],
    ['Ana Inventada Nugkuag', 'Comedor popular', 'civilSociety', 'f'],
    ['Julián Prueba Tsamajain', 'Asociación de productores', 'civilSociety', 'm'],
    ['Fermín Ejemplo Chamik', 'Comité de agua', 'indigenousPeople', 'm'],
    ['Padre Simón Ficticio', 'Parroquia', 'church', 'm'],
    ['Inés Inventada Vela', 'Cooperación inventada', 'cooperation', 'f'],
  ]
export const s1Attendance: readonly Attendee[] = people.map(([name, institution, segment, sex], index) => ({
  key: entryKey.parse(`p${String(index + 1).padStart(2, '0')}`),
  name,
  institution,
  sex: sex === 'f' ? ('female' as const) : ('male' as const),
  ...(segment && { segment }),
  documentKind: index === 1 || index === 15 ? 'none' : 'dni',
  imageConsent: index % 3 !== 0,
  state: 'present',
  order: index + 1,
}))

const agreed: readonly (readonly [text: string, responsible: string, due: string])[] = [
  ['Conformar el grupo de agua y saneamiento', 'Municipalidad Provincial', '2024-04-30'],
  ['Solicitar a la UGEL el reporte de inicio escolar', 'Coordinación Provincial', '2024-03-27'],
  ['Aprobar 6 sesiones en el año', 'CEP', 'immediate'],
  ['Invitar a dos organizaciones de mujeres', 'Promotora', '2024-04-15'],
  ['Realizar la próxima sesión en Huampami', 'Municipalidad de El Cenepa', '2024-04-18'],
]
const due = z.union([localDate, z.literal('immediate')])
export const s1Agreements: readonly Agreement[] = agreed.map(([text, responsible, day], index) => ({
  key: entryKey.parse(`c${index + 1}`),
  text,
  responsible,
  due: due.parse(day),
  order: index + 1,
}))

const points: readonly (readonly [text: string, notes: string])[] = [
  ['Balance 2023', 'La Coordinación Provincial presentó el balance del año 2023.'],
  ['Instalación y acreditación', 'Cada institución presentó su acreditación.\nQuedó instalado el comité.'],
  ['Plan 2024', 'Se revisó el plan del año y se acordó el número de sesiones.'],
  ['Pedidos', 'La Municipalidad de El Cenepa pidió ser sede de la próxima sesión.'],
]

export const s1Meeting: Meeting = {
  kind: 'installation',
  minutesNumber: '001-2024',
  date: localDate.parse('2024-03-14'),
  startTime: localTime.parse('09:40'),
  endTime: localTime.parse('13:05'),
  venue: 'auditorio municipal',
  place: 'Santa María de Nieva',
  placeCode: '0104010001',
  convener: 'Coordinación Provincial',
  callNotice: 'Oficio Múltiple 002-2024 (ejemplo)',
  chair: 'Rosa del Pilar Prueba de Ficción',
  secretary: 'Alba Ficticia Prueba',
  noticeReadAt: localTime.parse('09:45'),
  state: 'draft',
  attendance: s1Attendance,
  agenda: points.map(([text, notes], index) => ({
    key: entryKey.parse(`g${index + 1}`),
    text,
    notes,
    order: index + 1,
  })),
  agreements: s1Agreements,
  photos: [],
  papers: [],
}
