// Scenario S7: an agreement that falls due, is spoken of on two phones without signal, and is done 13 days late.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreementsText } from '../../src/ui/text/agreements.ts'
import { commonText } from '../../src/ui/text/common.ts'
import { followUpStates, followUpText, institutionText, stepChoices } from '../../src/ui/text/follow-up.ts'
import { agendaText } from '../../src/ui/text/meeting-agenda.ts'
import { reviewText } from '../../src/ui/text/meeting-review.ts'
import { meetingsText } from '../../src/ui/text/meetings.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { todayText } from '../../src/ui/text/today.ts'
import type { Device } from '../help/chromium.ts'
import { s1Agreements, s1Attendance, s1Meeting } from '../help/s1.ts'
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

async function say(page: Page, choice: string, note: string): Promise<void> {
  await page.getByRole('button', { name: followUpText.recordLabel(1, wordsOf()) }).click()
  await page.getByRole('button', { name: choice, exact: true }).click()
  await page.getByLabel(followUpText.evidence).fill(note)
  await page.getByRole('button', { name: commonText.done }).click()
  await page.getByRole('listitem').filter({ hasText: note }).waitFor()
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
  await say(alba.page, stepChoices.done, 'Oficio 045-2024-UGEL')
  await alba.page.getByText(followUpText.daysLate(13)).waitFor()
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
    await expect.poll(() => page.locator('.agreements-history li').count()).toBe(2)
    await page.getByText(followUpStates.doneLate).waitFor()
    await page.getByText(followUpText.daysLate(13)).waitFor()
  }
  for (const device of [alba, bruno]) device.expectNoProblems()
})
