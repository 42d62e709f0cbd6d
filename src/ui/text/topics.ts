// The words of the topics an open target is counted out of: each asked for by an agreement of a closed acta.
import type { LocalDate } from '../../domain/time.ts'
import { shortDate } from './format.ts'

/** As the governance agreement names them. */
export const dimensionNames = ['social', 'económica', 'ambiental', 'institucional'] as const

export const topicsText = {
  title: 'Temas pedidos',
  none: 'Todavía nadie pidió un tema. Sin temas, la meta no tiene número.',
  asked: (day: LocalDate | undefined, dimension: string | undefined) =>
    [...(dimension ? [`Dimensión ${dimension}`] : []), ...(day ? [`pedido el ${shortDate(day)}`] : [])].join(', '),
  withdrawn: 'Retirado',
  add: 'Agregar un tema',
  name: '¿Qué tema se pidió?',
  nameMissing: 'Escribe el tema.',
  dimension: 'Dimensión',
  agreement: '¿Qué acuerdo lo pide?',
  agreementHint: 'Se listan los acuerdos de las actas cerradas.',
  agreementMissing: 'Elige el acuerdo.',
  choose: 'Elegir',
  option: (words: string) => (words.length > 90 ? `${words.slice(0, 90).trimEnd()}…` : words),
  save: 'Guardar el tema',
  saved: 'Tema guardado.',
  cancel: 'Cancelar',
  withdraw: 'Retirar',
  withdrawIt: (name: string) => `Retirar el tema: ${name}`,
  restore: 'Volver a contarlo',
  restoreIt: (name: string) => `Volver a contarlo: ${name}`,
} as const
