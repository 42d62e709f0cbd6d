// [issue 7] The endpoint loses everything, and a backup is put back: three phones bring what it had not, and nothing twice.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import type { Place } from '../../src/endpoint/config.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import type { Device } from '../help/chromium.ts'
import { locatedJpeg } from '../help/located-jpeg.ts'
import { truthIn } from '../storm/truth.ts'
import { bytesHere } from './bytes-here.ts'
import { sendAll } from './counted.ts'
import { digestsAt, expectSameRows } from './digests.ts'
import { onDisk } from './on-disk.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

const MESA = mesaId.parse('condorcanqui')

let stage: Stage
let place: Place
beforeEach(async () => {
  stage = await openStage()
  place = { dataDir: stage.endpoint.dataDir, databaseUrl: null }
})
afterEach(() => stage.close())

async function aPhone(name: string): Promise<Device> {
  const phone = await stage.switchOn(name.toLowerCase(), true)
  await promoter.enter(phone.page, await stage.codeFor(name))
  return phone
}

async function writePlace(page: Page, hub: string, said: string): Promise<void> {
  await page.goto(`${hub}/datos`)
  await page.getByLabel(detailsText.place, { exact: true }).fill(said)
  await promoter.goBack(page)
  await expect.poll(() => onDisk(page)).toContain(`"${said}"`)
}

async function newMeeting(page: Page, said: string): Promise<string> {
  await page.goto('/hoy')
  const hub = await promoter.beginMeeting(page)
  await writePlace(page, hub, said)
  return hub
}

async function addPhoto(page: Page, hub: string): Promise<void> {
  await page.goto(`${hub}/fotos`)
  const buffer = await locatedJpeg(page)
  await page.locator('input[capture]').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
  await expect.poll(() => page.getByRole('list', { name: photosText.list }).locator('img').count()).toBe(1)
}

/** The bytes of the meeting's only photo, once they are here. @param size of one that is to be brought first */
async function photoOf(page: Page, hub: string, size?: number): Promise<Buffer> {
  await page.goto(`${hub}/fotos`)
  await page.getByRole('link', { name: photosText.alt(1, undefined) }).click()
  if (size !== undefined) await page.getByRole('button', { name: photosText.bring(size) }).click()
  const wide = () => page.locator('img[src^="blob:"]').evaluate((image: HTMLImageElement) => image.naturalWidth)
  await expect.poll(wide).toBeGreaterThan(0)
  return bytesHere(page)
}

async function expectMeetings(page: Page, all: readonly string[]): Promise<void> {
  await page.goto('/reuniones')
  const links = page.locator('main a[href^="/reuniones/"]')
  const meetings = async () => {
    const addresses = await links.evaluateAll((each) => each.map((link) => link.getAttribute('href') ?? ''))
    return addresses.filter((address) => /^\/reuniones\/(?!nueva)[^/]+$/.test(address)).toSorted()
  }
  await expect.poll(meetings).toEqual(all)
}
async function expectPlace(page: Page, hub: string, said: string): Promise<void> {
  await page.goto(`${hub}/datos`)
  await expect.poll(() => page.getByLabel(detailsText.place, { exact: true }).inputValue()).toBe(said)
}

test('[I1, I2, I3, I6, I11, fault 23] what was sent after the backup, what never was, and what was in it: each once, everywhere', async () => {
  const [alba, bruno, celia] = [await aPhone('Alba'), await aPhone('Bruno'), await aPhone('Celia')]
  const everyone = [alba, bruno, celia]
  // All work and send, and each has what the others wrote.
  const hers = await newMeeting(alba.page, 'Nieva')
  const his = await newMeeting(bruno.page, 'Huampami')
  const third = await newMeeting(celia.page, 'Galilea')
  for (const phone of [...everyone, ...everyone]) await sendAll(phone)
  for (const phone of everyone) await expectSameRows(phone, place)

  const file = join(stage.dir, 'kept.copia')
  expect(await stage.endpoint.admin('backup', '--to', file)).toContain('Copia completa y comprobada')

  // Alba sends more: another meeting with its photo, and a correction of what Bruno wrote. Celia has read it.
  const after = await newMeeting(alba.page, 'Chiriaco')
  await addPhoto(alba.page, after)
  const photo = await photoOf(alba.page, after)
  await writePlace(alba.page, his, 'Huampami alto')
  await sendAll(alba)
  await sendAll(celia)
  await expectPlace(celia.page, his, 'Huampami alto')
  // Bruno has no signal, and writes on.
  await bruno.context.setOffline(true)
  const unsent = await newMeeting(bruno.page, 'Yutupis')
  const all = [hers, his, third, after, unsent].toSorted()

  const before = await digestsAt(place)
  await stage.endpoint.kill()
  rmSync(stage.endpoint.dataDir, { recursive: true })
  expect(await stage.endpoint.admin('restore', '--from', file)).toContain('devuelta y comprobada')
  await stage.endpoint.restart()
  // It is not what it was: what came after the backup is with the phones alone.
  const restored = await digestsAt(place)
  expect(restored[MESA]?.v).toBeLessThan(before[MESA]?.v ?? 0)
  expect(restored[MESA]?.epoch).not.toBe(before[MESA]?.epoch)
  expect((await truthIn(place)).rows.get(MESA)?.size).toBe(3)

  // Celia comes first, who has nothing of her own to bring; then those who have; then all hear of it.
  for (const phone of [celia, bruno, alba, celia, bruno, alba]) await sendAll(phone)
  for (const phone of everyone) {
    await expectSameRows(phone, place)
    await expectMeetings(phone.page, all)
    const said = {
      [hers]: 'Nieva',
      [his]: 'Huampami alto',
      [third]: 'Galilea',
      [after]: 'Chiriaco',
      [unsent]: 'Yutupis',
    }
    for (const [hub, words] of Object.entries(said)) await expectPlace(phone.page, hub, words)
    const size = phone === alba ? undefined : photo.length
    expect((await photoOf(phone.page, after, size)).equals(photo)).toBe(true)
    phone.expectNoProblems()
  }

  // Nothing was taken twice, nothing clashed with itself, nothing was set apart.
  const { rows, receipts, apart } = await truthIn(place)
  const kinds = [...(rows.get(MESA)?.values() ?? [])].map(({ type }) => type)
  expect([kinds.filter((kind) => kind === 'meeting').length, kinds.includes('conflict'), apart]).toEqual([5, false, ''])
  const names = receipts.filter(({ mesa }) => mesa === MESA).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
