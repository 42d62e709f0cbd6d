// Scenario S7: an agreement that falls due, is spoken of on two phones without signal, and is done 13 days late.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreementsText } from '../../src/ui/text/agreements.ts'
import { commonText } from '../../src/ui/text/common.ts'
import { followUpStates, followUpText, institutionText, stepChoices } from '../../src/ui/text/follow-up.ts'
import { agendaText } from '../../src/ui/text/meeting-agenda.ts'
import { papersText } from '../../src/ui/text/meeting-papers.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { reviewText } from '../../src/ui/text/meeting-review.ts'
import { meetingsText } from '../../src/ui/text/meetings.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { fateNames } from '../../src/ui/text/progress.ts'
import { todayText } from '../../src/ui/text/today.ts'
import type { Device } from '../help/chromium.ts'
import { hasExif, locatedJpeg } from '../help/located-jpeg.ts'
import { aPdf } from '../help/bytes.ts'
import { s1Agreements, s1Attendance, s1Meeting } from '../help/s1.ts'
import { arrivals, keptFiles } from './kept-files.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function phoneOf(name: string): Promise<Device> {
  const device = await stage.switchOn(name, true)
  await promoter.enter(device.page, await stage.codeFor(name))
  return device
}

/** The calendar of that phone, at noon in Lima. */
const itIs = (page: Page, day: string) => page.clock.setSystemTime(`${day}T12:00:00-05:00`)

const [, report, , , nextSession] = s1Agreements
const REPORT_OF_AGREEMENTS = 'Seguimiento a temas específicos'
const wordsOf = (agreement = report) => agreement?.text ?? ''

async function holdMeeting(page: Page): Promise<void> {
  await itIs(page, '2024-03-14')
  await page.goto('/hoy')
  const hub = await promoter.beginMeeting(page)
  await promoter.openPart(page, 'details')
  await promoter.fillDetails(page, s1Meeting)
  await promoter.goBack(page)
  await promoter.openPart(page, 'attendance')
  await promoter.addPeople(page, s1Attendance.slice(0, 1))
  await promoter.goBack(page)
  await promoter.openPart(page, 'agreements')
  for (const agreement of [report, nextSession]) if (agreement) await promoter.addAgreement(page, agreement)
  await page.goto(hub)
  await page.getByRole('link', { name: meetingsText.review }).click()
  await page.getByRole('button', { name: reviewText.close }).click()
  await page.getByText('Se enviará sola').waitFor()
}

async function openLate(page: Page): Promise<void> {
  await page.goto('/acuerdos?ver=vencidos')
  const row = page.getByRole('link', { name: new RegExp(`^${wordsOf()}, .*${agreementsText.isOverdue}`) })
  await row.click()
  await page.getByRole('heading', { level: 1, name: followUpText.title(1) }).waitFor()
}

async function say(page: Page, choice: string, note: string, attach?: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: followUpText.recordLabel(1, wordsOf()) }).click()
  await page.getByRole('button', { name: choice, exact: true }).click()
  await page.getByLabel(followUpText.evidence).fill(note)
  await attach?.()
  await page.getByRole('button', { name: commonText.done }).click()
  await page.getByRole('listitem').filter({ hasText: note }).waitFor()
}

const scan = Buffer.from(aPdf(180_000, 7))

/** The oficio that came: both pages as a PDF, and the second photographed. */
async function attachScan(page: Page): Promise<void> {
  const there = page.getByRole('list', { name: followUpText.filesOf })
  const pdf = { name: 'oficio.pdf', mimeType: 'application/pdf', buffer: scan }
  await page.locator('input[accept="application/pdf"]').setInputFiles(pdf)
  await there.getByText(papersText.state.onlyHere).waitFor()
  const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await locatedJpeg(page, 1200, 900) }
  await page.locator('input[capture]').setInputFiles(photo)
  await there.getByRole('button', { name: followUpText.seePhoto(1) }).waitFor()
  // Taken away by mistake, and brought back.
  await there.getByRole('button', { name: papersText.removeNamed('oficio.pdf') }).click()
  await there.getByText('oficio.pdf').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: commonText.undo }).click()
  await there.getByText('oficio.pdf').waitFor()
}

/** Brought to a device that never had them: every byte as it was on the phone. */
async function openScan(page: Page, photo: Buffer): Promise<void> {
  const there = page.getByRole('list', { name: followUpText.filesOf })
  await there.getByRole('button', { name: papersText.bring(scan.length) }).click()
  const link = there.getByRole('link', { name: papersText.openNamed('oficio.pdf') })
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(readFileSync(await file.path()).equals(scan)).toBe(true)
  await there.getByRole('button', { name: followUpText.seePhoto(1) }).click()
  await there.getByRole('button', { name: photosText.bring(photo.length) }).click()
  // The small picture has the same name.
  await there.locator('img[src^="blob:"]').waitFor()
  const kept = [...(await keptFiles(page)).values()]
  expect(kept.some((each) => each.equals(photo))).toBe(true)
}

test('S7: late, spoken of on two phones, done 13 days late, and nothing of it lost', { timeout: 240_000 }, async () => {
  const [alba, bruno] = [await phoneOf('Alba Ficticia Prueba'), await phoneOf('Bruno Ejemplo Inventado')]
  await holdMeeting(alba.page)
  await alba.page.goto('/hoy')
  await alba.page.getByText(commonText.allSent).waitFor()

  await itIs(bruno.page, '2024-03-28')
  await bruno.page.goto('/acuerdos?ver=vencidos')
  await bruno.page.getByText(wordsOf()).waitFor()
  for (const { context } of [alba, bruno]) await context.setOffline(true)
  await openLate(bruno.page)
  await say(bruno.page, stepChoices.inProgress, 'Llamada a la UGEL')

  await itIs(alba.page, '2024-04-09')
  await openLate(alba.page)
  await say(alba.page, stepChoices.done, 'Oficio 045-2024-UGEL', () => attachScan(alba.page))
  await alba.page.getByText(followUpText.daysLate(13)).waitFor()
  const photo = [...(await keptFiles(alba.page)).values()].find((each) => !each.equals(scan)) ?? Buffer.alloc(0)
  expect(hasExif(photo)).toBe(false)
  // Offered as input to activity 9, once.
  const offer = alba.page.getByRole('region', { name: followUpText.inputTitle })
  await offer.getByText(REPORT_OF_AGREEMENTS).waitFor()
  await offer.getByRole('button', { name: /^Guardar como sustento/ }).click()
  await offer.waitFor({ state: 'detached' })
  await alba.page.getByText(followUpText.isInput).waitFor()
  const address = alba.page.url()

  // With no signal: what is left for the next visit on paper, and as the first point of the next meeting.
  await alba.page.goto('/acuerdos/por-institucion?quien=')
  await alba.page.emulateMedia({ media: 'print' })
  expect(await alba.page.locator('article').innerText()).toContain(wordsOf(nextSession))
  expect(await alba.page.locator('article').innerText()).not.toContain(wordsOf())
  expect(await alba.page.getByRole('button', { name: institutionText.print }).isVisible()).toBe(false)
  await alba.page.emulateMedia({ media: 'screen' })
  await alba.page.goto('/hoy')
  await alba.page.getByText(todayText.nothingDue).waitFor()
  await promoter.beginMeeting(alba.page)
  await promoter.openPart(alba.page, 'agenda')
  await alba.page.getByRole('button', { name: agendaText.bringPending }).click()
  await promoter.goBack(alba.page)
  await promoter.openPart(alba.page, 'development')
  const notes = alba.page.getByRole('textbox').first()
  await expect.poll(() => notes.inputValue()).toContain(wordsOf(nextSession))
  expect(await notes.inputValue()).not.toContain(wordsOf())

  // Back in the town: both steps on both phones, and one answer.
  for (const { context, page } of [alba, bruno]) {
    await itIs(page, '2024-04-11')
    await context.setOffline(false)
    await page.goto('/envios')
    await page.getByText(outboxText.none).waitFor()
  }
  for (const { page } of [alba, bruno]) {
    await page.goto(address)
    await expect.poll(() => page.locator('.agreements-history > ol > li').count()).toBe(2)
    await page.getByText(followUpStates.doneLate).waitFor()
    await page.getByText(followUpText.daysLate(13)).waitFor()
  }

  // On the laptop: the scan as it lay on the phone, after all words; and the oficio behind activity 9, where it does not count.
  const laptop = await stage.switchOn('laptop', true, { form: 'laptop' })
  await laptop.page.goto(`/entrar#codigo=${stage.endpoint.firstCode ?? ''}`)
  await laptop.page.waitForURL('**/bajando')
  await laptop.page.goto(address)
  await openScan(laptop.page, photo)
  await laptop.page.goto('/plan/a09')
  const input = laptop.page.getByRole('listitem').filter({ hasText: `Oficio 045-2024-UGEL: ${wordsOf()}` })
  await input.getByText(fateNames.leftOut, { exact: true }).waitFor()
  // The paper is the last that Alba wrote.
  const [words] = await arrivals(laptop.page, 'document')
  expect(Math.min(...(await arrivals(laptop.page, 'file')))).toBeGreaterThan(words ?? Infinity)
  for (const device of [alba, bruno, laptop]) device.expectNoProblems()
})
