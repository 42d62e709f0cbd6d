// What is said of a mesa that sends, is in the field, or is silent.
import type { Silence } from '../../domain/silence.ts'
import { daysBetween, type LocalDate } from '../../domain/time.ts'
import { counted, dayDate, relativeDays } from './format.ts'

/** «20 de agosto»: its year is this one, its weekday not needed. */
export const dayAndMonth = (date: LocalDate): string => dayDate(date).split(' ').slice(1).join(' ')

/** @param name the mesa’s */
export function silenceText(silence: Silence, name: string, today: LocalDate): string {
  switch (silence.is) {
    case 'sending':
      return `Último registro: ${relativeDays(daysBetween(today, silence.last))}`
    case 'inField':
      return `En campo hasta el ${dayAndMonth(silence.until)}`
    case 'silent':
      return `Sin envíos desde hace ${counted(silence.days, 'día', 'días')}`
    case 'nothingYet':
      return `Aún no llega nada de ${name}.`
  }
}
