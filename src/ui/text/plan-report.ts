// The words of the quarterly report and of the annual review.
import type { PlanReportWords } from '../../document/plan-report-words.ts'
import type { LineOfAction } from '../../domain/plan.ts'
import type { Why } from '../../domain/report/plan-report.ts'
import { SILENT_FROM } from '../../domain/silence.ts'
import { dateOf, timeOf } from '../../domain/time.ts'
import { evidenceTitle } from './evidence-title.ts'
import { counted, joined, number, numericDate, time24 } from './format.ts'
import { planText } from './plan.ts'
import { fateNames, progressText } from './progress.ts'

const { quarterName } = planText
const lineName = (line: LineOfAction | null): string =>
  line ? planText.lineHeading(line.number, planText.lineName(line.name ?? '')) : 'Actividades sin línea'
const activities = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'actividad' : 'actividades'} ${joined(numbers.map(String))}`
/** A number alone is an acta's; a name that says «Acta 005-2024 del CER» is not told twice that it is one. */
function withMinutes(minutes = ''): string {
  const name = minutes.trim().replace(/^acta\b\s*/i, '')
  if (name === '') return ''
  return name !== minutes.trim() || /^\d/.test(name) ? `, según el acta ${name}` : `, según ${name}`
}
const ended = (text: string): string => (/[.!?…»]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

const reasons = {
  conditional: 'condicionada',
  suspended: 'suspendida',
  noNumber: 'sin meta numérica',
  openDenominator: 'sin temas pedidos',
}
const judged = { met: 'se cumplió', partly: 'se cumplió en parte', notMet: 'no se cumplió' }

function why(said: Why): string {
  const text = ended(said.text)
  switch (said.is) {
    case 'reprogrammed':
      return `Reprogramada: ${text}`
    case 'condition':
      return `Condición: ${text}`
    case 'returned':
      return `Devuelto con observación: ${text}`
    case 'judged':
      return `${quarterName(said.quarter)}, ${judged[said.fulfilment]}: ${text}`
  }
}

export const planReportWords: PlanReportWords = {
  title: (quarter, year) => (quarter ? `Informe del ${quarterName(quarter)} de ${year}` : `Balance anual ${year}`),
  facts: {
    cutoff: 'Fecha de corte',
    version: 'Versión del plan',
    plan: 'Plan',
    asOf: 'Como se conocía',
    readings: 'Lecturas de las metas',
    distribution: 'Distribución propuesta',
  },
  cutoff: (cutoff, asked) =>
    asked === cutoff
      ? `${numericDate(cutoff)}, al final del día`
      : `${numericDate(cutoff)}, al final del día (se pidió hasta el ${numericDate(asked)}; cuenta hasta el fin del periodo)`,
  moment: (at) => `el ${numericDate(dateOf(at))} a las ${time24(timeOf(at))}`,
  version({ number: version, change }, minutes) {
    if (!change) return `${version}, el plan aprobado`
    const since = change.from ? `, en vigor desde el ${numericDate(change.from)}` : ''
    return `${version}${since}${withMinutes(minutes)}${change.why ? `. ${ended(change.why)}` : ''}`
  },
  byDefault: 'las usuales en todas las actividades',
  otherReadings: (chosen) =>
    `${chosen.map(([at, reading]) => `actividad ${at}: ${reading}`).join('; ')}; las demás, las usuales`,
  distributed: (numbers) => `${activities(numbers)}: cantidades por trimestre que propuso la Secretaría Técnica`,

  silent: (mesa, last) =>
    last
      ? `${mesa}: falta lo que haya después del ${numericDate(last)}. Es la fecha de lo último que llegó.`
      : `${mesa}: aún no llega nada.`,
  away: (mesa, until, last) =>
    `${mesa}: en campo hasta el ${numericDate(until)}, según avisó. ${last ? `Lo último que llegó es del ${numericDate(last)}.` : 'Aún no llega nada.'}`,
  nothingYet: (mesas) => `Aún no llega nada de ${joined(mesas)}, por activar.`,
  toValidate: (count) =>
    count === 1
      ? '1 registro está por validar: no suma hasta que la Secretaría lo valide.'
      : `${number(count)} registros están por validar: no suman hasta que la Secretaría los valide.`,
  observed: (count) =>
    count === 1
      ? '1 registro fue devuelto con observaciones y no suma.'
      : `${number(count)} registros fueron devueltos con observaciones y no suman.`,
  unsent: (count) => `${counted(count, 'registro de este equipo está', 'registros de este equipo están')} sin enviar.`,
  unknownUnsent: 'Lo que sigue sin enviar en los celulares no se puede saber desde aquí.',
  unfinished: (cutoff) => `El año no ha terminado: el balance llega hasta el ${numericDate(cutoff)}.`,

  tables: {
    lines: 'Resumen por línea de acción',
    parts: 'Detalle por partes de la meta',
    notDone: 'Lo que falta por hacer',
    changed: 'Plan aprobado y plan en vigor',
    remarks: 'Observaciones',
    readings: 'Cómo se leyó cada meta',
    evidence: 'Medios de verificación',
    mesas: 'Mesas',
  },
  notes: {
    lines: 'No se promedian porcentajes: las unidades son distintas. Lo que no entra en la cuenta se nombra al lado.',
    line: 'En cada trimestre, cuántos registros validados y con su sustento. «Sin programar»: el plan no pide nada en ese trimestre. «Programado»: todavía está a tiempo, o espera su condición. 0: el trimestre terminó sin nada.',
    parts: 'Cada parte tiene su propio tope: lo que pasa de él se muestra y no cubre lo que falta en otra.',
    notDone: 'La razón está en blanco donde nadie la anotó.',
    changed: 'El plan aprobado no cambia: queda como base. A su lado, lo que rige desde la reprogramación.',
    readings: 'Una meta que se puede leer de varias maneras se cuenta de una sola, que elige la Secretaría Técnica.',
    evidence: 'Cada número de este informe es la cuenta de los registros «Validado» de esta lista.',
    mesas: `Actas cerradas y documentos del año. Se avisa si de una mesa no llega nada hace ${SILENT_FROM} días o más. También si dijo que salía al campo.`,
  },
  line: lineName,
  lineSheet: (line) => (line?.number ? `Línea ${line.number}` : 'Sin línea'),
  columns: {
    line: 'Línea de acción',
    fulfilled: 'Actividades cumplidas',
    of: 'De cuántas',
    excluded: 'Fuera de la cuenta',
    marks: 'Programado',
    marksDone: 'Con avance',
    number: 'N.°',
    activity: 'Actividad',
    target: 'Meta',
    total: 'Total',
    goal: 'Meta usada',
    percent: 'Avance (%)',
    toValidate: 'Por validar',
    observed: 'Observado',
    unsent: 'Sin enviar',
    state: 'Estado',
    part: 'Parte',
    counted: 'Validado',
    cap: 'Tope',
    surplus: 'Pasa el tope',
    remark: 'Observación',
    reading: 'Lectura usada',
    others: 'Otras lecturas',
    chosen: 'Quién la eligió',
    date: 'Fecha',
    mesa: 'Mesa',
    what: 'Registro',
    quarter: 'Trim.',
    fate: 'Qué pasó con él',
    lastSign: 'Lo último que llegó',
    situation: 'Situación',
    why: 'Por qué',
    approved: 'Aprobado',
    now: 'En vigor',
    done: 'Avance',
    responsibles: 'Responsables',
    people: 'Personas',
  },
  quarter: (quarter) => planText.roman[quarter],
  cell: { unscheduled: 'sin programar', planned: 'programado' },
  noNumber: 'sin meta numérica',
  state: progressText.state,
  excluded: (reason, numbers) => `${joined(numbers.map(String))}: ${reasons[reason]}`,
  flags: ({ flags, cells, state }) => [
    ...(flags.includes('scheduledNotDone')
      ? [
          `Programada sin ejecución en ${planText.romans(
            cells.filter((cell) => cell.state === 'notDone').map(({ quarter }) => quarter),
          )}.`,
        ]
      : []),
    ...flags
      // The state says these already.
      .filter((flag) => !(flag === 'suspended' && state === 'suspended'))
      .flatMap((flag) => progressText.flag(flag) ?? []),
  ],
  why,
  people: ({ people }) => `${progressText.came}: ${progressText.people(people)}.`,
  proposed: (amounts, { by, at }) => {
    const shared = amounts
      .map((amount, index) => `${['I', 'II', 'III', 'IV'][index] ?? ''} ${number(amount)}`)
      .join(', ')
    const author = [by, at !== undefined && numericDate(dateOf(at))].filter(Boolean).join(', ')
    return `Distribución propuesta: ${shared}${author ? ` (${author})` : ''}.`
  },
  quarterPart: progressText.quarterName,
  chosen: (choice) =>
    choice
      ? [choice.by, choice.at !== undefined && numericDate(dateOf(choice.at))].filter(Boolean).join(', ')
      : 'La usual',
  evidence: ({ evidence }) => evidenceTitle(evidence),
  fate: ({ fate, missing, leftOut, isOutOfSchedule, evidence }) =>
    [
      `${fateNames[fate]}.`,
      ...(leftOut ? [progressText.reason(leftOut)] : []),
      ...(missing.length > 0 && !leftOut ? [progressText.missing(missing)] : []),
      ...(isOutOfSchedule && fate === 'counted' ? [progressText.outOfSchedule] : []),
      ...(fate === 'observed' && evidence.note ? [ended(evidence.note)] : []),
    ].join(' '),
  situation: (isActive) => (isActive ? 'Activa' : 'Por activar'),
  never: 'Nada todavía',
  day: numericDate,
  mesa: (mesa, id) => mesa?.name ?? id,
  quarters: (quarters) => (quarters.length > 0 ? planText.romans(quarters) : 'sin programar'),
  merged: (into) => `Es una con la actividad ${into}`,
  added: 'Se agregó después',
  tally: (done, target, beside) => progressText.tally(done, target, beside),
}
