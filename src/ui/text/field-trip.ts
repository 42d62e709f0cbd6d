// «Salgo al campo hasta el 20»: said before leaving, so that nobody is worried by a phone that is silent.
import type { LocalDate } from '../../domain/time.ts'
import { dayAndMonth } from './silence.ts'

export const fieldTripText = {
  title: '¿Sales al campo?',
  why: 'Así en Chachapoyas saben que no habrá envíos y no se preocupan.',
  until: '¿Hasta qué día?',
  leave: (until: LocalDate | undefined) => (until ? `Salgo al campo hasta el ${dayAndMonth(until)}` : 'Salgo al campo'),
  odd: 'Elige hoy o un día que viene, dentro de tres meses como mucho.',
  said: (until: LocalDate) => `Dicho: en campo hasta el ${dayAndMonth(until)}.`,
  inField: (until: LocalDate) => `En campo hasta el ${dayAndMonth(until)}`,
  inFieldWhy: 'Hasta ese día nadie espera tus envíos.',
  check: 'Antes, revisa si este celular está listo',
  back: 'Ya volví',
  saidBack: 'Dicho: ya volviste.',
} as const
