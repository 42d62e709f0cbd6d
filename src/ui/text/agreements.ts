// The words of the list of agreements.
import { relativeDays } from './format.ts'

export const agreementsText = {
  title: 'Acuerdos',
  tabs: 'Qué acuerdos mostrar',
  due: 'Por vencer',
  overdue: 'Vencidos',
  all: 'Todos',
  noneDue: 'Nada por vencer.',
  noneOverdue: 'Nada vencido. Buen trabajo.',
  noneAtAll: 'Todavía no hay acuerdos con plazo.',
  /** «hace 3 d», «en 4 d», «hoy»: short, on the tile. */
  tile(days: number): readonly [small: string, big: string] {
    if (days === 0) return ['', 'hoy']
    return [days < 0 ? 'hace' : 'en', `${Math.abs(days)} d`]
  },
  fallsDue(days: number): string {
    if (days < 0) return `venció ${relativeDays(days)}`
    return `vence ${relativeDays(days)}`
  },
  isOverdue: 'Vencido',
  noText: 'Acuerdo sin texto',
  noResponsible: 'Falta quién se encarga',
}
