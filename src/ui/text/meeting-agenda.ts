// The words of «Agenda» and «Desarrollo».
import type { LocalDate } from '../../domain/time.ts'
import { dayDate } from './format.ts'

const dayAndMonth = (date: LocalDate) => dayDate(date).split(' ').slice(1).join(' ')

export const agendaText = {
  empty: '¿De qué van a tratar? Escribe el primer punto.',
  list: 'Puntos de la agenda',
  point: (n: number) => `Punto ${n}`,
  addPoint: 'Otro punto',
  up: (n: number) => `Subir el punto ${n}`,
  down: (n: number) => `Bajar el punto ${n}`,
  remove: (n: number) => `Quitar el punto ${n}`,
  removed: (n: number) => `Se quitó el punto ${n}.`,
  moved: (n: number, total: number) => `Ahora es el punto ${n} de ${total}.`,
  bringPending: 'Traer lo pendiente',
  pendingHint: (date: LocalDate) => `De la reunión del ${dayAndMonth(date)}`,
  pending: (date: LocalDate) => `Acuerdos pendientes de la reunión del ${dayAndMonth(date)}`,
  pendingOfSeveral: 'Acuerdos pendientes de reuniones anteriores',
  pendingCount: (n: number) => `Quedan ${n} acuerdos de reuniones anteriores`,
  pendingLine: (n: number, said: string, state: string) => `${n}. ${said}. ${state}.`,
  broughtPending: 'Se agregó como primer punto.',
} as const

export const developmentText = {
  noAgenda: 'Todavía no hay puntos en la agenda. Puedes escribir aquí lo tratado.',
  others: 'Otros',
  dictate: 'Dictar',
  dictateLabel: (point: string) => `Dictar con la voz: ${point}`,
  dictateHint: 'Toca el micrófono de tu teclado.',
  noVictims: 'No escribas nombres de víctimas ni de denunciantes.',
  lettersLeft: (n: number) => (n === 1 ? 'Queda 1 letra.' : `Quedan ${n} letras.`),
} as const
