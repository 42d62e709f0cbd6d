// The words of reprogramming: what moves, why, by which acta, and what every version did.
import type { Move, TargetSaid } from '../../domain/progress/plan-history.ts'
import type { LocalDate, Quarter } from '../../domain/time.ts'
import { number, plainDate, shortDate } from './format.ts'
import { planText } from './plan.ts'

const marks = (quarters: readonly Quarter[]): string =>
  quarters.length > 0 ? planText.romans(quarters) : 'sin programar'
const target = ({ text, number: value }: TargetSaid): string => {
  const words = text ? `“${text}”` : 'sin meta escrita'
  return value === null ? `${words}, sin número` : `${words}, número ${number(value)}`
}
/** «Acta 004-2024» → «acta 004-2024»: it stands in a sentence. */
const agreed = (name: string): string => name.replace(/^Acta\b/, 'acta')

export const planChangeText = {
  open: 'Reprogramar',
  openIt: (activity: number | undefined) => `Reprogramar la actividad ${activity ?? ''}`,
  add: 'Agregar una actividad al plan',
  titleOf: (activity: number | undefined) => (activity ? `Reprogramar la actividad ${activity}` : 'Reprogramar'),
  titleNew: 'Agregar una actividad',
  back: 'Volver sin cambiar',
  mayNot: 'Solo la Secretaría reprograma el plan.',
  intro: 'El plan aprobado queda como está. Este cambio se guarda como una versión nueva.',
  was: (quarters: readonly Quarter[]) => `En el plan aprobado: ${marks(quarters)}.`,

  line: 'Línea de acción',
  lineMissing: 'Elige la línea de acción.',
  text: 'Actividad',
  textMissing: 'Escribe la actividad.',
  responsibles: 'Responsables',
  quarters: '¿En qué trimestres se hará?',
  quarter: (when: Quarter) => planText.roman[when],
  target: 'Meta, con sus palabras',
  value: 'Número que se usará',
  valueHint: 'Vacío, si la meta no es un número.',
  badValue: 'Escribe solo el número, o deja vacío.',
  condition: 'Esta actividad espera una condición',
  conditionStays: 'Sigue esperando',
  conditionLifted: 'La condición ya se cumplió',
  stays: '¿Sigue en el plan?',
  inPlan: 'Sí, sigue',
  suspended: 'Se suspende',
  merged: 'Se une con otra',
  into: '¿Con cuál? Lo registrado contará allí.',
  intoMissing: 'Elige con cuál se une.',
  choose: 'Elegir',

  from: 'Vale desde el',
  fromHint: 'Los reportes hasta el día anterior no cambian.',
  fromMissing: (year: number | undefined) => `Elige un día de ${year ?? 'ese año'}, que es el año del plan.`,
  why: '¿Por qué?',
  whyMissing: 'Escribe por qué cambia.',
  minutes: '¿Por qué acta?',
  minutesMissing: 'Elige el acta o escribe cuál es.',
  otherMinutes: 'Otra, que no está en el cuaderno',
  minutesName: 'Cuál es',
  minutesNameHint: 'Por ejemplo: acta 004-2024 del CER.',
  noNumber: 'sin número',
  option: (number: string, what: string, mesa: string, day: LocalDate) =>
    [number, what, mesa, shortDate(day)].filter(Boolean).join(', '),
  minutesSaid: (number: string, what: string, day: LocalDate) =>
    number ? `acta ${number} (${what}, ${plainDate(day)})` : `acta sin número (${what}, ${plainDate(day)})`,

  summary: 'Qué cambia',
  nothing: 'Todavía no cambiaste nada.',
  save: 'Guardar la reprogramación',
  saved: (version: number) => `Guardado como versión ${number(version)} del plan`,
  savedDetail: 'Se enviará solo. El plan aprobado sigue igual.',
  undo: 'Deshacer',
  undoWhy: 'Se deshizo enseguida.',
  undone: 'Se deshizo. El plan quedó como estaba.',
  goBack: 'Ir a la actividad',
  goToPlan: 'Ir al plan',

  moved: (from: readonly Quarter[], to: readonly Quarter[], by: string | undefined) =>
    `Programado: ${marks(from)} → ${marks(to)}${by ? `, por ${agreed(by)}` : ''}.`,
  move(move: Move, nameOf: (key: string) => string): string {
    switch (move.is) {
      case 'quarters':
        return `Programado: ${marks(move.from)} → ${marks(move.to)}.`
      case 'target':
        return `Meta: ${target(move.from)} → ${target(move.to)}.`
      case 'merged':
        return `Se une con “${nameOf(move.into)}”.`
      case 'added':
        return 'Se agrega al plan.'
      case 'gone':
        return 'Sale del plan.'
      case 'suspended':
        return 'Se suspende.'
      case 'resumed':
        return 'Vuelve al plan.'
      case 'conditionLifted':
        return 'Ya no espera la condición.'
      case 'conditional':
        return 'Vuelve a esperar la condición.'
      case 'apart':
        return 'Vuelve a contarse aparte.'
      case 'reworded':
        return 'Cambian sus palabras.'
    }
  },
  history: 'Cambios de esta actividad',
  version: (version: number, from: string, isBack: boolean) =>
    `Versión ${number(version)}, ${isBack ? 'retira un cambio' : 'vale'} desde el ${from}`,
  by: (name: string) => `Por ${agreed(name)}.`,
  because: (why: string) => `Por qué: ${why}`,
  author: (name: string, day: LocalDate) => `Lo guardó ${name}, ${shortDate(day)}.`,
  notYet: 'Todavía no vale.',
  noEffect: 'Ahora no cambia nada: otro cambio dice lo mismo o se retiró.',
  withdrawn: (from: LocalDate | undefined) => (from ? `Retirado desde el ${plainDate(from)}.` : 'Retirado.'),
  withdraw: 'Retirar este cambio',
  withdrawIt: (version: number) => `Retirar este cambio, versión ${number(version)}`,
  withdrawTitle: 'Retirar este cambio',
  withdrawIntro: 'Nada se borra: queda en la historia, y el plan vuelve a lo de antes.',
  withdrawSave: 'Retirar el cambio',
  withdrawDone: 'El cambio se retiró.',
  cancel: 'Cancelar',
  day: (day: string) => plainDate(day as LocalDate), // a day as the record has it
} as const
