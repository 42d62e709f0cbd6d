// A phone with a PIN: whoever has its disk reads nothing on it, and who knows the PIN, or asks for another, has all of it.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attendanceText, documentNames } from '../../src/ui/text/attendance.ts'
import { lockText } from '../../src/ui/text/lock.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { partNames } from '../../src/ui/text/meetings.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { locatedJpeg } from '../help/located-jpeg.ts'
import { foundOnDisk } from './disk-search.ts'
import { keptFiles } from './kept-files.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const PIN = '274915'
/** Like nothing else on a disk. */
const person = { name: 'Quxwimpa Zarnkij', institution: 'Vöqtelun' }
const dni = '48291736'
const agreement = 'Xilbrantos wekjudam pozqueri'
const place = 'Wojzantuk'

let people = 0
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function typePin(page: Page, title: string, pin = PIN): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  for (const digit of pin) await button(page, digit).click()
}

/** A phone of four years ago. */
async function slowDown(page: Page): Promise<void> {
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

/** Alba's phone in the field, with a meeting that only it has. */
async function aPhoneWithMeeting(profile: string) {
  const phone = await stage.switchOn(profile, true)
  const { page } = phone
  await promoter.enter(page, await stage.codeFor(`Alba ${++people}`))
  await phone.context.setOffline(true)
  const hub = await promoter.beginMeeting(page)
  await promoter.openPart(page, 'details')
  await page.getByLabel(detailsText.place, { exact: true }).fill(place)
  await promoter.goBack(page)
  await promoter.openPart(page, 'attendance')
  await promoter.addPeople(page, [person])
  await button(page, attendanceText.actionsOf(person.name)).click()
  await page.getByRole('menuitem', { name: attendanceText.more }).click()
  await button(page, documentNames.dni).click()
  await page.getByLabel(attendanceText.documentNumber).fill(dni)
  await button(page, attendanceText.closeMore).click()
  await promoter.goBack(page)
  await promoter.openPart(page, 'agreements')
  await promoter.addAgreement(page, { text: agreement, responsible: person.name, due: 'immediate' })
  await promoter.goBack(page)
  await page.goto(`${hub}/fotos`)
  const buffer = await locatedJpeg(page)
  await page.locator('input[capture]').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByText(photosText.shortState.onlyHere).waitFor()
  const photo = [...(await keptFiles(page)).values()][0] ?? Buffer.alloc(0)
  expect(photo.length).toBeGreaterThan(10_000)
  const needles = { name: 'Quxwimpa', dni, agreement: 'wekjudam', place, photo: photo.subarray(5_000, 5_048) }
  return { phone, page, hub, needles, folder: join(stage.dir, profile) }
}

async function setPin(page: Page): Promise<void> {
  await page.goto('/ajustes')
  await page.getByRole('link', { name: lockText.set }).click()
  await typePin(page, lockText.newTitle)
  await button(page, lockText.ready).click()
}

async function expectAllThere(page: Page, hub: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${partNames.agreements}, `) }).waitFor()
  expect(new URL(page.url()).pathname).toBe(hub)
  await promoter.openPart(page, 'details')
  await expect.poll(() => page.getByLabel(detailsText.place, { exact: true }).inputValue()).toBe(place)
  await promoter.goBack(page)
  await promoter.openPart(page, 'attendance')
  await page.getByRole('checkbox', { name: new RegExp(person.name) }).waitFor()
  await promoter.goBack(page)
  await promoter.openPart(page, 'agreements')
  await page.getByText(agreement).waitFor()
  await promoter.goBack(page)
}

test('[point 3] a locked phone tells nothing to who has its disk, and everything to who knows the PIN', async () => {
  const { phone, page, hub, needles, folder } = await aPhoneWithMeeting('alba')
  await phone.close()
  // The search finds what is there to be found.
  const before = foundOnDisk(folder, needles)
  expect(new Set(before.map(({ needle }) => needle))).toEqual(new Set(Object.keys(needles)))

  let again = await stage.switchOn('alba', false)
  await again.page.goto('/hoy')
  await setPin(again.page)
  await typePin(again.page, lockText.enteringTitle)
  await again.page.getByText(lockText.lockNow).waitFor()
  again.expectNoProblems()
  await again.close()
  expect(foundOnDisk(folder, needles)).toEqual([])

  again = await stage.switchOn('alba', false)
  await slowDown(again.page)
  await again.page.goto(hub)
  await again.page.getByText(lockText.unsent(1)).waitFor()
  await typePin(again.page, lockText.title, '000000')
  await again.page.getByText(lockText.wrong).waitFor()
  await typePin(again.page, lockText.title)
  await expectAllThere(again.page, hub)
  again.expectNoProblems()
  await again.close()
  expect(page.isClosed()).toBe(true)
  expect(foundOnDisk(folder, needles)).toEqual([])
})
