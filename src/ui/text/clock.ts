// The words about a clock that cannot be right, and about the dates taken from it.
import type { LocalDate, LocalTime } from '../../domain/time.ts'
import { counted, dayDate, plainDate, time12 } from './format.ts'

const off = (days: number): string =>
  `${counted(Math.abs(days), 'día', 'días')} ${days > 0 ? 'atrasado' : 'adelantado'}`

export const clockText = {
  aside: 'Fecha del celular',
  wrong: (today: LocalDate) =>
    `La fecha del celular parece equivocada: ${plainDate(today)}. Revísala en los ajustes del teléfono.`,
  how: 'Ver cómo arreglarla',
  ways: [
    'Abre los ajustes del teléfono y busca «Fecha y hora».',
    'Activa «Fecha y hora automáticas». Sin señal, ponlas a mano.',
  ],
  goOn: 'Puedes seguir trabajando: todo se guarda. Las reuniones nuevas quedan con la fecha por confirmar.',

  toConfirm: 'Fecha por confirmar',
  /** In a meeting. */
  why: 'El celular tenía mal la fecha cuando se anotó esta reunión.',
  laterKnown: 'Cuando haya señal, te propondremos la fecha correcta.',
  was: (days: number, date: LocalDate, time: LocalTime | undefined) =>
    `Este celular estaba ${off(days)}. ¿La reunión fue el ${dayDate(date)}${time ? `, ${time12(time)}` : ''}?`,
  isIt: (date: LocalDate) => `¿La reunión fue el ${dayDate(date)}?`,
  yes: 'Sí, esa fecha',
  other: 'Otra fecha',
  field: 'Fecha de la reunión',
  confirm: 'Confirmar la fecha',
  none: 'Elige la fecha de la reunión.',
  kept: (date: LocalDate) => `Fecha confirmada: ${plainDate(date)}.`,
  closedMeans: 'El acta ya está cerrada: la fecha se agrega como corrección, con el día y tu nombre.',
  /** What the addition to a closed acta says. */
  addition: (date: LocalDate, before: LocalDate | undefined) =>
    before === undefined || before === date
      ? `Se confirma la fecha de la reunión: ${plainDate(date)}.`
      : `La reunión fue el ${plainDate(date)}. El acta dice ${plainDate(before)} porque el celular tenía mal la fecha.`,
  heldOn: (date: LocalDate) => `Fecha confirmada después de cerrar el acta: ${plainDate(date)}.`,
}
