// The words of the list of agreements.
import { relativeDays } from './format.ts'

export const agreementsText = {
  title: 'Acuerdos',
  tabs: 'Qué acuerdos mostrar',
  due: 'Por vencer',
  overdue: 'Vencidos',
  done: 'Cumplidos',
  all: 'Todos',
  noneDue: 'Nada por vencer.',
  noneOverdue: 'Nada vencido. Buen trabajo.',
  noneDone: 'Todavía no hay acuerdos cumplidos.',
  noneAtAll: 'Todavía no hay acuerdos.',
  noneFits: 'Ningún acuerdo con esos filtros.',
  clearFilters: 'Quitar filtros',
  filters: 'Filtrar',
  filtersOn: (n: number) => `Filtrar (${n})`,
  mesa: 'Mesa',
  responsible: 'Quién se encarga',
  state: 'Estado',
  every: 'Todas',
  everyone: 'Todos',
  showMore: 'Mostrar más',
  byInstitution: 'Lista para imprimir',
  noDay: 'Sin plazo',
  immediate: 'De inmediato',
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
