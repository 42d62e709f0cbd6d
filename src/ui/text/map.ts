// The words around the map.
import { counted, number } from './format.ts'

const meetings = (n: number): string => counted(n, 'reunión', 'reuniones')

export const mapText = {
  title: 'Dónde nos reunimos',
  back: 'Volver al plan',
  paperTitle: (year: string) => ['Dónde nos reunimos', year].filter(Boolean).join(', '),
  paperFoot: 'Mesa de Concertación para la Lucha Contra la Pobreza, Amazonas',
  year: 'Año',
  every: 'Todos',
  none: 'Todavía no hay reuniones cerradas.',
  summary: (count: number, places: number) => `${meetings(count)} en ${counted(places, 'lugar', 'lugares')}.`,
  map: (summary: string) => `Mapa de Amazonas. ${summary} La lista dice lo mismo.`,
  dot: (name: string, count: number) => `${name}: ${meetings(count)}`,
  label: (name: string, count: number) => `${name} (${number(count)})`,
  how: 'Cada círculo es un lugar; es más grande si hubo más reuniones.',
  rough: 'Los límites son aproximados: salen de la ubicación de los pueblos.',
  within: (district: string, province: string) => `${district}, ${province}`,
  list: 'Reuniones cerradas por lugar',
  columns: { place: 'Lugar', district: 'Distrito y provincia', meetings: 'Reuniones' },
  total: 'Total',
  unwritten: 'Sin lugar escrito',
  notOnMap: 'No está en el mapa',
  print: 'Imprimir',
}
