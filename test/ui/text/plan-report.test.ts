// How a report names the version of the plan that it counts against.
import { expect, test } from 'vitest'
import { planReportWords } from '../../../src/ui/text/plan-report.ts'
import { day, id } from '../../domain/progress/a-plan.ts'

const said = (minutes?: string) =>
  planReportWords.version({ number: 2, change: { id: id('v2'), from: day('2024-07-15'), changes: [] } }, minutes)

test.each([
  ['004-2024', 'según el acta 004-2024'],
  ['Acta 005-2024 del CER', 'según el acta 005-2024 del CER'],
  ['acta 004-2024 (Sesión ordinaria, 12 de julio de 2024)', 'según el acta 004-2024 (Sesión'],
  ['Oficio 12-2024 del GORE', 'según Oficio 12-2024 del GORE'],
])('[R11] «%s» is told to be an acta once, and only if it is one', (minutes, words) => {
  expect(said(minutes)).toContain(`2, en vigor desde el 15/07/2024, ${words}`)
  expect(said(minutes).match(/\bacta\b/gi) ?? []).toHaveLength(words.includes('acta') ? 1 : 0)
})

test('without an acta none is named', () => {
  for (const none of [undefined, '', ' ']) expect(said(none)).toBe('2, en vigor desde el 15/07/2024')
})
