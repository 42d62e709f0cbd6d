// Scenario S8: a phone is lost. The secretariat blocks it, has the list and the notice; the phone erases only what is safe.
import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyText } from '../../src/ui/text/copy.ts'
import { fromPaperText } from '../../src/ui/text/from-paper.ts'
import { lostPhoneText } from '../../src/ui/text/lost-phone.ts'
import { commonText } from '../../src/ui/text/common.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import type { Device } from '../help/chromium.ts'
import { openLine, type Line } from '../help/line.ts'
import { s1Attendance } from '../help/s1.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

/** 400 kbit/s and 400 ms there and back. */
const SLOW = { up: 50_000, down: 50_000, latency: 200 }
const MESA = 'Condorcanqui'

let stage: Stage
let line: Line
let lost: Device
let office: Device
let other: Device
/** The meeting that only the lost phone has. */
let unsent = ''
beforeAll(async () => {
  stage = await openStage()
  line = await openLine({ to: stage.endpoint.url })
  const refused = { url: line.url, expected: [/status of 401/] }
  lost = await stage.switchOn('lost', true, refused)
  await promoter.enter(lost.page, await stage.codeFor('Rosa'))
  // In Chachapoyas: the app and the plan come down before the line is weak.
  other = await stage.switchOn('other', true, refused)
  await promoter.enter(other.page, await stage.codeFor('Delia'))
  office = await stage.switchOn('office', true, { form: 'laptop' })
  await promoter.enter(office.page, await stage.endpoint.adminCode('--role', 'secretariat', '--name', 'Secretaría'))
  line.setWeather(SLOW)
  const cdp = await lost.context.newCDPSession(lost.page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}, 150_000)
afterAll(async () => {
  await stage.close()
  await line.close()
})

const sendNow = async (page: Page) => {
  await page.goto('/envios')
  await page.getByRole('button', { name: outboxText.sendNow }).click()
}
const tables = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

test('[S8] the secretariat blocks the phone by the mesa’s name, sees whose data it had, and has the notice with its 48 hours', async () => {
  await promoter.beginMeeting(lost.page)
  await promoter.openPart(lost.page, 'attendance')
  await promoter.addPeople(lost.page, s1Attendance.slice(0, 2))
  await promoter.goBack(lost.page)
  await sendNow(lost.page)
  await lost.page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()
  // Something that only this phone has: it was written where there is no signal.
  await lost.context.setOffline(true)
  await lost.page.goto('/hoy')
  unsent = await promoter.beginMeeting(lost.page)
  await promoter.openPart(lost.page, 'details')
  await lost.page.getByLabel(detailsText.place, { exact: true }).fill('Yutupis')
  await promoter.goBack(lost.page)
  await lost.page.getByText('Yutupis').waitFor()

  const { page } = office
  await page.goto('/mesas/condorcanqui/celulares')
  const card = page.locator('.device', { hasText: 'Rosa' })
  await card.getByRole('button', { name: lostPhoneText.block }).click()
  await card.getByText(lostPhoneText.blockMeans).waitFor()
  await card.getByLabel(lostPhoneText.erase).check()
  await card.getByLabel(lostPhoneText.typeMesa(MESA)).fill('Bagua')
  await card.getByRole('button', { name: lostPhoneText.block }).click()
  await card.getByText(lostPhoneText.wrongMesa).waitFor()
  await card.getByLabel(lostPhoneText.typeMesa(MESA)).fill(MESA)
  await card.getByRole('button', { name: lostPhoneText.block }).click()
  await card.getByText(lostPhoneText.willErase).waitFor()

  await card.getByRole('button', { name: lostPhoneText.seePeople }).click()
  for (const { name = '' } of s1Attendance.slice(0, 2)) await card.getByText(name).first().waitFor()
  await card.getByLabel(lostPhoneText.lostDay).fill('2024-07-12')
  await card.getByLabel(lostPhoneText.lostHour).fill('16:00')
  await card.getByText(/antes del 14 de julio de 2024, 4:00\sp\.\sm\.: 48 horas/).waitFor()
  await expect
    .poll(() => card.getByLabel(lostPhoneText.noticeField).inputValue())
    .toMatch(/El 12 de julio de 2024, 4:00\sp\.\sm\. se perdió un celular/)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: lostPhoneText.csv }).click(),
  ])
  const report = readFileSync(await download.path(), 'utf8')
  for (const said of [lostPhoneText.facts.duty, 'Rosa', s1Attendance[0]?.name ?? '', '14 de julio de 2024', MESA])
    expect(report).toContain(said)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.evaluate(() => void (window.print = () => undefined))
  await card.getByRole('button', { name: lostPhoneText.print }).click()
  await page.emulateMedia({ media: 'print' })
  expect((await page.locator('#contenido').innerText()).trim()).toBe(
    await card.getByLabel(lostPhoneText.noticeField).inputValue(),
  )
  await page.emulateMedia({ media: 'screen' })
})

test('[S8] [I13] found with something unsent it does not erase, and says so', async () => {
  const { page, context } = lost
  await context.setOffline(false)
  await sendNow(page)
  await page.getByText(/^La Secretaría pidió borrar este celular\. No se borró/).waitFor()
  await page.locator('.clock-notice').getByRole('link', { name: copyText.save }).waitFor()
  expect(await tables(page)).toContain('cuaderno')
  await page.goto(`${unsent}/datos`)
  await expect.poll(() => page.getByLabel(detailsText.place, { exact: true }).inputValue()).toBe('Yutupis')
})

test('[S8] a phone with nothing unsent erases itself at its next contact, and the secretariat is told', async () => {
  await sendNow(other.page)
  await other.page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()
  const { page } = office
  await page.goto('/mesas/condorcanqui/celulares')
  const card = page.locator('.device', { hasText: 'Delia' })
  await card.getByRole('button', { name: lostPhoneText.block }).click()
  await card.getByLabel(lostPhoneText.erase).check()
  await card.getByLabel(lostPhoneText.typeMesa(MESA)).fill(MESA)
  await card.getByRole('button', { name: lostPhoneText.block }).click()
  await card.getByText(lostPhoneText.willErase).waitFor()

  await sendNow(other.page)
  await other.page.getByRole('heading', { level: 1, name: lostPhoneText.wasErased }).waitFor()
  expect(await tables(other.page)).not.toContain('cuaderno')
  const journal = await other.page.evaluate(async () => {
    const names: string[] = []
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name)
    return names
  })
  expect(journal).toEqual([])
  await page.goto('/mesas/condorcanqui/celulares')
  await card.getByText(/^Avisó que se borra/).waitFor()
  other.expectNoProblems()
  await other.close()
})

test('[S8] the meeting that only paper remembers is written again and says so', async () => {
  const { page } = office
  await page.goto('/reuniones')
  const hub = await promoter.beginMeeting(page)
  await page.getByRole('button', { name: commonText.more }).click()
  await page.getByText(fromPaperText.mark).click()
  await page.getByText(fromPaperText.said('Secretaría')).waitFor()
  await page.getByText(fromPaperText.lacksPhoto).waitFor()
  expect(await promoter.minutesText(page, hub)).toContain('Acta reconstruida de papel por Secretaría.')
  office.expectNoProblems()
  lost.expectNoProblems()
})
