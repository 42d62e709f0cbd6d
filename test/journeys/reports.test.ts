// S17: a report is chosen, seen in short with what it lacks, printed, and taken along in four formats that say the same.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreementsReportText, reportNames } from '../../src/ui/text/report-tables.ts'
import { reportHeadText, reportsText as text } from '../../src/ui/text/reports.ts'
import { commonText } from '../../src/ui/text/common.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { planMenuText } from '../../src/ui/text/plan-menu.ts'
import { sideNavText } from '../../src/ui/text/side-nav.ts'
import { plainDate } from '../../src/ui/text/format.ts'
import { localDate } from '../../src/domain/time.ts'
import { pdfPages } from '../help/pdf-pages.ts'
import { printedPages } from '../help/printed-pages.ts'
import { unzip, wordsOf } from '../help/unzip.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage('demo')
})
afterAll(() => stage.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const CUTOFF = localDate.parse('2024-06-30')

async function taken(page: Page, kind: keyof typeof text.outputs): Promise<Uint8Array> {
  const name = text.download(text.outputs[kind])
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()])
  expect(download.suggestedFilename()).toBe(`acuerdos-por-responsable-ii-trimestre-de-2024.${kind}`)
  await button(page, name).waitFor()
  return readFileSync(await download.path())
}

/** The same words, whatever stands between them: lines are cut where the paper ends. */
const squeezed = (words: string): string => words.replace(/\s+/g, '')

test('[S17] choose, see, print and take along; nothing of it needs signal', { timeout: 240_000 }, async () => {
  const laptop = await stage.switchOn('laptop', true, { form: 'laptop' })
  const { page, context } = laptop
  await page.goto(stage.linkFor('Secretaría Técnica'))
  await page.getByText(entryText.downloaded).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await context.setOffline(true)
  await page.goto('/hoy')
  await page.getByRole('link', { name: sideNavText.reports }).click()

  // The plan's own reports come first, of the last year there is anything of.
  const sheet = page.getByRole('article', { name: text.sheet })
  await sheet.getByRole('heading', { name: 'Informe del IV trimestre de 2024' }).waitFor()
  await button(page, reportNames.minutes).click()
  await page.getByLabel(text.month, { exact: true }).selectOption('m3')
  await sheet.getByRole('heading', { name: `${reportNames.minutes} · Marzo de 2024` }).waitFor()
  await sheet.getByRole('cell', { name: 'Santa María de Nieva' }).waitFor()
  await button(page, reportNames.work).click()
  await sheet.getByRole('heading', { name: `${reportNames.work} · I trimestre de 2024` }).waitFor()
  // A mesa of which there is nothing stands there with its zeros.
  await sheet
    .getByRole('row', { name: /Bongará \(por activar\) 0 0 0/ })
    .first()
    .waitFor()

  await button(page, reportNames.agreements).click()
  await button(page, 'II').click()
  await page.getByLabel(text.cutoff).fill(CUTOFF)
  const summary = page.getByRole('region', { name: text.preview })
  await summary.getByText(`Incluye datos hasta el ${plainDate(CUTOFF)}.`).waitFor()
  await sheet.getByRole('heading', { name: `${reportNames.agreements} · II trimestre de 2024` }).waitFor()
  await expect.poll(() => new URL(page.url()).search).toContain('corte=2024-06-30')
  const total = sheet.getByRole('row', { name: agreementsReportText.total })
  const count = await total.getByRole('cell').nth(1).innerText()

  const wanted = [
    reportHeadText.facts.cutoff,
    plainDate(CUTOFF),
    agreementsReportText.total,
    'Conformar el grupo de trabajo de agua y saneamiento',
  ]
  const csv = Buffer.from(await taken(page, 'csv')).toString('utf8')
  const xlsx = wordsOf([...unzip(await taken(page, 'xlsx')).values()].join('\n'))
  const docx = wordsOf(unzip(await taken(page, 'docx')).get('word/document.xml'))
  const pdf = pdfPages(await taken(page, 'pdf')).join(' ')
  for (const words of [csv, xlsx, docx, pdf])
    for (const each of wanted) expect(squeezed(words)).toContain(squeezed(each))
  expect(csv).toContain(`${agreementsReportText.total},${count},`)
  expect(squeezed(pdf)).toContain(squeezed(`${agreementsReportText.total}${count}`))

  // On paper all rows are there, on a sheet that lies on its side.
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-rows', `${document.querySelectorAll('tbody tr').length}`)
  })
  const all = Number(count)
  expect(await sheet.getByText(text.clipped(20, all)).count()).toBe(1)
  const summed = await sheet.getByRole('table').first().getByRole('row').count()
  await button(page, text.print).click()
  const rows = () => page.locator('body').getAttribute('data-rows')
  await expect.poll(rows).toBe(String(summed - 1 + all))
  const [first] = printedPages(await page.pdf({ preferCSSPageSize: true }))
  expect((first?.width ?? 0) > (first?.height ?? 0)).toBe(true)
  expect(first?.text).not.toContain(text.which)
  laptop.expectNoProblems()
})

test(
  '[S17] on the phone, from the plan’s menu: it says which mesas it has nothing of',
  { timeout: 120_000 },
  async () => {
    const phone = await stage.switchOn('phone', true)
    const { page } = phone
    await page.goto(`/entrar#codigo=${await stage.codeFor('Alba')}`)
    await page.getByText(entryText.downloaded).waitFor()
    await page.goto('/plan')
    await button(page, commonText.more).click()
    await page.getByRole('menuitem', { name: planMenuText.reports }).click()
    await button(page, reportNames.work).click()
    const summary = page.getByRole('region', { name: text.preview })
    await summary.getByText(/Este equipo no tiene los datos de .*Chachapoyas/).waitFor()
    await page.getByText(text.seeSheet).click()
    await page
      .getByRole('article', { name: text.sheet })
      .getByText('Chachapoyas (sin datos en este equipo)')
      .first()
      .waitFor()
    phone.expectNoProblems()
  },
)
