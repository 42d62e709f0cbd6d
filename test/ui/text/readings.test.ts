// R12: what a report prints of how targets are read.
import { expect, test } from 'vitest'
import { planReportDocument } from '../../../src/document/plan-report.ts'
import { planReport } from '../../../src/domain/report/plan-report.ts'
import { planReportWords as words } from '../../../src/ui/text/plan-report.ts'
import { readingsText } from '../../../src/ui/text/readings.ts'
import { choosing, day, poa, progressOf } from '../../domain/progress/a-plan.ts'

function rowsOf(records: typeof poa) {
  const input = { records, evidence: [], mesas: [], knowsUnsent: true }
  const { tables } = planReportDocument(planReport(input, { cutoff: day('2024-12-31') }), words)
  return tables.find(({ title }) => title === words.tables.readings)?.rows ?? []
}

test('[R12] every target that admits several readings is told with the one it has, and who chose it', () => {
  const proposed = rowsOf(poa)
  // Rows 2, 3, 4, 5, 8, 10, 11, 13, 16, 24 and 25 of domain.md §1.4.
  expect(proposed.map(([number]) => number)).toEqual([2, 3, 4, 5, 8, 10, 11, 13, 16, 24, 25])
  expect(new Set(proposed.map((row) => row.at(-1)))).toEqual(new Set([words.chosen(null)]))
  const { choices = [] } = choosing('a24', 'trimestral')
  const said = choices.map((each) => ({ ...each, by: 'Bruno', at: Date.UTC(2024, 6, 15, 17) }))
  const row = rowsOf({ ...poa, choices: said }).find(([number]) => number === 24)
  expect([row?.[1], row?.[2], row?.at(-1)]).toEqual([
    '01 informe de actividades',
    '4 (trimestral)',
    'Bruno, 15/07/2024',
  ])
})

test('a reading is told with its cap, its parts and what it would make of the year', () => {
  const { row } = progressOf('a25', []).read
  const [used] = row.rule?.readings ?? []
  if (!used) throw new Error('no reading')
  expect(readingsText.effect(used, 3, 12)).toBe('Hasta 6 por mesa (Chachapoyas y Condorcanqui). Hoy sería 3 de 12.')
  expect(readingsText.name('1')).toBe('1 en todo el año')
})
