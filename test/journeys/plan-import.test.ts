// The secretariat brings next year's plan in from the Word file it was approved in, answers what is odd, and keeps it.
import { readFileSync } from 'node:fs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendarText } from '../../src/ui/text/calendar.ts'
import { planImportText as text } from '../../src/ui/text/plan-import.ts'
import { planMenuText } from '../../src/ui/text/plan-menu.ts'
import { commonText } from '../../src/ui/text/common.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { approvedDocx } from '../domain/plan-import/approved-docx.ts'
import { launchDevice, type Device } from '../help/chromium.ts'
import { startEndpoint, type Endpoint } from '../help/endpoint.ts'

const dir = mkdtempSync(join(tmpdir(), 'cuaderno-plan-'))
let endpoint: Endpoint
let laptop: Device

beforeAll(async () => {
  endpoint = await startEndpoint(join(dir, 'data'), 'demo')
  laptop = await launchDevice({ dir: join(dir, 'laptop'), url: endpoint.url, form: 'laptop' })
})
afterAll(async () => {
  await laptop.close()
  await endpoint.stop()
  rmSync(dir, { recursive: true, force: true })
})

/** Odd in several ways, and cut by a page break. */
const ROWS = [
  {
    line: 'CONCERTACIÓN',
    activity: 'Reuniones mensuales del comité',
    meta: '06 reuniones',
    q1: '1',
    q2: '1',
    order: '1',
  },
  {
    line: 'CONCERTACIÓN',
    activity: 'Presencia en espacios',
    meta: 'Presencia',
    q4: '1',
    responsibles: 'CER',
    order: '2',
  },
  {
    line: 'SEGUIMIENTO',
    activity: 'Seguimiento al año escolar -',
    meta: '2 informes',
    q1: '1',
    responsibles: 'CER',
    order: '6',
  },
  { line: 'SEGUIMIENTO', activity: 'Desarrollar una estrategia.', order: '7' },
]

test('a plan is read, answered row by row, kept and sent; nothing before that', async () => {
  const { page, context } = laptop
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
  await page.goto(/^Secretaría Técnica.*(\/entrar#codigo=.*)$/m.exec(endpoint.output())?.[1] ?? '')
  await page.getByText(entryText.downloaded).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  // Nothing of this needs signal.
  await context.setOffline(true)

  await page.goto('/plan')
  await button(commonText.more).click()
  await page.getByRole('menuitem', { name: planMenuText.import }).click()
  await page.getByLabel(text.choose).setInputFiles({ name: 'foto.docx', mimeType: '', buffer: Buffer.from([1, 0, 2]) })
  await page.getByRole('alert').getByText(text.trouble.unknown).waitFor()
  const buffer = Buffer.from(await approvedDocx(ROWS))
  await page.getByLabel(text.chooseOther).setInputFiles({ name: 'POA.docx', mimeType: '', buffer })
  await page.getByText(text.found('POA.docx', 4, 4, 2)).waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  // There is a plan of 2024 already, and much is unanswered: nothing is kept.
  await button(text.save(2024)).click()
  await page.getByText(text.yearTaken(2024)).waitFor()
  await page.getByLabel(text.year).fill('2025')
  await button(text.save(2025)).click()
  expect(await page.getByText(text.saved(2025)).count()).toBe(0)

  await button(text.ofRow(text.merge, 4)).click()
  await page.getByRole('rowheader', { name: 'Seguimiento al año escolar - Desarrollar una estrategia.' }).waitFor()
  await page.getByLabel(text.value(1)).fill('12')
  for (const row of [1, 2, 3]) await button(text.ofRow(text.confirm, row)).click()
  await button(text.ofRow(text.correct, 1)).click()
  await page.getByLabel(text.fields.responsibles, { exact: true }).fill('Promotora')
  await button(text.ofRow(text.done, 1)).click()
  for (const answer of [text.understood, text.ofRow(text.keep, 1), text.ofRow(text.keep, 3)]) {
    while ((await button(answer).count()) > 0) await button(answer).first().click()
  }
  await page.getByText(text.left(0)).waitFor()
  await button(text.save(2025)).click()
  await page.getByText(text.saved(2025)).waitFor()

  // With signal it leaves by itself.
  await context.setOffline(false)
  await page.goto('/envios')
  await page.getByText('Todo enviado').first().waitFor()
  laptop.expectNoProblems()
})

test('agreements go to the calendar and the plan to a spreadsheet, without signal', async () => {
  const { page, context } = laptop
  await context.setOffline(true)
  await page.goto('/plan')
  await page.getByRole('button', { name: commonText.more }).click()
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: planMenuText.xlsx }).click(),
  ])
  expect(sheet.suggestedFilename()).toBe('plan-2025.xlsx')
  expect(
    readFileSync(await sheet.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')

  await page.goto('/reuniones')
  await page.getByRole('button', { name: calendarText.take }).click()
  await page.getByText(calendarText.noMeetings).first().waitFor()
  laptop.expectNoProblems()
})
