// Wet hands, hard light, tired eyes: the rain mode, the sun, the letters, and the way back; and leaving this phone.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attendanceText } from '../../src/ui/text/attendance.ts'
import { commonText } from '../../src/ui/text/common.ts'
import { copyText } from '../../src/ui/text/copy.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { leaveText, settingsText } from '../../src/ui/text/settings.ts'
import { shellText } from '../../src/ui/text/shell.ts'
import { spotText } from '../../src/ui/text/spot.ts'
import type { Device } from '../help/chromium.ts'
import { openField, type Field } from './field-phone.ts'
import { touchTwice } from './glass.ts'
import { badTargets, pastTheEdge } from './measures.ts'
import * as promoter from './promoter.ts'

let field: Field
let phone: Device
let profile = ''
beforeAll(async () => {
  field = await openField()
  const { profile: own, phone: first } = await field.aPhone()
  profile = own
  phone = first
  await slowDown(phone.page)
})
afterAll(() => field.close())

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const choice = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByRole('button', { name, exact: true })
const look = (page: Page) => page.evaluate(() => Object.fromEntries(Object.entries(document.documentElement.dataset)))

test('[ux S13] [ux §7.22] in the rain rows are higher and a second touch does nothing; with sun and huge letters all fits; it stays so', async () => {
  const { page } = phone
  await page.goto('/ajustes')
  await choice(page, settingsText.letter, settingsText.letters.huge).click()
  await choice(page, settingsText.rain, settingsText.rains.on).click()
  await expect.poll(() => look(page)).toMatchObject({ letter: 'huge', rain: '' })
  await page.goto('/hoy')
  // The sun is one tap away, and stays.
  await button(page, shellText.sunMode).click()
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => look(page)).toMatchObject({ theme: 'sun', letter: 'huge', rain: '' })

  await promoter.beginMeeting(page)
  await promoter.openPart(page, 'attendance')
  const newcomer = page.getByLabel(attendanceText.someoneElse, { exact: true })
  await newcomer.fill('Delia Tsamajain, Municipalidad')
  await button(page, attendanceText.add).click()
  const row = page.getByRole('checkbox', { name: /Delia Tsamajain/ })
  await expect.poll(() => row.getAttribute('aria-checked')).toBe('true')
  expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(72)
  expect(await pastTheEdge(page)).toEqual([])
  expect(await badTargets(page, 'phone')).toEqual([])

  const clicks = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0
        // Comes after both clicks, whoever held one back.
        addEventListener('dblclick', () => resolve(count), { once: true })
        document.getElementById('app')?.addEventListener('click', () => void (count += 1))
      }),
  )
  await touchTwice(page, row)
  expect(await clicks).toBe(1)
  await expect.poll(() => row.getAttribute('aria-checked')).toBe('false')
  // Later the same row is touched on purpose.
  await page.waitForFunction((begun) => performance.now() - begun > 500, await page.evaluate(() => performance.now()))
  await row.tap()
  await expect.poll(() => row.getAttribute('aria-checked')).toBe('true')
})

test('without rain two touches are two', async () => {
  const { page } = phone
  const attendance = new URL(page.url()).pathname
  await page.goto('/ajustes')
  await choice(page, settingsText.rain, settingsText.rains.off).click()
  await expect.poll(() => look(page)).not.toHaveProperty('rain')
  await page.goto(attendance)
  const row = page.getByRole('checkbox', { name: /Delia Tsamajain/ })
  await row.waitFor()
  // Counted where they arrive: what is drawn between the two depends on how busy the machine is.
  await page.evaluate(() => {
    const { dataset } = document.body
    document
      .getElementById('app')
      ?.addEventListener('click', () => (dataset['touches'] = `${Number(dataset['touches'] ?? 0) + 1}`))
  })
  await touchTwice(page, row)
  await expect.poll(() => page.evaluate(() => document.body.dataset['touches'])).toBe('2')
})

test('[ux §2.6] the marked place that was taken away comes back', async () => {
  const { page, context } = phone
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: -4.5, longitude: -78.2, accuracy: 12 })
  await promoter.goBack(page)
  await promoter.openPart(page, 'details')
  await page.getByRole('button', { name: spotText.markLabel }).click()
  const marked = page.getByText(spotText.marked(12))
  await marked.waitFor()
  await button(page, spotText.remove).click()
  await marked.waitFor({ state: 'detached' })
  await button(page, commonText.undo).click()
  await marked.waitFor()
  expect(await button(page, spotText.remove).count()).toBe(1)
})

test('[ux §7.13] with something unsent nobody leaves this phone; once it is sent, she does, and it asks for a code', async () => {
  const { page, context } = phone
  await page.goto('/ajustes')
  await button(page, leaveText.title).click()
  await page.getByText(leaveText.stay(1, 0)).waitFor()
  expect(await button(page, leaveText.leave).count()).toBe(0)
  await page.locator('.settings-question').getByRole('link', { name: copyText.save }).waitFor()
  await button(page, leaveText.cancel).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(leaveText.title)

  await context.setOffline(false)
  await button(page, leaveText.title).click()
  // The signal itself may have sent it meanwhile.
  await button(page, leaveText.sendFirst).or(button(page, leaveText.leave)).first().waitFor()
  if ((await button(page, leaveText.sendFirst).count()) > 0) await button(page, leaveText.sendFirst).click()
  await page.getByText(leaveText.sure).waitFor()
  await button(page, leaveText.leave).click()
  await page.getByLabel(entryText.code).waitFor()
  phone.expectNoProblems()
  await phone.close()

  const again = await field.switchOn(profile, true)
  await again.page.goto('/hoy')
  await again.page.getByLabel(entryText.code).waitFor()
  // Another code, and it is hers again, with all there was.
  await promoter.enter(again.page, await field.codeOf(profile))
  await again.page.goto('/reuniones')
  await again.page
    .getByRole('link', { name: /^Reunión/ })
    .first()
    .waitFor()
  again.expectNoProblems()
})
