// What may count for a target, in words: of an activity that was added, or brought in with a plan.
import type { CountAs, RuleWords } from '../../domain/count-as.ts'
import { number } from './format.ts'

export const countAsNames: Record<CountAs, string> = {
  meetings: 'Reuniones',
  trainings: 'Talleres o capacitaciones',
  spaces: 'Presencia en espacios',
  papers: 'Documentos',
  anything: 'Cualquier registro',
}
const evidence: Record<CountAs, string> = {
  meetings: 'acta o ayuda memoria, y asistencia',
  trainings: 'asistencia y programa',
  spaces: 'acta, foto o convocatoria',
  papers: 'documento adjunto',
  anything: 'ninguno',
}

export const countAsText = {
  label: '¿Qué la suma?',
  choose: 'Elegir',
  missing: 'Elige qué la suma.',
  /** «Cuenta: reuniones, hasta 4. Sustento: acta…» */
  effect: (as: CountAs, value: number | null) =>
    value === null
      ? 'No es un número: se pregunta cada trimestre si se cumplió.'
      : `Suma: ${countAsNames[as].toLowerCase()}. Sustento: ${evidence[as]}.`,
} as const

export const ruleWords = (as: CountAs, value: number | null): RuleWords => ({
  counts: countAsNames[as].toLowerCase(),
  evidence: evidence[as],
  rule: value === null ? 'sin número' : number(value),
  flags: '',
})
