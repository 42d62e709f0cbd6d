// The words of «Mesas»: how each stands, who sits in its committee, and until when.
import type { Level } from '../../domain/mesa.ts'
import { daysBetween, type LocalDate } from '../../domain/time.ts'
import { counted, number, plainDate, relativeDays } from './format.ts'

const committees: Record<Level, string> = {
  regional: 'Comité Ejecutivo Regional',
  provincial: 'Comité Ejecutivo Provincial',
  district: 'Comité Ejecutivo Distrital',
}

/** «hace 3 días», «hace 2 meses», «hace 1 año» */
function since(day: LocalDate, today: LocalDate): string {
  const days = daysBetween(day, today)
  if (days < 60) return `hace ${counted(days, 'día', 'días')}`
  if (days < 730) return `hace ${counted(Math.floor(days / 30.44), 'mes', 'meses')}`
  return `hace ${counted(Math.floor(days / 365.25), 'año', 'años')}`
}

interface Mandate {
  readonly from?: LocalDate | undefined
  readonly until?: LocalDate | undefined
  readonly leftOn?: LocalDate | undefined
}

export const mesasText = {
  title: 'Mesas',
  none: 'Este celular todavía no tiene mesas.',
  noneDetail: 'Llegan con la primera señal.',
  count: (active: number, all: number) => `${number(active)} de ${counted(all, 'mesa activa', 'mesas activas')}`,
  active: 'Activa',
  toActivate: 'Por activar',
  committee: (level: Level | undefined) => (level ? committees[level] : 'Comité'),
  people: (n: number) => counted(n, 'persona', 'personas'),
  meetings: (n: number) => counted(n, 'reunión', 'reuniones'),
  late: (n: number) => counted(n, 'acuerdo vencido', 'acuerdos vencidos'),
  notFound: 'Ir a Mesas',

  stateTitle: 'Cómo está',
  activation: {
    validated: 'Acta de activación',
    observed: 'Acta de activación, observada',
    toValidate: 'Acta de activación, por validar',
  },
  activatedOn: (date: LocalDate) => `La mesa se activó el ${plainDate(date)}.`,
  heldOn: (date: LocalDate) => `Se reunió el ${plainDate(date)}. Queda activa cuando la Secretaría valida el acta.`,
  installed: 'Instalación del comité',
  notActivated: 'Se activa con su acta de activación y la nómina del comité.',

  committeeTitle: 'Comité',
  yearsLabel: 'Año del comité',
  noPeople: (year: number) => `El comité ${year} todavía no tiene personas.`,
  add: 'Agregar a una persona',
  addLabel: 'Nombre, coma, institución',
  addHint: 'Por ejemplo: Delia Chamik, UGEL',
  addNameless: 'Escribe primero el nombre.',
  addTwice: (name: string) => `${name} ya está en el comité de ese año.`,
  leftTitle: (n: number) => `Ya no están: ${number(n)}`,
  pastMandates: (n: number) =>
    n === 1 ? 'A 1 persona se le venció el mandato.' : `A ${number(n)} personas se les venció el mandato.`,
  /** In a list: how long her mandate is, or since when it is past. */
  mandate({ from, until, leftOn }: Mandate, today: LocalDate): string {
    if (leftOn && leftOn < today) return `Dejó el comité el ${plainDate(leftOn)}`
    if (until && until < today) return `Mandato vencido ${since(until, today)}`
    if (leftOn) return `Deja el comité el ${plainDate(leftOn)}`
    if (until) return `Mandato hasta el ${plainDate(until)}`
    return from ? `Mandato desde el ${plainDate(from)}` : 'Mandato sin fechas'
  },

  /** «UGEL · venció hace 3 días» */
  agreement: (responsible: string | undefined, due: LocalDate | 'immediate' | undefined, today: LocalDate) => {
    const days = due && due !== 'immediate' ? daysBetween(today, due) : null
    const when =
      days === null ? (due ? 'de inmediato' : 'sin plazo') : `${days < 0 ? 'venció' : 'vence'} ${relativeDays(days)}`
    return [responsible, when].filter(Boolean).join(' · ')
  },
  noText: 'Acuerdo sin texto',

  meetingsTitle: 'Reuniones',
  noMeetings: 'Todavía no hay reuniones.',
  draft: 'Sin cerrar',
  noDate: 'Sin fecha',
  seeAll: (n: number) => `Ver las ${number(n)}`,
  agreementsTitle: 'Acuerdos por cumplir',
  noAgreements: 'No hay acuerdos por cumplir.',
  allAgreements: 'Ver todos sus acuerdos',

  seatTitle: 'Persona del comité',
  inCommittee: (mesa: string, year: number | undefined) => [mesa, year].filter(Boolean).join(', '),
  name: 'Nombres y apellidos',
  institution: 'Institución u organización',
  position: 'Cargo',
  segment: 'Segmento',
  noSegment: 'No se registró',
  role: 'En el comité es',
  mandateTitle: 'Mandato',
  from: 'Desde',
  until: 'Hasta',
  unsaid: 'No se registró',
  upsideDown: 'Termina antes de empezar. Revisa las dos fechas.',
  mandateHint:
    'Como dice su documento de designación. Si se vence, la persona sigue en la lista hasta que digas que salió.',
  leaveTitle: '¿Salió del comité?',
  leaveHint: 'No se borra nada: queda en la historia de ese año y en sus actas.',
  leftDay: 'Último día en el comité',
  leave: 'Terminar su mandato',
  left: (name: string) => `Se terminó el mandato de ${name}.`,
  stays: 'Sigue en el comité',
  stayed: (name: string) => `${name} sigue en el comité.`,
  oddDay: 'Escribe la fecha completa.',
} as const
