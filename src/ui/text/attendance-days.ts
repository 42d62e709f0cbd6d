// The words about a gathering of several days.
import type { DayCounts } from '../../domain/attendance-days.ts'
import type { LocalDate } from '../../domain/time.ts'
import { counted, joined, shortDay } from './format.ts'

export const daysText = {
  which: '¿Qué día marcas?',
  day: (day: LocalDate) => shortDay(day),
  /** «Día 1: 31 · Día 2: 29 · 34 personas» */
  counts: ({ byDay, people }: DayCounts) =>
    [...byDay.map(({ present }, index) => `Día ${index + 1}: ${present}`), counted(people, 'persona', 'personas')].join(
      ' · ',
    ),
  copy: 'Copiar del día anterior',
  copied: (n: number, from: LocalDate) =>
    n === 1 ? `Se copió 1 del ${shortDay(from)}.` : `Se copiaron ${n} del ${shortDay(from)}.`,
  byDay: 'Por día',

  days: 'Días',
  all: (days: readonly LocalDate[]) => joined(days.map(shortDay)),
  nextDay: 'Otro día',
  add: 'Agregar otro día',
  takeAway: 'Quitar',
  remove: (day: LocalDate) => `Quitar el ${shortDay(day)}`,
  removed: (day: LocalDate) => `Se quitó el ${shortDay(day)}.`,
  added: (day: LocalDate) => `Se agregó el ${shortDay(day)}.`,
  nth: (n: number, day: LocalDate) => `Día ${n}: ${shortDay(day)}`,
  already: 'Ese día ya está.',
  tooEarly: 'Es antes del primer día. Cambia la fecha de la reunión.',
  odd: 'Escribe un día del calendario.',
} as const
