// Meetings with a place and perhaps a photo: enough to see on a screen whether any is lost, doubled or another.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { locatedJpeg } from '../help/located-jpeg.ts'
import { bytesHere } from './bytes-here.ts'
import { onDisk } from './on-disk.ts'
import * as promoter from './promoter.ts'

export async function writePlace(page: Page, hub: string, said: string): Promise<void> {
  await page.goto(`${hub}/datos`)
  await page.getByLabel(detailsText.place, { exact: true }).fill(said)
  await promoter.goBack(page)
  await expect.poll(() => onDisk(page)).toContain(`"${said}"`)
}

export async function newMeeting(page: Page, said: string): Promise<string> {
  await page.goto('/hoy')
  const hub = await promoter.beginMeeting(page)
  await writePlace(page, hub, said)
  return hub
}

export async function addPhoto(page: Page, hub: string): Promise<void> {
  await page.goto(`${hub}/fotos`)
  const buffer = await locatedJpeg(page)
  await page.locator('input[capture]').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
  await expect.poll(() => page.getByRole('list', { name: photosText.list }).locator('img').count()).toBe(1)
}

/** The bytes of the meeting's only photo, once they are here. @param size of one that is to be brought first */
export async function photoOf(page: Page, hub: string, size?: number): Promise<Buffer> {
  await page.goto(`${hub}/fotos`)
  await page.getByRole('link', { name: photosText.alt(1, undefined) }).click()
  if (size !== undefined) await page.getByRole('button', { name: photosText.bring(size) }).click()
  const wide = () => page.locator('img[src^="blob:"]').evaluate((image: HTMLImageElement) => image.naturalWidth)
  await expect.poll(wide).toBeGreaterThan(0)
  return bytesHere(page)
}

export async function expectMeetings(page: Page, all: readonly string[]): Promise<void> {
  await page.goto('/reuniones')
  const links = page.locator('main a[href^="/reuniones/"]')
  const meetings = async () => {
    const addresses = await links.evaluateAll((each) => each.map((link) => link.getAttribute('href') ?? ''))
    return addresses.filter((address) => /^\/reuniones\/(?!nueva)[^/]+$/.test(address)).toSorted()
  }
  await expect.poll(meetings).toEqual(all)
}
export async function expectPlace(page: Page, hub: string, said: string): Promise<void> {
  await page.goto(`${hub}/datos`)
  await expect.poll(() => page.getByLabel(detailsText.place, { exact: true }).inputValue()).toBe(said)
}
