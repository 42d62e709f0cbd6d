// The words around the plan; its own words come with it, to the letter.
import type { Quarter } from '../../domain/time.ts'
import { capital, joined } from './format.ts'

const roman: Record<Quarter, string> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' }

/** «I y II»: read as «primero y segundo», never «I e II». */
const romans = (quarters: readonly Quarter[]): string =>
  joined(quarters.map((each) => roman[each])).replace(' e ', ' y ')

export const planText = {
  title: (year: number | undefined) => (year ? `Plan ${year}` : 'Plan'),
  wideTitle: (year: number | undefined) => (year ? `Plan Operativo ${year}` : 'Plan Operativo'),
  notYet: (year: number) => `Aún no bajó el plan ${year}.`,
  comesWithSignal: 'Se baja con señal.',
  otherYear: (year: number) => `Es el plan ${year}, el último que llegó.`,

  chooseQuarter: 'Qué trimestre mirar',
  year: 'Año',
  roman,
  romans,
  quarterName: (quarter: Quarter) => `${roman[quarter]} trimestre`,
  lines: 'Líneas de acción',
  lineName: (name: string) => capital(name.toLocaleLowerCase('es-PE')),
  lineHeading: (number: number | undefined, name: string) => `${number}. ${name}`,
  noTarget: 'Sin meta escrita',
  legend: 'Qué significa cada casilla',
  columns: { activity: 'Actividad', target: 'Meta' },
  tableHint: 'Con ↑ y ↓ cambias de actividad. Enter la abre y Esc la cierra.',
  closePanel: 'Cerrar la actividad',

  activity: (number: number | undefined) => (number ? `Actividad ${number}` : 'Actividad'),
  back: 'Volver al plan',
  target: 'Meta',
  unit: (unit: string) => `Se cuenta por ${unit}.`,
  schedule: 'Cronograma',
  scheduledIn: (quarters: readonly Quarter[]) =>
    quarters.length > 0 ? `${romans(quarters)} trimestre` : 'Sin programar',
  responsibles: 'Responsables',
  noResponsibles: 'Sin responsable escrito',
  ask: (note: string) => `Consultar con la Secretaría: ${note.charAt(0).toLowerCase()}${note.slice(1)}`,
  evidence: 'Sustento',
  notFound: 'Esa actividad ya no está en el plan.',
}
