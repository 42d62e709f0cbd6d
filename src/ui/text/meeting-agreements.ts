// The words of «Acuerdos» inside a meeting, and of the form of one of them.
import type { Agreement } from '../../domain/meeting.ts'
import { counted, longDate, shortDate } from './format.ts'

/** «12 a favor, 3 en contra, 1 abstención» */
export const votesInWords = ([inFavour = 0, against = 0, abstained = 0]: readonly number[]): string =>
  `${inFavour} a favor, ${against} en contra, ${counted(abstained, 'abstención', 'abstenciones')}`

/** «por consenso»; «por votos: 12 a favor, 3 en contra, 1 abstención»; nothing where nobody said. */
export function decisionInWords({ decidedBy, votes }: Pick<Agreement, 'decidedBy' | 'votes'>): string {
  if (decidedBy === 'consensus') return 'por consenso'
  if (decidedBy !== 'votes') return ''
  return votes ? `por votos: ${votesInWords(votes)}` : 'por votos'
}

export const dueChoiceNames = {
  7: '7 días',
  15: '15 días',
  30: '30 días',
  next: 'Próxima reunión',
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
  otherPersonHint: 'Si son varias, sepáralas con punto y coma.',
  tooManyNames: 'Ya no entran más nombres en esa línea.',
  whoMissing: 'Falta quién se encarga. Puedes seguir y ponerlo después.',
  when: '¿Para cuándo?',
  dueBefore: 'Vence el ',
  dueDay: longDate,
  dueAtOnce: 'Se cumple de inmediato.',
  otherDate: 'Fecha en que vence',
  alreadyPast: (year: number | null) =>
    year === null ? 'Esa fecha ya pasó.' : `Esa fecha ya pasó. ¿Quisiste decir ${year}?`,
  setYear: (year: number) => `Sí, ${year}`,
  how: '¿Cómo se decidió?',
  decidedBy: { consensus: 'Por consenso', votes: 'Por votos' },
  ballots: ['A favor', 'En contra', 'Abstenciones'],
  oneMore: (ballot: string) => `Uno más: ${ballot}`,
  oneLess: (ballot: string) => `Uno menos: ${ballot}`,
  votesInWords,
  tooManyVotes: (votes: number, present: number) =>
    `Son ${counted(votes, 'voto', 'votos')} y hay ${counted(present, 'persona presente', 'personas presentes')}. Revisa el número.`,
  suggestedActivity: (activity: string) => `Puede ser: “${activity}”`,
  takeActivity: 'Ligar a esta actividad',
  up: (n: number) => `Subir el acuerdo ${n}`,
  down: (n: number) => `Bajar el acuerdo ${n}`,
  moved: (n: number, total: number) => `Ahora es el acuerdo ${n} de ${total}.`,
  withVoice: 'Con grabación',
  linkedToPlan: 'Ligado al plan',
  another: 'Otro acuerdo',
  done: 'Listo',
  remove: 'Quitar acuerdo',
  removed: (n: number) => `Se quitó el acuerdo ${n}.`,
} as const
