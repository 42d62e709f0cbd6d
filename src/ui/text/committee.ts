// The words of the committee of a year: its people, its quorum, and the notice that is read to them.
import type { Membership } from '../../domain/membership.ts'
import { isMet, type Quorum, type QuorumRule } from '../../domain/quorum.ts'
import type { LocalTime } from '../../domain/time.ts'
import { segmentNames } from './attendance.ts'
import { counted, time12 } from './format.ts'

export const ruleNames: Record<QuorumRule, string> = {
  none: 'No evaluar',
  majority: 'Más de la mitad',
  twoThirds: 'Dos tercios',
  number: 'Un número',
}

const lacking = ({ present, needed }: Quorum) => (needed ?? 0) - present

/** «Titular · UGEL · Directora · Estado nacional» */
export const seatWords = ({ role, institution, position, segment }: Partial<Membership>): string =>
  [
    role === 'alternate' ? committeeText.alternate : committeeText.principal,
    institution,
    position,
    segment && segmentNames[segment],
  ]
    .filter(Boolean)
    .join(' · ')

export const committeeText = {
  title: 'Comité y quórum',
  of: (mesa: string, year: number) => [mesa, String(year)].filter(Boolean).join(', '),
  rule: 'Quórum',
  ruleQuestion: '¿Cuántos asientos deben estar ocupados?',
  ruleHint: 'Como diga el reglamento del comité. Si no lo sabes, déjalo sin evaluar.',
  ruleNumber: 'Asientos que deben estar ocupados',
  ruleNumberOdd: 'Escribe un número, por ejemplo 12.',
  ruleUnclear: 'Falta el número. Mientras tanto no se evalúa.',
  ruleTooMany: (members: number) => `El comité tiene ${counted(members, 'asiento', 'asientos')}.`,
  ruleNeeds: (needed: number, members: number) => `Hacen falta ${needed} de ${members}.`,
  seatsHint: 'Titular y alterno/a de una institución ocupan un solo asiento.',
  onlyRead: 'Solo puedes leer este comité.',
  /** «Quórum: 12 de 22, sí hay» */
  quorum: (quorum: Quorum) => {
    const { present, members, needed } = quorum
    if (needed === null) return 'Quórum: no evaluado'
    const said = isMet(quorum) ? 'sí hay' : lacking(quorum) === 1 ? 'falta 1' : `faltan ${lacking(quorum)}`
    return `Quórum: ${present} de ${members}, ${said}`
  },
  membersPresent: 'Asientos del comité ocupados',
  ofMembers: (present: number, members: number) => `${present} de ${members}`,
  met: 'Sí hay',
  notMet: 'No hay',
  notEvaluated: 'No evaluado',

  people: (n: number) => (n > 0 ? `Personas del comité: ${n}` : 'Personas del comité'),
  principal: 'Titular',
  alternate: 'Alterno/a',
  makePrincipal: 'Poner como titular',
  makeAlternate: 'Poner como alterno/a',
  removeSeat: (year: number) => `Quitar del comité ${year}`,
  removed: (name: string) => `Se quitó a ${name} del comité.`,
  actionsOf: (name: string) => `Más acciones: ${name}`,

  none: (year: number) => `El comité ${year} todavía no tiene personas.`,
  noneDetail: 'Agrega la primera aquí abajo.',
  noneYet: 'Se agregan desde Asistencia, con «Al comité».',
  bring: (n: number, year: number) => (n === 1 ? `Traer a 1 persona de ${year}` : `Traer a las ${n} de ${year}`),
  brought: (n: number) => (n === 1 ? 'Se trajo a 1 persona.' : `Se trajo a ${n} personas.`),
} as const

/** Read one after the other, in this order. */
export const noticeSentences = {
  who: 'Somos la Mesa de Concertación de Amazonas. Anotamos su nombre y su institución para el acta de esta reunión.',
  voluntary: 'El DNI, el teléfono y la foto son voluntarios: si dice que no, participa igual.',
  kept: 'Los guarda la Secretaría Técnica, Jr. Santo Domingo 608, Chachapoyas. Fuera del acta no se entregan a nadie.',
  rights: 'Puede pedir verlos, corregirlos o borrarlos: 041-478383, amazonas@mesadeconcertacion.org.pe.',
  photos: 'No publicamos fotos sin su permiso.',
} as const

export const noticeText = {
  language: '¿En qué idioma se lee?',
  spanish: 'Español',
  unread: 'Lee primero el aviso de privacidad',
  read: (time: LocalTime) => `Aviso de privacidad leído, ${time12(time)}`,
  markRead: 'Ya se leyó en voz alta',
  readAgain: 'Se leyó otra vez ahora',
  kept: (time: LocalTime) => `Aviso leído, ${time12(time)}`,
} as const
