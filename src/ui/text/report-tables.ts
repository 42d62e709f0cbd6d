// The words of three reports: the actas of a month, the agreements of each responsible, the work of each mesa.
import type { EvidenceState } from '../../domain/progress/evidence.ts'
import type { PromiseState } from '../../domain/report/by-responsible.ts'
import type { WorkKind } from '../../domain/report/work-by-mesa.ts'
import { counted } from './format.ts'

export const verdictNames: Record<EvidenceState, string> = {
  validated: 'Validada',
  toValidate: 'Por validar',
  observed: 'Observada',
  unsent: 'Sin enviar',
}

export const minutesReportText = {
  name: 'Actas del mes',
  closed: 'Actas cerradas',
  drafts: 'Actas sin cerrar',
  draftsNote: 'No cuentan en el plan hasta que se cierren.',
  columns: {
    date: 'Fecha',
    mesa: 'Mesa',
    meeting: 'Reunión',
    number: 'Acta N.°',
    place: 'Lugar',
    present: 'Presentes',
    women: 'Mujeres',
    men: 'Hombres',
    agreements: 'Acuerdos',
    verdict: 'Validación',
  },
  says: (closed: number, drafts: number) =>
    [
      counted(closed, 'acta cerrada', 'actas cerradas'),
      ...(drafts > 0 ? [counted(drafts, 'sin cerrar', 'sin cerrar')] : []),
    ].join(', '),
}

export const promiseNames: Record<PromiseState, string> = {
  done: 'Cumplidos',
  toDo: 'Por cumplir',
  overdue: 'Vencidos',
  notDone: 'No cumplidos',
  void: 'Sin efecto',
}

export const agreementsReportText = {
  name: 'Acuerdos por responsable',
  shortName: 'Acuerdos',
  summary: 'Resumen por responsable',
  shortSummary: 'Resumen',
  summaryNote: 'Un acuerdo de varios responsables aparece con cada uno. El total lo cuenta una sola vez.',
  list: 'Acuerdos',
  listNote: 'Los del período, y los de antes que siguen pendientes. Primero lo vencido.',
  total: 'Total de acuerdos',
  columns: {
    responsible: 'Responsable',
    all: 'Acuerdos',
    text: 'Acuerdo',
    from: 'Acta',
    due: 'Plazo',
    state: 'Estado',
    note: 'Último avance',
  },
  overdue: (state: string) => `${state}, vencido`,
  doneOn: (state: string, day: string) => `${state}, ${day}`,
  says: (agreements: number, responsibles: number) =>
    `${counted(agreements, 'acuerdo', 'acuerdos')} de ${counted(responsibles, 'responsable', 'responsables')}`,
}

export const workKindNames: Record<WorkKind, string> = {
  meeting: 'Reuniones',
  training: 'Talleres',
  workingGroup: 'Mesas temáticas',
  externalSpace: 'Espacios externos',
  paper: 'Documentos',
}

export const workReportText = {
  name: 'Actividades por mesa',
  summary: 'Resumen por mesa',
  shortSummary: 'Resumen',
  summaryNote: 'Lo cerrado en el período. Los presentes se cuentan en cada reunión: quien vino dos veces cuenta dos.',
  verdicts: 'Validación por mesa',
  shortVerdicts: 'Validación',
  total: 'Total',
  toActivate: (name: string) => `${name} (por activar)`,
  notHere: (name: string) => `${name} (sin datos en este equipo)`,
  columns: {
    mesa: 'Mesa',
    present: 'Presentes',
    women: 'Mujeres',
    men: 'Hombres',
    agreements: 'Acuerdos',
    records: 'Registros',
    drafts: 'Actas sin cerrar',
    date: 'Fecha',
    what: 'Qué se hizo',
    number: 'N.°',
    activity: 'Actividad del plan',
    verdict: 'Validación',
  },
  activity: (number: number, words: string) => `${number}. ${words}`,
  noActivity: 'Sin actividad del plan',
  says: (items: number, mesas: number) =>
    `${counted(items, 'actividad', 'actividades')} de ${counted(mesas, 'mesa', 'mesas')}`,
}

export const reportNames = {
  quarter: 'Informe trimestral',
  annual: 'Balance anual',
  minutes: minutesReportText.name,
  agreements: agreementsReportText.name,
  work: workReportText.name,
} as const
