// How targets are read (R12): each way in words, with its effect.
import type { LocalDate } from '../../domain/time.ts'
import type { Multiplier, Reading } from '../../domain/target-rule.ts'
import { joined, number, shortDate } from './format.ts'

const of = (reading: Reading): string => {
  const parts = (reading.per ?? []).flatMap(({ of: all }) => all?.map(({ name }) => name) ?? [])
  return parts.length > 0 ? ` (${joined(parts)})` : ''
}

const partNames: Record<Multiplier['by'], string> = {
  quarter: 'trimestre programado',
  mesa: 'mesa',
  province: 'provincia',
  dimension: 'dimensión',
  milestone: 'momento',
  deliverable: 'documento',
  addressee: 'destinatario',
  topic: 'tema',
  table: 'mesa temática',
}

/** A number alone says little. */
const whole = (name: string): string => (/^\d+$/.test(name) ? `${name} en todo el año` : name)

export const readingsText = {
  title: '¿Cómo se lee esta meta?',
  intro: 'El texto aprobado admite más de una lectura. La que elijas se imprime en los reportes.',
  name: whole,
  readAs: (name: string) => `La meta se lee así: ${whole(name)}.`,
  byDefault: 'Es la lectura propuesta; la Secretaría no ha elegido otra.',
  chosenBy: (by: string, day: LocalDate) => `La eligió ${by}, ${shortDate(day)}.`,
  choose: 'Elegir esta lectura',
  open: 'Elegir la lectura',
  change: 'Cambiar la lectura',
  kept: 'Lectura guardada.',
  cancel: 'Cancelar',
  /** What it would make of the year. */
  effect(reading: Reading, total: number, target: number | null): string {
    const parts = reading.per?.map(({ by }) => partNames[by]) ?? []
    const each = reading.each !== undefined && parts.length > 0
    const how = each ? `Hasta ${number(reading.each ?? 0)} por ${parts.join(' y ')}${of(reading)}. ` : ''
    return `${how}${target === null ? 'Sin número todavía.' : `Hoy sería ${number(total)} de ${number(target)}.`}`
  },
} as const
