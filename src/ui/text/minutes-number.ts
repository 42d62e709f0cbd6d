// The words about the number of an acta: the one it has, the one it had, and one that two actas have.
import type { ActaNumber } from '../../domain/minutes-number.ts'
import type { LocalDate } from '../../domain/time.ts'
import { joined, plainDate } from './format.ts'

interface Other {
  readonly date: LocalDate | undefined
  readonly isClosed: boolean
}
const theOne = ({ date }: Other): string => (date ? `la del ${plainDate(date)}` : 'una sin fecha')
const which = (other: Other): string => (other.isClosed ? theOne(other) : `${theOne(other)} (borrador)`)

export const numberText = {
  /** «004-2024 (antes 003-2024)» */
  withBefore: ({ number = '', before }: ActaNumber) => (before ? `${number} (antes ${before})` : number),
  /** In a row, beside the day. */
  short: (number: ActaNumber) => `N.° ${numberText.withBefore(number)}`,
  inLine: (number: ActaNumber) => (number.number ? `Acta N.° ${numberText.withBefore(number)}` : 'Acta sin número'),
  repeated: 'Número repetido',
  clash: (number: string, others: readonly Other[]) =>
    others.length === 1
      ? `Otra acta de este comité tiene el mismo número ${number}: ${joined(others.map(which))}.`
      : `Otras actas de este comité tienen el mismo número ${number}: ${joined(others.map(which))}.`,
  ofDraft: (free: string) => `El ${free} está libre. Cámbialo aquí, o en la otra acta.`,
  ofClosed: 'Esta ya está cerrada y su texto no cambia: el número nuevo se añade al final, con fecha.',
  otherIsDraft: 'La otra es un borrador: ahí se cambia con un toque.',
  readOnly: 'Quien llena esta mesa puede cambiarlo.',
  seeOther: 'Ver la otra acta',
  seeOtherOf: (other: Other) => `Ver la otra acta, ${which(other)}`,
  take: (free: string) => `Poner el ${free}`,
  taken: (number: string) => `Ahora es el acta ${number}.`,
  giveAnother: 'Darle otro número',
  newNumber: 'Número nuevo',
  added: (number: string) => `Se añadió al acta: «Esta acta lleva desde hoy el número ${number}.»`,
  /** What is added to the closed acta. */
  addition: (number: string, before: string, others: readonly Other[]) =>
    `Esta acta lleva desde hoy el número ${number}. Antes tenía el ${before}, igual que ${joined(others.map(theOne))}.`,
  willSay: (words: string) => `Al final del acta dirá: «${words}»`,
  empty: 'Escribe el número nuevo.',
  alsoTaken: (number: string) => `Otra acta ya tiene el ${number}. Pon otro.`,
  add: 'Añadir',
  cancel: 'Cancelar',
} as const
