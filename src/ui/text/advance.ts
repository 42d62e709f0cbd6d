// The words of «Registrar avance», and of a target that is no number.
import type { Fulfilment } from '../../domain/plan-choice.ts'
import type { Quarter } from '../../domain/time.ts'
import { planText } from './plan.ts'

export const fulfilmentChoices: Record<Fulfilment, string> = { met: 'Sí', partly: 'En parte', notMet: 'No' }
const fulfilmentNames: Record<Fulfilment, string> = {
  met: 'se cumplió',
  partly: 'se cumplió en parte',
  notMet: 'no se cumplió',
}

export const advanceText = {
  title: 'Registrar avance',
  how: 'Qué se hizo',
  meeting: 'Una reunión',
  meetingDetail: 'Sesión, taller, visita o espacio de otros',
  document: 'Un documento',
  documentDetail: 'Ordenanza, informe, propuesta, oficio con sello',
  sustainingDetail: 'Prueba una reunión ya registrada: nómina o programa',
  what: (counts: string, evidence: string) => `Cuenta: ${counts}. Sustento mínimo: ${evidence}.`,
  seeDocuments: 'Ver sus documentos',

  ask: '¿Se cumplió este trimestre?',
  which: 'Trimestre',
  quarter: planText.quarterName,
  why: 'Con qué se sustenta',
  whyHint: 'Qué reuniones o documentos lo muestran, o por qué no se cumplió.',
  choose: 'Elige Sí, En parte o No.',
  whyMissing: 'Escribe con qué se sustenta.',
  save: 'Guardar',
  saved: 'Guardado. Se enviará solo.',
  undone: 'Se quitó lo dicho.',
  noNumber: 'La meta no es un número',
  noPercent: 'No tiene porcentaje: se dice por trimestre si se cumplió.',
  onlySecretariat: 'Lo dice la Secretaría Técnica. Tú puedes agregar el sustento.',
  nothingSaid: 'La Secretaría todavía no dice si se cumplió.',
  said: 'Lo que dijo la Secretaría',
  saidOf: (quarter: Quarter, fulfilment: Fulfilment) =>
    `${planText.quarterName(quarter)}: ${fulfilmentNames[fulfilment]}.`,
  saidBy: (who: string, day: string) => (who ? `${who}, ${day}` : day),
} as const
