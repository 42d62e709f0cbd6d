// The lock in the field: what the browser keeps by itself, the camera, two tabs, a battery that ends in any moment.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreementsText } from '../../src/ui/text/agreements.ts'
import { lockText } from '../../src/ui/text/lock.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { meetingsText, partNames } from '../../src/ui/text/meetings.ts'
import { mesasText } from '../../src/ui/text/mesas.ts'
import { later } from '../help/later.ts'
import { locatedJpeg } from '../help/located-jpeg.ts'
import { foundOnDisk } from './disk-search.ts'
import { aPhoneWithMeeting, button, expectAllThere, person, setPin, typePin } from './locked-phone.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const asked = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title })

async function lock(page: Page): Promise<void> {
  await setPin(page)
  await typePin(page, lockText.enteringTitle)
  await page.getByText(lockText.lockNow).waitFor()
}

/** A page that begins anew has no key. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await typePin(page, lockText.title)
}

test('[point 3] what the browser keeps by itself, its history and its open pages, names nobody', async () => {
  const { phone, page, folder } = await aPhoneWithMeeting(stage, 'elsa')
  await lock(page)
  await goTo(page, '/mesas/condorcanqui')
  await page.getByLabel(mesasText.addLabel).fill('Kilvozar Penquti, UGEL')
  await button(page, mesasText.add).click()
  await asked(page, 'Kilvozar Penquti').waitFor()
  await goTo(page, '/acuerdos')
  await page.getByText(agreementsText.filters, { exact: true }).click()
  await page.getByLabel(agreementsText.responsible).selectOption(person.name)
  await expect.poll(() => new URL(page.url()).search).not.toBe('')
  await page.getByRole('link', { name: agreementsText.byInstitution }).click()
  await page.waitForURL('**/por-institucion**')
  await expect.poll(() => page.locator('select').first().inputValue()).toBe(person.name)
  await goTo(page, '/reuniones')
  await page.getByLabel(meetingsText.search).fill('Tolmequix')
  await expect.poll(() => page.evaluate(() => Boolean((history.state as { words?: string } | null)?.words))).toBe(true)
  await goTo(page, '/hoy')
  phone.expectNoProblems()
  await phone.close()
  expect(foundOnDisk(folder, { seat: 'Kilvozar', words: 'Tolmequix', name: 'Quxwimpa' })).toEqual([])
})

test('[point 3, I1] it locks while the camera is open: the photo is kept first', async () => {
  const { phone, page, hub } = await aPhoneWithMeeting(stage, 'frida')
  await page.clock.install()
  await lock(page)
  await goTo(page, `${hub}/fotos`)
  const second = { name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: await locatedJpeg(page, 1300, 900) }
  const camera = later(page.waitForEvent('filechooser'))
  await button(page, photosText.take).click()
  const chooser = await camera
  const look = (isHidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, isHidden)
  await look(true)
  await page.clock.runFor('06:00')
  expect(await asked(page, lockText.title).count()).toBe(0)
  await look(false)
  await chooser.setFiles(second)
  await typePin(page, lockText.title)
  await expect.poll(() => page.getByText(photosText.shortState.onlyHere).count()).toBe(2)
  phone.expectNoProblems()
  await phone.close()
})

test('[point 3, I1] a second tab keeps what is typed in it while the PIN is set, and while it is taken away', async () => {
  const { phone, page, hub } = await aPhoneWithMeeting(stage, 'gina')
  const other = await phone.context.newPage()
  const venue = other.getByLabel(detailsText.venue, { exact: true })
  await other.goto(`${hub}/datos`)
  await venue.waitFor()
  await page.bringToFront()
  await setPin(page)
  await venue.fill('Bexquontil')
  await typePin(page, lockText.enteringTitle)
  await page.getByText(lockText.lockNow).waitFor()
  await typePin(other, lockText.title)
  await expect.poll(() => venue.inputValue()).toBe('Bexquontil')

  await page.bringToFront()
  await page.getByText(lockText.remove).click()
  await asked(page, lockText.leavingTitle).waitFor()
  await venue.fill('Bexquontil 2')
  await typePin(page, lockText.leavingTitle)
  await page.getByText(lockText.set).waitFor()
  await asked(other, partNames.details).waitFor()
  await expect.poll(() => venue.inputValue()).toBe('Bexquontil 2')
  await page.goto(hub)
  await expectAllThere(page, hub)
  phone.expectNoProblems()
  await phone.close()
})

/** Where the battery ends: the first call of its kind once the PIN is written. */
const MOMENTS = ['deleteDatabase', 'removeEntry', 'createWritable', 'localStorage'] as const

test('[point 3, I12] killed at any moment of setting the PIN, or of taking it away, it ends it, and all is there', async () => {
  const { phone, page, hub } = await aPhoneWithMeeting(stage, 'hilda')
  await setPin(page)
  await asked(page, lockText.enteringTitle).waitFor()
  await phone.close()
  for (const moment of MOMENTS)
    for (const title of [lockText.enteringTitle, lockText.leavingTitle]) {
      const dying = await stage.switchOn('hilda', false)
      await dying.page.addInitScript((name) => {
        const die = () => {
          console.log('the battery')
          for (;;);
        }
        if (name === 'deleteDatabase') IDBFactory.prototype.deleteDatabase = die
        if (name === 'removeEntry') FileSystemDirectoryHandle.prototype.removeEntry = die
        if (name === 'createWritable') FileSystemFileHandle.prototype.createWritable = die
        if (name === 'localStorage') {
          const { setItem } = Storage.prototype // oxlint-disable-line typescript/unbound-method -- called with the right `this` below
          Storage.prototype.removeItem = (key) => (key === 'lock' ? die() : undefined)
          Storage.prototype.setItem = function (key, value) {
            return key === 'lock' ? die() : setItem.call(this, key, value)
          }
        }
      }, moment)
      await dying.page.goto('/ajustes')
      const dead = later(dying.page.waitForEvent('console', (said) => said.text() === 'the battery'))
      await typePin(dying.page, title)
      await dead
      await dying.kill()

      const again = await stage.switchOn('hilda', false)
      await again.page.goto(hub)
      // Where the last thing it did was to note that all was over, the PIN is asked for as on any day.
      await again.page.getByRole('heading', { level: 1 }).waitFor()
      await typePin(again.page, (await again.page.getByRole('heading', { level: 1 }).innerText()).trim())
      await expectAllThere(again.page, hub)
      await again.page.goto('/ajustes')
      if (title === lockText.enteringTitle) {
        await typePin(again.page, lockText.title)
        await again.page.getByText(lockText.remove).click()
        await asked(again.page, lockText.leavingTitle).waitFor()
      } else {
        await again.page.getByText(lockText.set).waitFor()
        await setPin(again.page)
        await asked(again.page, lockText.enteringTitle).waitFor()
      }
      again.expectNoProblems()
      await again.close()
    }
})

test('[point 3] who changes the PIN and has forgotten the old one is told how long to wait', async () => {
  const { phone, page } = await aPhoneWithMeeting(stage, 'ines')
  await lock(page)
  await page.getByRole('link', { name: lockText.change }).click()
  for (let slip = 1; slip < 5; slip++) {
    await typePin(page, lockText.nowTitle, '000000')
    await page.getByText(lockText.wrong).waitFor()
  }
  await typePin(page, lockText.nowTitle, '000000')
  await page.getByText(lockText.wait(1)).waitFor()
  expect(await button(page, '1').isDisabled()).toBe(true)
  phone.expectNoProblems()
  await phone.close()
})
