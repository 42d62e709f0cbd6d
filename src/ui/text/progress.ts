// The words of what was done of the plan: numbers with what stands beside them, cells, and why a record counts or not.
import type { PaperKind } from '../../domain/document-record.ts'
import type { People } from '../../domain/progress/evidence.ts'
import type { ActivityState, Fate, Flag, Tally } from '../../domain/progress/progress.ts'
import type { LeftOut } from '../../domain/progress/sift.ts'
import type { Proof } from '../../domain/target-rule.ts'
import type { Quarter } from '../../domain/time.ts'
import { counted, joined, number } from './format.ts'
import { planText } from './plan.ts'

type Beside = Pick<Tally, 'toValidate' | 'unsent' | 'observed'>

const beside = ({ toValidate, unsent, observed }: Beside): string[] => [
  ...(toValidate > 0 ? [`${number(toValidate)} por validar`] : []),
  ...(unsent > 0 ? [`${number(unsent)} sin enviar`] : []),
  ...(observed > 0 ? [counted(observed, 'observado', 'observados')] : []),
]

const proofNames: Record<Proof, string> = {
  minutes: 'acta',
  aideMemoire: 'ayuda memoria',
  attendance: 'asistencia',
  regionalGovernment: 'presencia del Gobierno Regional',
  roster: 'nómina del comité',
  programme: 'programa',
  photo: 'foto',
  callNotice: 'convocatoria',
  space: 'nombre del espacio',
  number: 'número',
  date: 'fecha',
  file: 'documento adjunto',
  presented: 'fecha de presentación',
  agreement: 'acuerdo que lo aprueba',
  stamp: 'sello de recepción',
  stampedRequest: 'pedido con sello de recepción',
}

export const paperNames: Record<PaperKind, string> = {
  ordinance: 'Ordenanza',
  ordinanceDraft: 'Proyecto de ordenanza',
  committeeOpinion: 'Dictamen',
  proposal: 'Propuesta',
  followUpReport: 'Informe de seguimiento',
  report: 'Informe',
  agreementsReport: 'Informe de acuerdos',
  activityReport: 'Informe de actividades',
  progressReport: 'Informe de avance',
  receivedReport: 'Informe recibido',
  strategy: 'Estrategia',
  workPlan: 'Plan de trabajo',
  feasibility: 'Estudio de viabilidad',
  annualPlan: 'Plan anual',
  annualBalance: 'Balance anual',
  letter: 'Oficio',
  invitation: 'Oficio de invitación',
  roster: 'Nómina',
  programme: 'Programa',
  aideMemoire: 'Ayuda memoria',
  otherPaper: 'Otro documento',
}

export const fateNames: Record<Fate, string> = {
  counted: 'Validado',
  surplus: 'Validado, pasa la meta',
  toValidate: 'Por validar',
  unsent: 'Sin enviar',
  observed: 'Observado',
  milestone: 'Paso previo',
  leftOut: 'No cuenta',
}

const reasons: Record<LeftOut, string> = {
  wrongKind: 'Esta actividad cuenta otro tipo de reunión o documento.',
  wrongLevel: 'Esta actividad cuenta lo de otro nivel de mesa.',
  otherYear: 'Es de otro año.',
  noElement: 'Falta decir de qué parte de la meta es.',
  sameEvent: 'Es la misma reunión que otra de esta lista.',
  exclusive: 'Ya cuenta en otra actividad.',
}

export const stateNames: Record<ActivityState, string> = {
  notStarted: 'Sin empezar',
  inProgress: 'En curso',
  fulfilled: 'Cumplida',
  partlyFulfilled: 'Cumplida en parte',
  notDone: 'No ejecutada',
  rescheduled: 'Reprogramada',
  conditional: 'Condicionada',
  suspended: 'Suspendida',
}

const flagWords: Partial<Record<Flag, string>> = {
  outOfSchedule: 'Algo se hizo fuera de los trimestres programados.',
  overTarget: 'Se hizo más de lo que pide la meta.',
  rescheduled: 'Fue reprogramada.',
  conditional: 'Depende de una condición: mientras no se cumpla, no cuenta como atraso.',
  suspended: 'Está suspendida.',
  noNumber: 'Su meta no es un número: no tiene porcentaje.',
  openDenominator: 'Su meta depende de los temas que pida el comité: todavía no hay ninguno.',
  noRule: 'Falta decir cómo se cuenta.',
  otherReading: 'La Secretaría eligió otra lectura de la meta.',
  added: 'Se agregó después de aprobar el plan.',
}

export const progressText = {
  /** «4 de 12 (+1 por validar, 2 sin enviar)»; empty where there is neither a number nor a record. */
  tally(done: number, target: number | null, waiting: Beside): string {
    const others = beside(waiting)
    if (target === null && done === 0 && others.length === 0) return ''
    const main = target === null ? counted(done, 'hecho', 'hechos') : `${number(done)} de ${number(target)}`
    return others.length > 0 ? `${main} (+${joined(others).replace(' y ', ', ')})` : main
  },
  percent: (percent: number) => `${percent} %`,
  progress: 'Avance',
  state: (state: ActivityState) => stateNames[state],
  flag: (flag: Flag): string | undefined => flagWords[flag],

  legend: {
    done: 'Cumplido',
    half: 'En avance',
    empty: 'Programado',
    late: 'Pendiente de antes',
    waiting: 'Por validar o sin enviar',
    none: 'No programado',
  },
  cell: (when: Quarter, words: string) => `${planText.roman[when]} trimestre: ${words}`,
  cellWords: {
    done: 'cumplido',
    half: 'en avance',
    partly: 'en avance, cumplido en parte',
    of: (done: number, due: number) => `en avance, ${number(done)} de ${number(due)}`,
    empty: 'programado',
    late: 'pendiente, quedó sin avance',
    notNeeded: 'programado, sin ejecución; la meta se cumplió en otro trimestre',
    none: 'no programado',
    out: 'cumplido fuera de programa',
    with: (words: string, waiting: Beside) => [words, ...beside(waiting)].join(', '),
  },
  lineTally: (done: number, scheduled: number) => `${number(done)} de ${number(scheduled)}`,
  unscheduled: 'sin programar',
  /** Read aloud after the name of a line. */
  lineSays: (name: string, says: string) => `${name}, ${says}`,

  /** @param next the quarter that runs now; null once the year is over */
  emptyQuarters(quarters: readonly Quarter[], next: Quarter | null): string {
    const names = planText.romans(quarters)
    const empty = quarters.length > 1 ? `Los trimestres ${names} quedaron` : `El ${names} trimestre quedó`
    return `${empty} sin avance. Falta el sustento${next ? ` o pasarlo al ${planText.roman[next]}` : ''}.`
  },
  counts: (what: string, evidence: string) => `Cuenta: ${what}. Sustento mínimo: ${evidence}.`,
  parts: 'Por partes',
  part: (done: number, cap: number | null) => (cap === null ? number(done) : `${number(done)} de ${number(cap)}`),
  quarterName: (quarter: string) => {
    const known = ([1, 2, 3, 4] as const).find((each) => String(each) === quarter)
    return known ? planText.quarterName(known) : quarter
  },
  people({ present, women, men, minors }: People): string {
    const adults = `${counted(present, 'persona', 'personas')}: ${counted(women, 'mujer', 'mujeres')}, ${counted(men, 'hombre', 'hombres')}`
    return minors > 0 ? `${adults}, y ${counted(minors, 'menor', 'menores')} de edad` : adults
  },
  came: 'Participación en lo validado',

  noEvidence: 'Todavía no hay actas cerradas ni documentos de esta actividad.',
  missing: (proofs: readonly (readonly Proof[])[]) =>
    `Falta: ${joined(proofs.map((any) => any.map((proof) => proofNames[proof]).join(' o ')))}.`,
  reason: (why: LeftOut) => reasons[why],
  outOfSchedule: 'Fuera de los trimestres programados.',
  milestone: 'Está en el camino, pero no suma.',
  print: 'Imprimir',
  caption: (year: number | undefined) => `Avance del plan ${year ?? ''}, por actividad y trimestre`,
  until: (date: string) => `Datos de este equipo hasta el ${date}.`,
} as const
