// «Listo para viajar»: each line is looked at for real, what is not well says what to do, and the day on which all was well
// is kept.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { READY_CHECKS, type ReadyCheck } from '../../src/domain/ready.ts'
import { firstDayText } from '../../src/ui/text/first-day.ts'
import { lockText } from '../../src/ui/text/lock.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { readyText } from '../../src/ui/text/ready.ts'
import type { Device } from '../help/chromium.ts'
import { openLine, type Line } from '../help/line.ts'
import { onDisk } from './on-disk.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

/** 400 kbit/s and 400 ms there and back. */
const WEAK = { up: 50_000, down: 50_000, latency: 200 }
const SLOW_DOWN = 4
const PIN = '274915'

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
const row = (page: Page, check: ReadyCheck) => page.locator(`[data-check=${check}]`)
/** What each line says, once the last has spoken. */
async function verdicts(page: Page): Promise<Record<string, string | null>> {
  await button(page, readyText.again).waitFor()
  const all = READY_CHECKS.map(async (check) => [check, await row(page, check).getAttribute('data-is')] as const)
  return Object.fromEntries(await Promise.all(all))
}
async function lookAgain(page: Page): Promise<void> {
  await button(page, readyText.again).click()
  await button(page, readyText.again).waitFor({ state: 'detached' })
}
const allBut = (...bad: ReadyCheck[]) =>
  Object.fromEntries(READY_CHECKS.map((check) => [check, bad.includes(check) ? 'bad' : 'good']))

/** A slow phone on a weak line, in its person's hands. */
async function aPhone(profile: string): Promise<Device> {
  // In the town, where the line is good; then less so.
  line.setWeather({})
  const phone = await stage.switchOn(profile, true, { url: line.url })
  const cdp = await phone.context.newCDPSession(phone.page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
  await promoter.enter(phone.page, await stage.codeFor(`Alba of ${profile}`))
  line.setWeather(WEAK)
  return phone
}
/** The browser's own answer to what was installed. */
async function protect({ context, page }: Device): Promise<void> {
  const cdp = await context.newCDPSession(page)
  await cdp.send('Browser.grantPermissions', { origin: line.url, permissions: ['durableStorage'] })
}

test(
  'each failed line leads to where it is mended, and a green page keeps its date',
  { timeout: 300_000 },
  async () => {
    const phone = await aPhone('alba')
    const { page, context } = phone
    await page.getByRole('link', { name: firstDayText.ready }).click()
    expect(await verdicts(page)).toEqual(allBut('protected', 'lock'))
    await page.getByText(readyText.missing(2)).waitFor()
    await row(page, 'app')
      .getByText(/^(\d+) de \1 partes$/)
      .waitFor()
    await row(page, 'data')
      .getByText(/^Plan 2024, /)
      .waitFor()

    await protect(phone)
    await row(page, 'lock').getByRole('link', { name: readyText.setLock }).click()
    await page.getByRole('link', { name: lockText.set }).click()
    for (const title of [lockText.newTitle, lockText.enteringTitle]) {
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      for (const digit of PIN) await button(page, digit).click()
      if (title === lockText.newTitle) await button(page, lockText.ready).click()
    }
    await page.getByText(lockText.lockNow).waitFor()
    await page.getByRole('link', { name: readyText.begin }).click()
    expect(await verdicts(page)).toEqual(allBut())
    const date = page.getByRole('heading', { level: 2, name: /^Listo el / })
    await date.waitFor()
    const said = (await date.textContent()) ?? ''
    await promoter.goBack(page)
    await page.getByText(said).waitFor()

    // Gone from signal: it still holds, until there is work that only this phone has.
    await context.setOffline(true)
    await page.getByRole('link', { name: firstDayText.ready }).click()
    expect(await verdicts(page)).toEqual(allBut())
    await page.getByRole('link', { name: 'Hoy', exact: true }).click()
    await promoter.beginMeeting(page)
    await promoter.goBack(page)
    await page.getByRole('link', { name: 'Hoy', exact: true }).click()
    await page.getByRole('link', { name: /ajustes de/ }).click()
    await page.getByRole('link', { name: readyText.begin }).click()
    expect(await verdicts(page)).toEqual(allBut('copy'))
    await page.getByText(/^La última vez: listo el /).waitFor()

    // A part of the app that is missing is counted, and with signal it comes back; so does the work leave.
    await page.evaluate(async () => {
      const [name = ''] = (await caches.keys()).filter((each) => each.startsWith('workbox-precache'))
      const cache = await caches.open(name)
      const part = (await cache.keys()).find(({ url }) => url.includes('/assets/check-screen-'))
      if (!part || !(await cache.delete(part))) throw new Error('nothing was deleted')
    })
    await lookAgain(page)
    expect(await verdicts(page)).toEqual(allBut('app', 'copy'))
    await context.setOffline(false)
    await lookAgain(page)
    expect(await verdicts(page)).toEqual(allBut())
    phone.expectNoProblems()
  },
)

test('[ux S18] a clock two days off is told from the endpoint’s hour, and the way to mend it', async () => {
  const phone = await stage.switchOn('clock', true)
  const { page } = phone
  await page.addInitScript(() => {
    const now = Date.now
    Date.now = () => now() + 2 * 86_400_000
  })
  await promoter.enter(page, await stage.codeFor('Clelia'))
  await page.goto('/listo')
  expect(await verdicts(page)).toEqual(allBut('protected', 'clock', 'lock'))
  await row(page, 'clock')
    .getByText(readyText.clockWrong(-2 * 86_400_000))
    .waitFor()
  phone.expectNoProblems()
})

test('[fault 5] a full disk is known by writing on it: before a trip, and before the camera opens', async () => {
  const phone = await stage.switchOn('full', true, { expected: [/Quota/i, /AbortError/] })
  const { page, context } = phone
  // What it had before goes, or the limit does not bite.
  await page.goto('/entrar')
  const cdp = await context.newCDPSession(page)
  const { url: origin } = stage.endpoint
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6_000_000 })
  await page.reload()
  await promoter.enter(page, await stage.codeFor('Fidel'))
  const hub = await promoter.beginMeeting(page)
  await page.goto('/listo')
  expect(await verdicts(page)).toMatchObject({ room: 'bad', app: 'good' })
  await row(page, 'room')
    .getByText(/^Solo entraron /)
    .waitFor()

  // The test itself took nothing from the room for words.
  await page.goto(hub)
  await promoter.openPart(page, 'details')
  await page.getByLabel(detailsText.place, { exact: true }).fill('Huampami')
  await promoter.goBack(page)
  await expect.poll(async () => (await onDisk(page)).includes('Huampami')).toBe(true)

  await page.goto(`${hub}/fotos`)
  await page.getByText(photosText.none).waitFor()
  expect(await page.getByText(photosText.noRoom).count()).toBe(0)
  await fill(page)
  await page.reload()
  await page.getByText(photosText.noRoom).waitFor()
  let opened = 0
  page.on('filechooser', () => (opened += 1))
  await button(page, photosText.take).click()
  await page.getByText(photosText.noRoom).waitFor()
  expect(opened).toBe(0)
  await phone.close()
})

/** Until not even a small photo goes in. */
const fill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('cuaderno')
      asked.addEventListener('success', () => done(asked.result))
      asked.addEventListener('error', () => fail(asked.error ?? new Error('not opened')))
    })
    const put = (key: string) =>
      new Promise<boolean>((done) => {
        const tx = db.transaction('meta', 'readwrite', { durability: 'strict' })
        const value = crypto.getRandomValues(new Uint8Array(32_768)).buffer
        tx.objectStore('meta').put({ key, value })
        tx.addEventListener('complete', () => done(true))
        tx.addEventListener('abort', () => done(false))
      })
    for (let n = 0; n < 500; n++) if (!(await put(`fill/${n}`))) return db.close()
    throw new Error('the limit does not bite')
  })
