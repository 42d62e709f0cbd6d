// The panel's sentence, word by word.
import { expect, test } from 'vitest'
import { mesaId } from '../../../src/domain/id.ts'
import { localDate } from '../../../src/domain/time.ts'
import { panelText } from '../../../src/ui/text/panel.ts'

type Parts = Parameters<typeof panelText.sentence>[0]
const silent = (name: string, days: number) => ({
  mesa: mesaId.parse(name.toLowerCase()),
  name,
  silence: { is: 'silent', last: localDate.parse('2024-08-01'), days } as const,
})
const nothing = (name: string) => ({ ...silent(name, 0), silence: { is: 'nothingYet' } as const })
const parts: Parts = {
  year: 2024,
  quarter: null,
  now: { quarter: 3, stage: 'middle' },
  line: undefined,
  mesa: undefined,
  tally: { done: 32, of: 57 },
  overdue: 5,
  silent: [silent('Condorcanqui', 3)],
}
const said = (over: Partial<Parts> = {}): string =>
  panelText
    .sentence({ ...parts, ...over })
    .map((piece) => (typeof piece === 'string' ? piece : piece.strong))
    .join('')

test('[ux S14] «A mitad del III trimestre…», its numbers leading to their lists', () => {
  expect(said()).toBe(
    'A mitad del III trimestre van 32 de 57 avances del plan. Hay 5 acuerdos vencidos. Condorcanqui no envía desde hace 3 días.',
  )
  const links = panelText.sentence(parts).flatMap((piece) => (typeof piece === 'string' ? [] : [piece]))
  expect(links).toEqual([
    { strong: '32 de 57 avances', to: 'marks' },
    { strong: '5 acuerdos vencidos', to: 'overdue' },
    { strong: '3 días', to: 'condorcanqui' },
  ])
})

test('it says what its filters leave, and never a percentage of nothing', () => {
  const calm = { overdue: 0, silent: [] }
  expect(said({ ...calm, quarter: 2, tally: { done: 1, of: 12 } })).toBe(
    'En el II trimestre va 1 de 12 avances del plan. No hay acuerdos vencidos.',
  )
  expect(said({ ...calm, quarter: 2, line: 'Seguimiento', tally: { done: 0, of: 0 } })).toMatch(
    /^En el II trimestre no hay avances programados de la línea Seguimiento\./,
  )
  expect(said({ ...parts, silent: [], mesa: 'Luya', overdue: 1 })).toBe(
    'A mitad del III trimestre van 32 de 57 avances del plan, solo con lo de Luya. Hay 1 acuerdo vencido en Luya.',
  )
  expect(said({ ...calm, now: null })).toMatch(/^En 2024 se hicieron 32 de 57 avances del plan\./)
  expect(said({ ...calm, now: null, quarter: 4 })).toMatch(/^En el IV trimestre de 2024 se hicieron /)
})

test('many silent mesas are said together; one of which nothing came is said so', () => {
  const many = [silent('Bagua', 4), silent('Luya', 3), silent('Condorcanqui', 12)]
  expect(said({ silent: many })).toMatch(/ No envían Bagua \(4 días\), Luya \(3 días\) y Condorcanqui \(12 días\)\.$/)
  expect(said({ silent: [nothing('Luya')] })).toMatch(/ Aún no llega nada de Luya\.$/)
  expect(said({ silent: [nothing('Luya'), nothing('Bagua')] })).toMatch(/ Aún no llega nada de Luya ni de Bagua\.$/)
})

test('[ux S14] a tile says all of itself to who listens', () => {
  const today = localDate.parse('2024-08-15')
  expect(panelText.tile('Condorcanqui', { is: 'silent', last: localDate.parse('2024-08-12'), days: 3 }, 6, today)).toBe(
    'Condorcanqui, sin envíos desde hace 3 días, 6 reuniones',
  )
  expect(panelText.tile('Luya', { is: 'toActivate' }, 0, today)).toBe('Luya, por activar')
  expect(panelText.tile('Luya', { is: 'nothingYet' }, 0, today)).toBe('Luya, aún no llega nada, 0 reuniones')
  expect(panelText.standing({ is: 'sending', last: today }, today)).toBe('Hoy')
  expect(panelText.standing({ is: 'inField', until: localDate.parse('2024-08-20') }, today)).toBe(
    'En campo hasta el 20 de agosto',
  )
  expect(panelText.until(Date.parse('2024-08-15T09:40:00-05:00'), today)).toBe('Datos hasta hoy, 9:40\u00a0a.\u00a0m.')
})
