// R12: what a report prints of how targets are read.
import { expect, test } from 'vitest'
import { countPlan } from '../../../src/domain/progress/count-plan.ts'
import { readingsInWords, readingsText } from '../../../src/ui/text/readings.ts'
import { choosing, day, poa, progressOf } from '../../domain/progress/a-plan.ts'

const linesOf = (records: typeof poa) =>
  readingsInWords(countPlan(records, [], { cutoff: day('2024-12-31') }).activities)

test('[R12] every target that admits several readings is told with the one it has, and who chose it', () => {
  const proposed = linesOf(poa)
  // Rows 2, 3, 4, 5, 8, 10, 11, 13, 16, 24 and 25 of domain.md §1.4.
  expect(proposed).toHaveLength(11)
  expect(proposed.every((line) => line.endsWith('(lectura propuesta).'))).toBe(true)
  const { choices = [] } = choosing('a24', 'trimestral')
  const said = linesOf({
    ...poa,
    choices: choices.map((each) => ({ ...each, by: 'Bruno', at: Date.UTC(2024, 6, 15, 17) })),
  })
  expect(said).toHaveLength(11)
  expect(said).toContain('Actividad 24, meta “01 informe de actividades”: 4 (trimestral) (Bruno, lun 15 jul 2024).')
})

test('a reading is told with its cap, its parts and what it would make of the year', () => {
  const { row } = progressOf('a25', []).read
  const [used] = row.rule?.readings ?? []
  if (!used) throw new Error('no reading')
  expect(readingsText.effect(used, 3, 12)).toBe('Hasta 6 por mesa (Chachapoyas y Condorcanqui). Hoy sería 3 de 12.')
  expect(readingsText.name('1')).toBe('1 en todo el año')
})
