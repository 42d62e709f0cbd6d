// The app on the home screen: offered when it is worth it, fed by other apps, counted on its icon, and left by Back as an
// app is left.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commonText } from '../../src/ui/text/common.ts'
import { deviceText } from '../../src/ui/text/device.ts'
import { installText } from '../../src/ui/text/install.ts'
import { agreementsText } from '../../src/ui/text/meeting-agreements.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { reviewText } from '../../src/ui/text/meeting-review.ts'
import { meetingsText } from '../../src/ui/text/meetings.ts'
import { shareText } from '../../src/ui/text/share.ts'
import * as promoter from './promoter.ts'
import { share, sharedHere } from './share-photos.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const SLOW_DOWN = 4
async function slow(context: BrowserContext, page: Page): Promise<void> {
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
}
/** As if it had been opened from its icon: this browser cannot be told to look so in any other way. */
const asApp = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }))

const tiles = (page: Page) => page.getByRole('list', { name: photosText.list }).locator('img')
const offer = (page: Page) => page.getByText(installText.card)

async function closeAnActa(page: Page, name: string): Promise<void> {
  const hub = await promoter.beginMeeting(page)
  await promoter.openPart(page, 'attendance')
  await promoter.addPeople(page, [{ name, institution: 'Comedor popular' }])
  await page.goto(`${hub}/revisar`)
  await page.getByRole('button', { name: reviewText.close }).click()
  await page.getByText('Se enviará sola').waitFor()
}

test('[ux S18, ux §7.28] after an acta was closed the home screen is offered; a no holds for 30 days', async () => {
  const phone = await stage.switchOn('card', true)
  const { page } = phone
  await promoter.enter(page, await stage.codeFor('Delia'))
  expect(await offer(page).count()).toBe(0)
  await closeAnActa(page, 'Ana Prueba')
  await offer(page).waitFor()
  await page.getByRole('button', { name: installText.notNow }).click()
  await offer(page).waitFor({ state: 'detached' })

  await page.getByRole('link', { name: commonText.goToday }).click()
  await closeAnActa(page, 'Eva Prueba')
  const others = page.getByRole('link', { name: reviewText.seeMinutes })
  await others.waitFor()
  expect(await offer(page).count()).toBe(0)
  // As it is 30 days and an hour later.
  await page.addInitScript(() => {
    const [now, later] = [Date.now, 30 * 86_400_000 + 3_600_000]
    Date.now = () => now() + later
  })
  await page.reload()
  await offer(page).waitFor()
  phone.expectNoProblems()
})

test('[ux S13] what was installed asks for its data to be protected, and «Ajustes» says the answer', async () => {
  const phone = await stage.switchOn('protected', true)
  const { page, context } = phone
  await promoter.enter(page, await stage.codeFor('Nelly'))
  await page.getByRole('link', { name: /ajustes de/ }).click()
  await page.getByText(installText.isNotProtected).waitFor()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Browser.grantPermissions', { origin: stage.endpoint.url, permissions: ['durableStorage'] })
  await page.evaluate(() => void dispatchEvent(new Event('appinstalled')))
  await page.getByText(installText.isProtected, { exact: true }).waitFor()
  await page.getByText(installText.done).waitFor()
  phone.expectNoProblems()
})

test('the icon counts what has not left the phone, and its shortcuts lead where they say', async () => {
  const phone = await stage.switchOn('badge', true)
  const { page, context } = phone
  await page.addInitScript(() => {
    Object.assign(navigator, {
      setAppBadge: async (n: number) => document.documentElement.setAttribute('badge', `${n}`),
    })
  })
  await promoter.enter(page, await stage.codeFor('Marco'))
  const badge = () => page.locator('html').getAttribute('badge')
  await expect.poll(badge).toBe('0')
  await context.setOffline(true)
  await promoter.beginMeeting(page)
  await expect.poll(badge).toBe('1')
  await context.setOffline(false)
  await page.goto('/envios')
  await expect.poll(badge).toBe('0')

  const manifest = await (await page.request.get('/manifest.webmanifest')).json()
  expect(manifest.share_target).toMatchObject({ action: '/compartir', method: 'POST', enctype: 'multipart/form-data' })
  const icons = [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }: { icons: unknown[] }) => icons)]
  for (const { src } of icons) expect((await page.request.get(src)).headers()['content-type']).toBe('image/png')
  expect(manifest.shortcuts).toHaveLength(4)
  for (const { url } of manifest.shortcuts) {
    await page.goto(url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByText(deviceText.notFoundTitle).count()).toBe(0)
  }
  phone.expectNoProblems()
})

test('[I1, I8] photos shared from the gallery without signal wait through a dead battery and go into the meeting, once', async () => {
  let phone = await stage.switchOn('share', true)
  await promoter.enter(phone.page, await stage.codeFor('Rosa'))
  await phone.context.setOffline(true)
  await slow(phone.context, phone.page)
  const hub = await promoter.beginMeeting(phone.page)
  await share(phone.page, ['una.jpg', 'dos.jpg', 'tres.png', 'acta.pdf'])
  await phone.page.getByRole('heading', { level: 1, name: shareText.title(3) }).waitFor()
  await phone.page.getByText(shareText.notPhotos(1)).waitFor()
  expect(await sharedHere(phone.page)).toBe(3)
  await phone.kill()

  // Offered again, and whoever decides later is asked later.
  phone = await stage.switchOn('share', false)
  await phone.page.goto('/acuerdos')
  await phone.page.getByRole('link', { name: shareText.choose }).click()
  await phone.page.getByRole('link', { name: shareText.later }).click()
  await phone.page.getByRole('link', { name: shareText.choose }).click()
  await phone.page
    .getByRole('button', { name: shareText.fits(10) })
    .first()
    .click()
  await phone.page.waitForURL(`**${hub}/fotos`)
  await expect.poll(() => tiles(phone.page).count()).toBe(3)
  expect(await sharedHere(phone.page)).toBe(0)

  // The same again, as when the phone died after the disk had them: there are still three, and nothing waits.
  await share(phone.page, ['una.jpg', 'dos.jpg'])
  await phone.page
    .getByRole('button', { name: shareText.fits(7) })
    .first()
    .click()
  await phone.page.waitForURL(`**${hub}/fotos`)
  expect(await sharedHere(phone.page)).toBe(0)
  await expect.poll(() => tiles(phone.page).count()).toBe(3)

  // What is no picture inside is said, and the rest goes in.
  await share(phone.page, ['rota.jpg', 'cuatro.jpg'])
  await phone.page
    .getByRole('button', { name: shareText.fits(7) })
    .first()
    .click()
  await phone.page.getByText(shareText.unreadable).waitFor()
  expect(await sharedHere(phone.page)).toBe(0)
  await phone.page.goto(`${hub}/fotos`)
  await expect.poll(() => tiles(phone.page).count()).toBe(4)
  phone.expectNoProblems()
})

test('Back leads to where one came from, and from a shortcut to «Hoy» before it leads out', async () => {
  const first = await stage.switchOn('back', true)
  await promoter.enter(first.page, await stage.codeFor('Alba'))
  const hub = await promoter.beginMeeting(first.page)
  await first.close()

  const phone = await stage.switchOn('back', false)
  const { page } = phone
  await asApp(page)
  await page.goto('/acuerdos')
  await expect.poll(() => page.evaluate(() => navigation.entries().length)).toBe(2)
  await page.goBack()
  await page.waitForURL('**/hoy')

  // The meeting left open is where she goes on; a page that is done leaves no trail.
  await page.goto(hub)
  await promoter.openPart(page, 'agreements')
  await page.getByRole('button', { name: agreementsText.add }).click()
  await page.getByLabel(agreementsText.what).fill('Pintar el local')
  await page.getByRole('button', { name: agreementsText.done, exact: true }).click()
  await page.getByRole('link', { name: /Pintar el local/ }).waitFor()
  await page.goBack()
  await page.waitForURL(`**${hub}`)

  // What lies over a screen closes before the screen is left, wherever the focus is.
  await page.getByRole('button', { name: commonText.more }).click()
  await page.getByRole('menu').waitFor()
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'detached' })
  expect(new URL(page.url()).pathname).toBe(hub)

  // A list is found as it was left; a new visit finds it whole.
  await page.goto('/reuniones')
  const open = page.getByRole('button', { name: meetingsText.open, exact: true })
  await open.click()
  await expect.poll(() => page.evaluate(() => history.state?.which)).toBe('open')
  await page.locator('main a[href^="/reuniones/"]:not([href$="nueva"])').first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: meetingsText.open, exact: true, pressed: true }).waitFor()
  for (const name of ['Acuerdos', 'Hoy', 'Reuniones']) await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('button', { name: meetingsText.all, exact: true, pressed: true }).waitFor()
  phone.expectNoProblems()
})
