// A photo from the camera to another's screen: with no signal, through a dead battery, and without where it was taken.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commonText } from '../../src/ui/text/common.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { hasExif, locatedJpeg, sizeOfJpeg } from '../help/located-jpeg.ts'
import { bytesHere } from './bytes-here.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const small = (page: Page) => page.getByRole('list', { name: photosText.list }).locator('img')
/** Decoded, not only there. */
async function isSeen(page: Page, css: string): Promise<void> {
  const wide = () => page.locator(css).evaluate((image: HTMLImageElement) => image.naturalWidth)
  await expect.poll(wide).toBeGreaterThan(0)
}
const add = (page: Page, file: Buffer, name: string) =>
  page.locator('input[capture]').setInputFiles({ name, mimeType: 'image/jpeg', buffer: file })
/** The bytes of the only photo that is here, once it is on the screen. */
const whole = async (page: Page): Promise<Buffer> => {
  await isSeen(page, 'img[src^="blob:"]')
  return bytesHere(page)
}

test('[I1, I8, I11] taken with no signal, seen after a dead battery, sent after the text, seen by another', async () => {
  let phone = await stage.switchOn('alba', true)
  await promoter.enter(phone.page, await stage.codeFor('Alba'))
  await phone.context.setOffline(true)
  const hub = await promoter.beginMeeting(phone.page)
  await phone.page.goto(`${hub}/fotos`)
  await phone.page.getByText(photosText.none).waitFor()

  const taken = await locatedJpeg(phone.page)
  expect(hasExif(taken)).toBe(true)
  await add(phone.page, taken, 'IMG_1.jpg')
  await expect.poll(() => small(phone.page).count()).toBe(1)
  await phone.kill()

  phone = await stage.switchOn('alba', false)
  await phone.page.goto(`${hub}/fotos`)
  await phone.page.getByText(photosText.shortState.onlyHere).waitFor()
  await isSeen(phone.page, '.photo-grid img')
  await phone.page.getByRole('link', { name: photosText.alt(1, undefined) }).click()
  await phone.page.getByText(photosText.state.onlyHere).waitFor()
  const kept = await whole(phone.page)
  expect(hasExif(kept)).toBe(false)
  expect(kept.length).toBeLessThanOrEqual(300_000)
  // Upright, as it was seen: the camera had it lying.
  expect(sizeOfJpeg(kept)).toEqual({ width: 1067, height: 1600 })
  await phone.page.getByLabel(photosText.caption).fill('La sesión en Nieva')
  await phone.page.getByRole('button', { name: photosText.public, exact: true }).click()

  // A second one is taken and taken away before there is signal: it goes nowhere.
  await promoter.goBack(phone.page)
  await add(phone.page, await locatedJpeg(phone.page, 900, 600), 'IMG_2.jpg')
  await expect.poll(() => small(phone.page).count()).toBe(2)
  await phone.page.getByRole('link', { name: photosText.alt(2, undefined) }).click()
  await phone.page.getByRole('button', { name: photosText.removeNth(2) }).click()
  await phone.page.getByText(photosText.removed(2)).first().waitFor()
  await expect.poll(() => small(phone.page).count()).toBe(1)

  await phone.page.goto('/envios')
  await phone.page.getByText(photosText.hubValue(1)).or(phone.page.getByText(outboxText.photosTitle)).first().waitFor()
  await phone.context.setOffline(false)
  await phone.page.getByRole('button', { name: outboxText.sendNow }).click()
  await phone.page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()
  await phone.page.getByText(outboxText.photosTitle).waitFor({ state: 'detached' })
  await phone.page.goto('/hoy')
  await phone.page.getByText(commonText.allSent).first().waitFor()
  await phone.page.goto(`${hub}/fotos`)
  await phone.page.getByText(photosText.shortState.sent).waitFor()
  phone.expectNoProblems()

  const other = await stage.switchOn('marco', true)
  await promoter.enter(other.page, await stage.codeFor('Marco'))
  await other.page.goto(`${hub}/fotos`)
  await isSeen(other.page, '.photo-grid img')
  expect(await small(other.page).count()).toBe(1)
  await other.page.getByRole('link', { name: 'La sesión en Nieva' }).click()
  await isSeen(other.page, 'img[src^="data:"]')
  await other.page.getByRole('button', { name: photosText.bring(kept.length) }).click()
  expect((await whole(other.page)).equals(kept)).toBe(true)
  expect(await other.page.getByRole('button', { name: photosText.public, pressed: true }).count()).toBe(1)
  other.expectNoProblems()
})
