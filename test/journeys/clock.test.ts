// A phone whose clock went three days back: work goes on, its meetings say so, and with signal the true date is proposed.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dateOf, type LocalDate } from '../../src/domain/time.ts'
import { clockText } from '../../src/ui/text/clock.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { reviewText } from '../../src/ui/text/meeting-review.ts'
import { meetingsText } from '../../src/ui/text/meetings.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { minutesWords } from '../../src/ui/text/minutes.ts'
import type { Device } from '../help/chromium.ts'
import { openLine, type Line } from '../help/line.ts'
import { s1Attendance } from '../help/s1.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

/** 400 kbit/s and 400 ms there and back. */
const SLOW = { up: 50_000, down: 50_000, latency: 200 }
const DAYS = 3

let stage: Stage
let line: Line
let phone: Device
beforeAll(async () => {
  stage = await openStage()
  line = await openLine({ to: stage.endpoint.url })
  phone = await stage.switchOn('phone', true, { url: line.url })
  await promoter.enter(phone.page, await stage.codeFor('Alba'))
  line.setWeather(SLOW)
  const cdp = await phone.context.newCDPSession(phone.page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  // The calendar of the phone, as whoever took its battery out left it. Set per page from what the journey last asked.
  await phone.page.addInitScript(`{
    const real = Date.now.bind(Date)
    const off = () => Number(localStorage.getItem('days-off') ?? 0) * 86400000
    const Real = Date
    globalThis.Date = class extends Real {
      constructor(...given) { given.length === 0 ? super(real() + off()) : super(...given) }
      static now() { return real() + off() }
    }
  }`)
}, 150_000)
afterAll(async () => {
  await stage.close()
  await line.close()
})

const daysOff = async (page: Page, days: number) => {
  await page.evaluate((off) => localStorage.setItem('days-off', String(off)), days)
  await page.goto('/hoy')
}
const box = (page: Page) => page.locator('.meeting-box', { hasText: clockText.toConfirm })
const banner = (page: Page) => page.locator('.clock-notice')
const dateField = (page: Page) => page.getByLabel(detailsText.date, { exact: true })
const send = async (page: Page) => {
  await page.goto('/envios')
  await page.getByRole('button', { name: outboxText.sendNow }).click()
  await page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()
}

const really = dateOf(Date.now())
const shown: LocalDate = addDays(really, -DAYS)
let draft = ''
let closed = ''

test('[S18] without signal the banner tells the date, work goes on, and both meetings say «fecha por confirmar»', async () => {
  const { page, context } = phone
  expect(await banner(page).count()).toBe(0)
  await context.setOffline(true)
  await daysOff(page, -DAYS)
  await banner(page).getByText(clockText.wrong(shown)).waitFor()
  await banner(page).getByText(clockText.how).click()
  await banner(page).getByText(clockText.goOn).waitFor()

  draft = await promoter.beginMeeting(page)
  await box(page).getByText(clockText.laterKnown).waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  // By the app's own way: an open meeting is gone back to by a start at «Hoy».
  await promoter.goBack(page)
  closed = await promoter.beginMeeting(page)
  await promoter.openPart(page, 'attendance')
  await promoter.addPeople(page, s1Attendance.slice(0, 1))
  await promoter.goBack(page)
  await page.getByRole('link', { name: meetingsText.review }).click()
  await box(page).waitFor()
  await page.getByRole('button', { name: reviewText.close }).click()
  await page.getByText('Se enviará sola').waitFor()
  expect(await promoter.minutesText(page, closed)).toContain(minutesWords.dateToConfirm)

  await page.goto('/reuniones')
  await page.getByText(clockText.toConfirm).nth(1).waitFor()
  expect(await page.locator('.badge', { hasText: clockText.toConfirm }).count()).toBe(2)
})

test('[S18] with signal the true date is proposed and nothing is changed by itself; a tap puts it right', async () => {
  const { page, context } = phone
  await context.setOffline(false)
  await send(page)
  await page.goto(`${draft}/datos`)
  await expect.poll(() => dateField(page).inputValue()).toBe(shown)
  await page.goto(draft)
  await box(page)
    .getByText(new RegExp(`^Este celular estaba ${DAYS} días atrasado`))
    .waitFor()
  await box(page).getByRole('button', { name: clockText.yes }).click()
  await box(page).waitFor({ state: 'detached' })
  await promoter.openPart(page, 'details')
  await expect.poll(() => dateField(page).inputValue()).toBe(really)
})

test('[S18] put right since, the phone still knows how far it was off; a closed acta gets a dated addition and stays', async () => {
  const { page } = phone
  await daysOff(page, 0)
  await send(page)
  await page.goto('/hoy')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await banner(page).waitFor({ state: 'detached' })
  await page.goto(closed)
  await box(page).getByText(clockText.closedMeans).waitFor()
  await box(page)
    .getByText(new RegExp(`^Este celular estaba ${DAYS} días atrasado`))
    .waitFor()
  await box(page).getByRole('button', { name: clockText.yes }).click()
  await page.getByText(clockText.heldOn(really)).waitFor()
  const acta = await promoter.minutesText(page, closed)
  expect(acta).toContain(clockText.addition(really, shown))
  expect(acta).not.toContain(minutesWords.dateToConfirm)
  await page.goto('/reuniones')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.locator('.badge', { hasText: clockText.toConfirm }).count()).toBe(0)
  phone.expectNoProblems()
})
