// The plan on the phone: its 57 marks in their cells, and a quarter with nothing in it said in words, never as 0 %.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planText } from '../../src/ui/text/plan.ts'
import { progressText } from '../../src/ui/text/progress.ts'
import { openField, type Field } from './field-phone.ts'

let field: Field
beforeAll(async () => {
  field = await openField()
})
afterAll(() => field.close())

/** By line, as the approved plan has them in each quarter. */
const nothing: readonly (readonly [quarter: string, line: string])[] = [
  [planText.roman[2], 'Seguimiento'],
  [planText.roman[3], 'Seguimiento'],
]

test('[ux §7.27] the marks of the plan stand in their cells; what is not programmed is said, and nothing has a percentage', async () => {
  const { phone } = await field.aPhone()
  const { page } = phone
  await page.goto('/plan')
  const cells = page.locator('#contenido').getByRole('img', { name: /trimestre: / })
  await expect.poll(() => cells.count()).toBe(26 * 4)
  const names = await cells.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
  const marked = names.filter((name) => !/: no programado/.test(name))
  expect(marked).toHaveLength(57)
  const inQuarter = ['I', 'II', 'III', 'IV'].map(
    (quarter) => marked.filter((name) => name.startsWith(`${quarter} `)).length,
  )
  expect(inQuarter).toEqual([19, 12, 11, 15])
  const lines = page.getByRole('list', { name: planText.lines })
  for (const [quarter, line] of nothing) {
    await page.getByRole('button', { name: quarter, exact: true }).click()
    await lines.getByRole('listitem').filter({ hasText: line }).getByText(progressText.unscheduled).waitFor()
    expect(await page.locator('#contenido').innerText()).not.toMatch(/\b0\s*%/)
  }
  await page.getByRole('button', { name: planText.year, exact: true }).click()
  await lines.getByText(progressText.unscheduled).waitFor({ state: 'detached' })
  phone.expectNoProblems()
})
