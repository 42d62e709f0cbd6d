// The words of choosing which plan is looked at: its year, its version, up to which day, of which mesa.
import type { LocalDate } from '../../domain/time.ts'
import { plainDate } from './format.ts'

export const planViewText = {
  summary: 'Ver otro año, versión, fecha o mesa',
  year: 'Año',
  version: 'Versión del plan',
  inForce: 'La vigente en esa fecha',
  approved: 'Plan aprobado',
  changed: (number: number, from: LocalDate | undefined) =>
    from ? `Versión ${number}: reprogramado el ${plainDate(from)}` : `Versión ${number}: reprogramado`,
  takenBack: (number: number, from: LocalDate | undefined) =>
    from ? `Versión ${number}: un cambio se retiró el ${plainDate(from)}` : `Versión ${number}: un cambio se retiró`,
  until: 'Contar hasta el',
  asKnown: 'Solo lo que ya se sabía ese día',
  asKnownHint: 'Así salen los números de un reporte hecho entonces.',
  mesa: 'Mesa',
  allMesas: 'Todas las mesas',
  today: 'Volver al plan de hoy',
  shown: (parts: readonly string[]) => `Estás viendo: ${parts.join(', ')}.`,
  shownUntil: (day: LocalDate) => `hasta el ${plainDate(day)}`,
  shownKnown: 'con lo que se sabía ese día',
  shownMesa: (name: string) => `lo hecho por ${name}`,
  mesaNote: 'Las metas son de toda la región. Los números cuentan solo lo de esta mesa.',
} as const
