// Alba's phone in the field with a meeting that only it has, and its PIN.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { attendanceText, documentNames } from '../../src/ui/text/attendance.ts'
import { lockText } from '../../src/ui/text/lock.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { partNames } from '../../src/ui/text/meetings.ts'
import { locatedJpeg } from '../help/located-jpeg.ts'
import { keptFiles } from './kept-files.ts'
import * as promoter from './promoter.ts'
import type { Stage } from './stage.ts'

export const PIN = '274915'
/** Like nothing else on a disk. */
export const person = { name: 'Quxwimpa Zarnkij', institution: 'Vöqtelun' }
const dni = '48291736'
const agreement = 'Xilbrantos wekjudam pozqueri'
export const place = 'Wojzantuk'

let people = 0
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

export async function typePin(page: Page, title: string, pin = PIN): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  // As a hand does: a tab that is not in front draws nothing, and a press waits there for seconds.
  await page.bringToFront()
  for (const digit of pin) await button(page, digit).click()
}

/** A phone of four years ago. */
export async function slowDown(page: Page): Promise<void> {
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

/** Alba's phone in the field, with a meeting that only it has. */
export async function aPhoneWithMeeting(stage: Stage, profile: string) {
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
  await page.getByText(photosText.none).waitFor()
  // Each of these phones has a photo of its own: one that the mesa has from another phone is «Enviada» here at once.
  const buffer = await locatedJpeg(page, 3000 - 100 * people)
  await page.locator('input[capture]').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByText(photosText.shortState.onlyHere).waitFor()
  const photo = [...(await keptFiles(page)).values()][0] ?? Buffer.alloc(0)
  expect(photo.length).toBeGreaterThan(10_000)
  const needles = { name: 'Quxwimpa', dni, agreement: 'wekjudam', place, photo: photo.subarray(5_000, 5_048) }
  return { phone, page, hub, needles, folder: join(stage.dir, profile) }
}

export async function setPin(page: Page): Promise<void> {
  await page.goto('/ajustes')
  await page.getByRole('link', { name: lockText.set }).click()
  await typePin(page, lockText.newTitle)
  await button(page, lockText.ready).click()
}

export async function expectAllThere(page: Page, hub: string): Promise<void> {
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
