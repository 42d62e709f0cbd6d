// What can be done with the plan as a whole, and the words of the files it is written into.
import type { PlanTableWords } from '../../document/plan-table.ts'

export const planMenuText = {
  import: 'Traer el plan de otro año',
  reports: 'Reportes',
  map: 'Ver el mapa de reuniones',
  xlsx: 'Descargar en Excel',
  docx: 'Descargar en Word',
  csv: 'Descargar en CSV',
  saved: (file: string) => `Se guardó ${file}.`,
  failed: 'No se pudo crear el archivo. Inténtalo otra vez.',
  fileName: (year: number | undefined) => (year ? `plan-${year}` : 'plan'),
  sheet: (year: number | undefined) => (year ? `Plan ${year}` : 'Plan'),
}

/** The same headings an import looks for. */
export const planTableWords: PlanTableWords = {
  line: 'Línea de acción',
  group: 'Actividad principal',
  number: 'N°',
  activity: 'Actividades',
  target: 'Meta/s',
  quarters: ['I trim.', 'II trim.', 'III trim.', 'IV trim.'],
  responsibles: 'Responsable/s',
  value: 'Número usado',
  unit: 'Unidad',
  note: 'Nota',
  year: (year) => `Año ${year}`,
  running: 'Mesa de Concertación para la Lucha Contra la Pobreza',
}
