// The committees of the demonstration: their seats, their calendar for the year and where they meet.
import type { MeetingKind } from '../../domain/meeting-brief.ts'
import type { Level } from '../../domain/mesa.ts'
import type { Segment } from '../../domain/membership.ts'

export interface Committee {
  readonly mesa: string
  /** Of a mesa that the plan does not name: it comes with the demonstration. */
  readonly founded?: { readonly name: string; readonly level: Level; readonly ubigeo: string }
  readonly surnames: readonly [string, ...string[]]
  readonly seats: readonly (readonly [institution: string, segment: Segment])[]
  readonly venue: string
  readonly place: string
  readonly placeCode: string
  readonly convener: string
  /** Day, kind, and the plan's activity it serves, if any. */
  readonly calendar: readonly (readonly [date: string, kind: MeetingKind, activity: string | null])[]
}

const SPANISH = [
  'Villacorta',
  'Tenorio',
  'Arbildo',
  'Puerta',
  'Meza',
  'Zagaceta',
  'Culqui',
  'Trigoso',
  'Chuquimbal',
  'Mori',
  'Inga',
  'Ríos',
] as const
const AWAJUN = [
  'Tsamajain',
  'Chamik',
  'Wajush',
  'Dekentai',
  'Ampush',
  'Nugkuag',
  'Kuja',
  'Antich',
  'Paati',
  'Yampis',
  'Shawit',
  'Tentets',
] as const

const PROVINCIAL_STATE = [
  ['Subprefectura Provincial', 'nationalState'],
  ['UGEL', 'nationalState'],
  ['Red de Salud', 'nationalState'],
  ['Programa Juntos', 'nationalState'],
  ['Pensión 65', 'nationalState'],
  ['Cuna Más', 'nationalState'],
  ['Centro Emergencia Mujer', 'nationalState'],
  ['Comisaría PNP', 'nationalState'],
  ['Agencia Agraria', 'regionalGovernment'],
  ['Municipalidad Provincial', 'localGovernment'],
  ['DEMUNA', 'localGovernment'],
] as const

const monthly = (days: readonly string[], kind: MeetingKind, activity: string | null) =>
  days.map((day) => [`2024-${day}`, kind, activity] as const)

export const COMMITTEES: readonly Committee[] = [
  {
    mesa: 'condorcanqui',
    surnames: [...AWAJUN, ...SPANISH.slice(0, 5)],
    seats: [
      ...PROVINCIAL_STATE,
      ['Municipalidad Distrital de El Cenepa', 'localGovernment'],
      ['Municipalidad Distrital de Río Santiago', 'localGovernment'],
      ['Federación awajún del Nieva', 'indigenousPeople'],
      ['Federación wampis del Santiago', 'indigenousPeople'],
      ['Mujeres awajún del Nieva', 'indigenousPeople'],
      ['Consejo de apus del Cenepa', 'indigenousPeople'],
      ['Comedor popular San Juan', 'civilSociety'],
      ['Asociación de cacaoteros', 'business'],
      ['Vicariato', 'church'],
      ['Organización juvenil Nieva', 'youth'],
      ['CCONNA', 'children'],
    ],
    venue: 'auditorio municipal',
    place: 'Santa María de Nieva',
    placeCode: '010401',
    convener: 'Coordinación Provincial',
    calendar: [
      ['2024-03-14', 'installation', 'a23'],
      ...monthly(['04-18', '05-16', '06-20', '08-15', '09-19', '10-17', '12-12'], 'ordinary', 'a25'),
      ['2024-05-22', 'training', 'a13'],
    ],
  },
  {
    mesa: 'chachapoyas',
    surnames: SPANISH,
    seats: [
      ...PROVINCIAL_STATE,
      ['Beneficencia Pública', 'localGovernment'],
      ['Universidad', 'nationalState'],
      ['Colegio de enfermeros', 'civilSociety'],
      ['Comité de vaso de leche', 'civilSociety'],
      ['Rondas campesinas', 'civilSociety'],
      ['Comedores populares', 'civilSociety'],
      ['COREJU', 'youth'],
      ['CCONNA', 'children'],
      ['Cáritas', 'church'],
      ['Cámara de comercio', 'business'],
      ['Organismo de cooperación', 'cooperation'],
    ],
    venue: 'sala de regidores',
    place: 'Chachapoyas',
    placeCode: '010101',
    convener: 'Coordinación Provincial',
    calendar: [
      ['2024-03-07', 'installation', 'a23'],
      ...monthly(['04-11', '05-09', '07-11', '08-08', '09-12', '11-14', '12-17'], 'ordinary', 'a25'),
    ],
  },
  {
    mesa: 'cer-amazonas',
    surnames: [...SPANISH, ...AWAJUN.slice(0, 4)],
    seats: [
      ['Gerencia Regional de Desarrollo Social', 'regionalGovernment'],
      ['Gerencia Regional de Desarrollo Económico', 'regionalGovernment'],
      ['Consejo Regional', 'regionalGovernment'],
      ['DIRESA', 'regionalGovernment'],
      ['Dirección Regional de Educación', 'regionalGovernment'],
      ['Dirección Regional Agraria', 'regionalGovernment'],
      ['OFITUR', 'regionalGovernment'],
      ['MIDIS, Coordinación Territorial', 'nationalState'],
      ['Prefectura Regional', 'nationalState'],
      ['Ministerio Público', 'nationalState'],
      ['Poder Judicial', 'nationalState'],
      ['Agro Rural', 'nationalState'],
      ['SUNASS', 'nationalState'],
      ['FONCODES', 'nationalState'],
      ['Municipalidad Provincial de Chachapoyas', 'localGovernment'],
      ['Organización regional awajún', 'indigenousPeople'],
      ['Federación de mujeres', 'civilSociety'],
      ['Past coordinador', 'civilSociety'],
      ['ONG ambiental', 'civilSociety'],
      ['Diócesis', 'church'],
      ['COREJU', 'youth'],
      ['Cámara de comercio', 'business'],
    ],
    venue: 'sala de la Secretaría Técnica',
    place: 'Chachapoyas',
    placeCode: '010101',
    convener: 'Coordinación Regional',
    calendar: [
      ['2024-02-28', 'installation', 'a14'],
      ...monthly(['04-10', '06-12', '08-14', '10-09', '12-11'], 'ordinary', 'a15'),
      ['2024-06-26', 'formerCoordinators', 'a20'],
    ],
  },
  {
    mesa: 'el-cenepa',
    founded: { name: 'El Cenepa', level: 'district', ubigeo: '010402' },
    surnames: AWAJUN,
    seats: [
      ['Municipalidad Distrital', 'localGovernment'],
      ['Subprefectura Distrital', 'nationalState'],
      ['Puesto de salud Huampami', 'regionalGovernment'],
      ['Instituciones educativas del Cenepa', 'regionalGovernment'],
      ['Consejo de apus del Cenepa', 'indigenousPeople'],
      ['Mujeres awajún del Cenepa', 'indigenousPeople'],
      ['Comité de vaso de leche', 'civilSociety'],
      ['Organización juvenil Huampami', 'youth'],
      ['Parroquia', 'church'],
    ],
    venue: 'casa comunal',
    place: 'Huampami',
    placeCode: '010402',
    convener: 'Coordinación Distrital',
    calendar: [['2024-04-25', 'installation', null], ...monthly(['06-27', '09-26', '11-28'], 'ordinary', null)],
  },
]

const starting = (mesa: string, place: string, placeCode: string): Committee => ({
  mesa,
  surnames: SPANISH,
  seats: PROVINCIAL_STATE.slice(1, 10),
  venue: 'salón de actos',
  place,
  placeCode,
  convener: 'Secretaría Técnica Regional',
  calendar: [],
})

/** Those that the year activated, or tried to: they have met once. */
export const STARTING: readonly Committee[] = [
  starting('luya', 'Lámud', '010501'),
  starting('utcubamba', 'Bagua Grande', '010701'),
  starting('bagua', 'Bagua', '010201'),
]
