// Somebody asks for her data and wants them taken away: found however she is spelled, given as a file, gone from every
// phone at its next sync. The acta keeps her name and her institution.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attendanceText, documentNames } from '../../src/ui/text/attendance.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { personDataText as text } from '../../src/ui/text/person-data.ts'
import type { Device } from '../help/chromium.ts'
import { onDisk } from './on-disk.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

const NAME = 'Delia Ficticia Núñez'
const INSTITUTION = 'Municipalidad de El Cenepa'
const PHONE = '999000111'
const DNI = '99999901'
const SOUGHT = 'delia fictisia nunes'

let stage: Stage
let phone: Device
let office: Device
let hub = ''
beforeAll(async () => {
  stage = await openStage()
  phone = await stage.switchOn('phone', true)
  await promoter.enter(phone.page, await stage.codeFor('Rosa'))
  office = await stage.switchOn('office', true, { form: 'laptop' })
  await promoter.enter(office.page, await stage.endpoint.adminCode('--role', 'secretariat', '--name', 'Secretaría'))
}, 150_000)
afterAll(() => stage.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const sendAll = async (page: Page) => {
  await page.goto('/envios')
  await button(page, outboxText.sendNow).click()
  await page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()
}
const search = async (page: Page, words: string) => {
  await page.getByLabel(text.words).fill(words)
  await button(page, text.search).click()
}
const openMore = async (page: Page) => {
  await button(page, attendanceText.actionsOf(NAME)).click()
  await page.getByRole('menuitem', { name: attendanceText.more }).click()
}

test('what is kept of somebody is found however she is spelled, and saved as a file to hand to her', async () => {
  const { page } = phone
  hub = await promoter.beginMeeting(page)
  await promoter.openPart(page, 'attendance')
  await promoter.addPeople(page, [{ name: NAME, institution: INSTITUTION }])
  await openMore(page)
  await button(page, documentNames.dni).click()
  await page.getByLabel(attendanceText.documentNumber, { exact: true }).fill(DNI)
  await page.getByLabel(attendanceText.phone, { exact: true }).fill(PHONE)
  await page.getByLabel(attendanceText.phone, { exact: true }).blur()
  await button(page, attendanceText.closeMore).click()
  await promoter.goBack(page)
  await sendAll(page)

  const laptop = office.page
  await laptop.goto('/personas')
  await laptop.getByRole('link', { name: text.open }).click()
  await laptop.getByRole('heading', { level: 1, name: text.title }).waitFor()
  await search(laptop, 'a')
  await laptop.getByText(text.tooLittle).waitFor()
  await search(laptop, SOUGHT)
  const card = laptop.locator('.person-data-card', { hasText: NAME })
  await card.getByText(PHONE).waitFor()
  await card.getByText(DNI).waitFor()
  expect((await new AxeBuilder({ page: laptop }).analyze()).violations).toEqual([])

  const [download] = await Promise.all([laptop.waitForEvent('download'), button(laptop, text.save).click()])
  expect(download.suggestedFilename()).toBe(text.file)
  const file = readFileSync(await download.path(), 'utf8')
  expect(file).toContain('"Asistencia: Teléfono"')
  expect(file).toContain(PHONE)
})

test('her phone and her DNI go from the server and from a phone that still writes of them, and the acta keeps who she is', async () => {
  // Where there is no signal it is written once more.
  await phone.context.setOffline(true)
  await phone.page.goto(`${hub}/asistencia`)
  await openMore(phone.page)
  await phone.page.getByLabel(attendanceText.phone, { exact: true }).fill(`${PHONE} casa`)
  await phone.page.getByLabel(attendanceText.phone, { exact: true }).blur()
  await button(phone.page, attendanceText.closeMore).click()
  await promoter.goBack(phone.page)
  await promoter.openPart(phone.page, 'details')
  await phone.page.getByLabel(detailsText.place, { exact: true }).fill('Yutupis')
  await promoter.goBack(phone.page)

  const { page } = office
  await button(page, text.erase).click()
  await page.getByText(text.stays).waitFor()
  await page.getByLabel(text.type(SOUGHT)).fill('otra persona')
  await button(page, text.erase).click()
  await page.getByText(text.wrong).waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByLabel(text.type(SOUGHT)).fill('Delia Fictisia Nunes')
  await button(page, text.erase).click()
  await page.getByText(text.erased(3, 0)).first().waitFor()

  await phone.context.setOffline(false)
  await sendAll(phone.page)
  for (const each of [phone.page, page]) {
    if (each === page) await sendAll(page)
    // What was to be sent is gone before the news are here.
    await expect.poll(() => promoter.minutesText(each, hub), { timeout: 30_000 }).not.toContain(DNI)
    expect(await promoter.minutesText(each, hub)).toContain(NAME)
    expect(await promoter.minutesText(each, hub)).toContain(INSTITUTION)
  }
  await phone.page.goto(`${hub}/datos`)
  await expect.poll(() => phone.page.getByLabel(detailsText.place, { exact: true }).inputValue()).toBe('Yutupis')
  await phone.page.goto(`${hub}/asistencia`)
  await openMore(phone.page)
  await expect.poll(() => phone.page.getByLabel(attendanceText.phone, { exact: true }).inputValue()).toBe('')
  await expect.poll(() => onDisk(page)).not.toContain(PHONE)

  await page.goto('/personas/datos')
  await search(page, PHONE)
  await page.getByText(text.none).waitFor()
})

test('with the next backup nothing of it is left on the phone’s disk either', async () => {
  expect(await onDisk(phone.page)).toContain(PHONE)
  await stage.endpoint.admin('backup', '--to', join(stage.dir, 'copia'))
  await sendAll(phone.page)
  await expect.poll(() => onDisk(phone.page), { timeout: 30_000 }).not.toContain(PHONE)
})

test('without signal it says so', async () => {
  const { page, context } = office
  await context.setOffline(true)
  await search(page, SOUGHT)
  await page.getByText(text.needsSignal).waitFor()
  expect(await button(page, text.again).count()).toBe(1)
})
