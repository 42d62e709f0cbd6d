// The Secretaría's morning on the laptop: the panel from the side bar, each number with its list behind it, also with no signal.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreementsText } from '../../src/ui/text/agreements.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { meetingsText } from '../../src/ui/text/meetings.ts'
import { panelText } from '../../src/ui/text/panel.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage('demo')
})
afterAll(() => stage.close())

const rowsOf = (page: Page, caption: string) => page.getByRole('table', { name: caption }).locator('tbody tr')
const said = (page: Page) => page.locator('.panel-sentence').innerText()
/** The first number in it. */
const numberIn = (words: string): number => Number(/\d+/.exec(words)?.[0])

test('[ux S14] the sentence, the matrix, the tiles and the agreements lead to lists of as many', async () => {
  const laptop = await stage.switchOn('laptop', true, { form: 'laptop' })
  const { page, context } = laptop
  await page.goto(stage.linkFor('Secretaría Técnica'))
  await page.getByText(entryText.downloaded).waitFor()
  await page.getByRole('link', { name: panelText.title, exact: true }).click()
  // First a sentence: all of the plan's 57.
  await expect.poll(() => said(page)).toMatch(/\d+ de 57 avances del plan\. Hay \d+ acuerdos vencidos\./)
  await expect(page.locator('.panel-counting').waitFor({ state: 'detached' })).resolves.toBeUndefined()

  // A cell of the matrix, and its list of as many.
  await page.getByRole('link', { name: /^\d+ de 7.*Participación, III trimestre$/ }).click()
  await page.getByRole('heading', { name: panelText.marksTitle(7) }).waitFor()
  expect(await rowsOf(page, panelText.mark).count()).toBe(7)
  await page.getByRole('button', { name: panelText.clear }).click()
  await page.getByRole('heading', { name: panelText.marksTitle(57) }).waitFor()
  await page.getByRole('link', { name: panelText.closeMarks }).click()

  // One mesa: its own numbers alone, and its tile leads to as many meetings.
  await page.getByLabel(panelText.mesa, { exact: true }).selectOption('condorcanqui')
  await expect.poll(() => said(page)).toContain('solo con lo de Condorcanqui. Hay')
  const overdue = numberIn((await said(page)).split('Hay ')[1] ?? '')
  expect(await rowsOf(page, panelText.overdueToday('Condorcanqui')).count()).toBe(Math.min(4, overdue))
  await page.getByRole('link', { name: new RegExp(`^${overdue} acuerdos? vencidos?$`) }).click()
  await page.getByRole('heading', { level: 1, name: agreementsText.title }).waitFor()
  const tab = page.getByRole('navigation', { name: agreementsText.tabs }).locator('[aria-current]')
  await expect.poll(() => tab.innerText()).toMatch(new RegExp(`${agreementsText.overdue}\\s*${overdue}$`))
  await page.goBack()

  const tile = page.getByRole('link', { name: /^Condorcanqui, .*reuniones$/ })
  const meetings = numberIn(/\d+ reuniones$/.exec((await tile.getAttribute('aria-label')) ?? '')?.[0] ?? '')
  await tile.click()
  await expect.poll(() => rowsOf(page, meetingsText.title).count()).toBe(meetings)
  await page.goBack()
  await page.getByRole('button', { name: panelText.asList }).click()
  await rowsOf(page, panelText.mesasCaption).first().waitFor()

  // The filters are in the address: with no signal, the same page opens again as it was.
  await context.setOffline(true)
  await page.reload()
  await expect.poll(() => said(page)).toContain('solo con lo de Condorcanqui. Hay')
  await page.getByText(/^Datos hasta hoy, /).waitFor()
  laptop.expectNoProblems()
})
