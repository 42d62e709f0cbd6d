// The words of what counts for the plan: what a closed record adds to, and what the Secretaría says of it.
import { counted } from './format.ts'

export const validationText = {
  adds: (activity: string) => `Esta reunión suma 1 a “${activity}”.`,
  add: 'Sumar',
  addTo: (activity: string) => `Sumar a “${activity}”`,
  no: 'No',
  notTo: (activity: string) => `No sumar a “${activity}”`,
  added: (activity: string) => `Ahora suma a “${activity}”.`,
  notAdded: (activity: string) => `No suma a “${activity}”.`,
  which: '¿De qué parte de la meta es?',
  whichName: '¿Cómo se llama? Así se cuenta aparte.',
  already: (activity: string) => `Está ligada a “${activity}”. Cuenta cuando la Secretaría la valide.`,

  validate: 'Validar',
  validateIt: (what: string) => `Validar: ${what}`,
  observe: 'Observar',
  observeIt: (what: string) => `Observar: ${what}`,
  reopen: 'Quitar lo dicho',
  reopenIt: (what: string) => `Quitar lo dicho: ${what}`,
  note: 'Qué falta o qué hay que corregir',
  noteHint: 'Llega al celular de quien hizo el registro.',
  noteNeeded: 'Escribe qué falta, para que lo puedan corregir.',
  send: 'Guardar la observación',
  cancel: 'Cancelar',
  done: { validated: 'Validado.', observed: 'Observado. La nota se enviará sola.', reopened: 'Quedó por validar.' },

  isValidated: (by: string | undefined) =>
    by ? `Validada por ${by}. Ya cuenta en el plan.` : 'Validada. Ya cuenta en el plan.',
  isObserved: (note: string) =>
    note ? `La Secretaría observó esta acta: ${note}` : 'La Secretaría observó esta acta.',
  waits: 'Por validar: todavía no cuenta en el plan.',
  observedCount: (n: number) => `${counted(n, 'observado', 'observados')} por la Secretaría`,
} as const
