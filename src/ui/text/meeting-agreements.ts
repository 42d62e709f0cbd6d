// The words of «Acuerdos» inside a meeting, and of the form of one of them.
import type { Agreement } from '../../domain/meeting.ts'
import { longDate, shortDate } from './format.ts'

export const dueChoiceNames = {
  7: '7 días',
  15: '15 días',
  30: '30 días',
  immediate: 'Inmediato',
  other: 'Otra fecha',
} as const

export const agreementsText = {
  empty: 'Sin acuerdos todavía.',
  emptyDetail: 'Si no hubo, márcalo:',
  noAgreements: 'No hubo acuerdos',
  markedNone: 'Está marcado que no hubo acuerdos.',
  unmarkNone: 'Quitar la marca',
  add: 'Nuevo acuerdo',
  list: 'Acuerdos de la reunión',
  withoutText: 'Acuerdo sin texto',
  due: (due: NonNullable<Agreement['due']>) => (due === 'immediate' ? 'Inmediato' : `Vence ${shortDate(due)}`),
  noResponsible: 'Falta quién se encarga',
  noDue: 'Falta el plazo',
  lacks: 'Falta algo',

  title: (n: number) => `Acuerdo ${n}`,
  what: '¿Qué se acordó?',
  who: '¿Quién se encarga?',
  moreInstitutions: (n: number) => `Ver las ${n} instituciones`,
  otherPerson: 'Otra persona',
  otherPersonField: 'Nombre de la persona o institución',
  whoMissing: 'Falta quién se encarga. Puedes seguir y ponerlo después.',
  when: '¿Para cuándo?',
  dueBefore: 'Vence el ',
  dueDay: longDate,
  dueAtOnce: 'Se cumple de inmediato.',
  otherDate: 'Fecha en que vence',
  alreadyPast: (year: number | null) =>
    year === null ? 'Esa fecha ya pasó.' : `Esa fecha ya pasó. ¿Quisiste decir ${year}?`,
  setYear: (year: number) => `Sí, ${year}`,
  linkedToPlan: 'Ligado al plan',
  another: 'Otro acuerdo',
  done: 'Listo',
  remove: 'Quitar acuerdo',
  removed: (n: number) => `Se quitó el acuerdo ${n}.`,
} as const
