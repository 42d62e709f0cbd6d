// [issue 6, point 8] A weak, paid or foreign network, a phone that is no longer let in, and two people on one phone.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entryText } from '../../src/ui/text/entry.ts'
import { fileWayText } from '../../src/ui/text/file-way.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { settingsText } from '../../src/ui/text/settings.ts'
import type { Device } from '../help/chromium.ts'
import { openLine, type Line } from '../help/line.ts'
import { locatedJpeg } from '../help/located-jpeg.ts'
import { expectAllSent } from './field-phone.ts'
import { onDisk } from './on-disk.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

/** 400 kbit/s and 400 ms there and back, as on the river. */
const WEAK = { up: 50_000, down: 50_000, latency: 200 }

let stage: Stage
let line: Line
beforeAll(async () => {
  stage = await openStage()
  line = await openLine({ to: stage.endpoint.url })
})
afterAll(async () => {
  await stage.close()
  await line.close()
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const apiOnly = (path: string) => path.startsWith('/api/')

/** Entered on a fair line, which is then the weak one, on a phone that is four times slower than this machine. */
async function aPhone(name: string, expected: readonly RegExp[] = []): Promise<Device> {
  line.setWeather({})
  const phone = await stage.switchOn(name, true, { url: line.url, expected })
  // As Chrome on Android says it; on this machine it says nothing.
  await phone.context.addInitScript(() => {
    const connection = Object.assign(new EventTarget(), { type: localStorage.getItem('test-way') ?? 'cellular' })
    Object.defineProperty(navigator, 'connection', { value: connection })
  })
  await promoter.enter(phone.page, await stage.codeFor(name))
  const session = await phone.context.newCDPSession(phone.page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  line.setWeather(WEAK)
  return phone
}

async function writePlace(page: Page, hub: string, place: string): Promise<void> {
  await page.goto(hub)
  await promoter.openPart(page, 'details')
  await page.getByLabel(detailsText.place, { exact: true }).fill(place)
  await promoter.goBack(page)
  await expect.poll(() => onDisk(page)).toContain(`"${place}"`)
}
async function newMeeting(page: Page, place: string): Promise<string> {
  await page.goto('/reuniones')
  const hub = await promoter.beginMeeting(page)
  await writePlace(page, hub, place)
  return hub
}

test('on mobile data the text goes first and alone; the photo says what it weighs, and goes when its person lets it', async () => {
  const { page, ...alba } = await aPhone('Alba Q.')
  const hub = await newMeeting(page, 'Nieva')
  await page.goto(`${hub}/fotos`)
  const buffer = await locatedJpeg(page)
  await page.locator('input[capture]').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer })
  await expect.poll(() => page.getByRole('list', { name: photosText.list }).locator('img').count()).toBe(1)
  await page.goto('/envios')
  await page.getByText(fileWayText.held).waitFor()
  await page.getByText(outboxText.signal.photosWait(1)[0] ?? '', { exact: true }).waitFor()
  const asked = page.getByRole('group', { name: fileWayText.title })
  expect(await button(page, fileWayText.wifi).getAttribute('aria-pressed')).toBe('true')
  const withData = asked.getByRole('button', { name: /con mis datos \(\d+.KB\)/ })
  expect(await withData.getAttribute('aria-pressed')).toBe('false')
  await withData.click()
  await page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()
  // The same choice, among the settings.
  await page.goto('/ajustes')
  const choice = page.getByRole('switch', { name: new RegExp(fileWayText.withData) })
  await expect.poll(() => choice.getAttribute('aria-checked')).toBe('true')
  await choice.click()
  await expect.poll(() => choice.getAttribute('aria-checked')).toBe('false')
  alba.expectNoProblems()
})

test('[fault 25] a network that asks for a password is called by its name, and what it costs is seen before sending', async () => {
  const { page, ...bruno } = await aPhone('Bruno A.')
  line.setWeather({ ...WEAK, fates: { portal: 1 }, only: apiOnly })
  await newMeeting(page, 'Imaza')
  await page.goto('/envios')
  await page.getByText(outboxText.signal.portal[0] ?? '', { exact: true }).waitFor()
  expect(await page.getByRole('heading', { name: outboxText.waiting }).innerText()).toMatch(/1 · \d+.KB/)
  await button(page, outboxText.sendNow).click()
  await page.getByText(outboxText.notGone.portal).waitFor()
  line.setWeather(WEAK)
  await button(page, outboxText.sendNow).click()
  await page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()
  bruno.expectNoProblems()
})

test('a phone that is no longer let in only stops sending: all of it stays open, is written on, and goes with a new code', async () => {
  const { page, ...carla } = await aPhone('Carla N.', [/status of 401/])
  const before = await newMeeting(page, 'Galilea')
  await expectAllSent(page)
  const id = /^(\S+).*Carla N\./m.exec(await stage.endpoint.admin('devices'))?.[1] ?? ''
  await stage.endpoint.admin('revoke', '--device', id)
  const after = await newMeeting(page, 'Chiriaco')
  await page.goto('/envios')
  await page.getByText(outboxText.signal.stopped[0] ?? '', { exact: true }).waitFor()
  await page.getByText(outboxText.signal.stopped[1] ?? '', { exact: true }).waitFor()
  await writePlace(page, before, 'Huampami')
  for (const [hub, place] of [
    [before, 'Huampami'],
    [after, 'Chiriaco'],
  ]) {
    await page.goto(`${hub}/datos`)
    await expect.poll(() => page.getByLabel(detailsText.place, { exact: true }).inputValue()).toBe(place)
  }
  const code = await stage.codeFor('Carla N.')
  await page.goto('/ajustes')
  await page.getByRole('link', { name: settingsText.otherPerson }).click()
  await button(page, entryText.enterOther).click()
  await page.getByLabel(entryText.code).fill(code)
  await button(page, entryText.enter).click()
  await page.getByText(entryText.downloaded).waitFor()
  await expectAllSent(page)
  carla.expectNoProblems()
})

test('two people on one phone without signal: each begins under her own name, and the phone says whose turn it is', async () => {
  const { page, context, ...delia } = await aPhone('Delia R.')
  await context.setOffline(true)
  const hers = await newMeeting(page, 'Nieva')
  await page.goto('/entrar')
  await page.getByText(entryText.sendFirst(1)).waitFor()
  await button(page, entryText.enterOther).click()
  await page.getByRole('alert').getByText(entryText.stillNoSignal).waitFor()
  await page.getByLabel(entryText.turnName).fill('Marco Sejekam')
  await button(page, entryText.turnBegin).click()
  await page.waitForURL('**/hoy')
  const his = await newMeeting(page, 'Imaza')
  await page.goto('/envios')
  await page.getByRole('heading', { name: outboxText.turn('Marco Sejekam', 'Delia R.') }).waitFor()
  await page.getByText('de Delia R.', { exact: false }).first().waitFor()
  await page.getByRole('link', { name: outboxText.turnChange }).click()
  await button(page, entryText.backTo('Delia R.')).click()
  await page.waitForURL('**/hoy')
  await page.goto('/envios')
  await page.getByText('de Marco Sejekam', { exact: false }).first().waitFor()
  expect(await page.getByText(outboxText.turn('Marco Sejekam', 'Delia R.')).count()).toBe(0)
  await context.setOffline(false)
  await expectAllSent(page)

  const other = await aPhone('Ema C.')
  for (const [hub, name] of [
    [hers, 'Delia R.'],
    [his, 'Marco Sejekam'],
  ]) {
    await other.page.goto(`${hub}/datos`)
    await expect.poll(() => other.page.getByLabel(detailsText.secretary, { exact: true }).inputValue()).toBe(name)
  }
  for (const each of [delia, other]) each.expectNoProblems()
})
