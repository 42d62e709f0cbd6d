// A phone with a PIN: whoever has its disk reads nothing on it, and who knows the PIN, or asks for another, has all of it.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockText } from '../../src/ui/text/lock.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { recoveredText } from '../../src/ui/text/recovered.ts'
import { later } from '../help/later.ts'
import { journal } from './field-phone.ts'
import { foundOnDisk } from './disk-search.ts'
import { aPhoneWithMeeting, button, expectAllThere, place, setPin, slowDown, typePin } from './locked-phone.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('[point 3] a locked phone tells nothing to who has its disk, and everything to who knows the PIN', async () => {
  const { phone, page, hub, needles, folder } = await aPhoneWithMeeting(stage, 'alba')
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
  // What is written behind the lock stays there too.
  await promoter.openPart(again.page, 'details')
  await again.page.getByLabel(detailsText.venue, { exact: true }).fill('Bexquontil')
  await promoter.goBack(again.page)
  await promoter.openPart(again.page, 'details')
  await expect.poll(() => again.page.getByLabel(detailsText.venue, { exact: true }).inputValue()).toBe('Bexquontil')
  again.expectNoProblems()
  await again.close()
  expect(page.isClosed()).toBe(true)
  expect(foundOnDisk(folder, { ...needles, venue: 'Bexquontil' })).toEqual([])
})

test('[point 3, I12] killed while everything is being sealed, it goes on; a forgotten PIN loses nothing unsent', async () => {
  const { phone, page, hub } = await aPhoneWithMeeting(stage, 'berta')
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype // oxlint-disable-line typescript/unbound-method -- called with the right `this` below
    IDBObjectStore.prototype.put = function (...row) {
      const isSealed = this.transaction.db.name !== 'cuaderno'
      if (!isSealed || this.name !== 'parts') return put.apply(this, row)
      console.log('half of it is sealed')
      for (;;);
    }
  })
  await setPin(page)
  const half = later(page.waitForEvent('console', (said) => said.text().startsWith('half')))
  await typePin(page, lockText.enteringTitle)
  await half
  await phone.kill()

  let again = await stage.switchOn('berta', false)
  await slowDown(again.page)
  await again.page.goto(hub)
  await typePin(again.page, lockText.enteringTitle)
  await expectAllThere(again.page, hub)
  await again.page.goto(`${hub}/fotos`)
  await typePin(again.page, lockText.title)
  await again.page.getByText(photosText.shortState.onlyHere).waitFor()
  again.expectNoProblems()
  await again.close()

  again = await stage.switchOn('berta', true)
  await again.page.goto(hub)
  await button(again.page, lockText.forgot).click()
  const device = await again.page.locator('.pin-device').innerText()
  const printed = await stage.endpoint.admin('unlock-code', '--device', device)
  await again.page.getByLabel(lockText.code).fill(printed.trim().split('\n').at(-1) ?? '')
  await button(again.page, lockText.openWithCode).click()
  await typePin(again.page, lockText.newTitle, '8642')
  await button(again.page, lockText.ready).click()
  await typePin(again.page, lockText.newAgainTitle, '8642')
  await expectAllThere(again.page, hub)
  await again.page.goto('/envios')
  await typePin(again.page, lockText.title, '8642')
  await again.page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()
  again.expectNoProblems()
})

test('[point 3] it locks by itself when nobody looks, slows down who guesses, and the PIN is taken away again', async () => {
  const { phone, page, hub } = await aPhoneWithMeeting(stage, 'carla')
  await page.clock.install()
  await setPin(page)
  await typePin(page, lockText.enteringTitle)
  await page.getByText(lockText.lockNow).waitFor()
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  const asked = page.getByRole('heading', { level: 1, name: lockText.title })
  await page.clock.runFor('04:50')
  expect(await asked.count()).toBe(0)
  await page.clock.runFor('00:20')
  await asked.waitFor()

  for (let slip = 1; slip < 5; slip++) {
    await typePin(page, lockText.title, '000000')
    await page.getByText(lockText.wrong).waitFor()
  }
  await typePin(page, lockText.title, '000000')
  await page.getByText(lockText.wait(1)).waitFor()
  await page.reload()
  await page.getByText(lockText.wait(1)).waitFor()
  await page.clock.runFor('01:01')
  await page.getByText(lockText.wait(1)).waitFor({ state: 'detached' })
  // The browser loses its notes, and the lock with them: it is known elsewhere too.
  await page.evaluate(() => localStorage.clear())
  await page.goto('/ajustes')
  await typePin(page, lockText.title)

  await page.getByText(lockText.remove).click()
  await typePin(page, lockText.leavingTitle)
  await page.getByText(lockText.set).waitFor()
  await page.goto(hub)
  await expectAllThere(page, hub)
  phone.expectNoProblems()
})

test('[point 3, I12] tables that are lost behind the lock come back from the journal, which tells nothing without it', async () => {
  const { phone, page, folder } = await aPhoneWithMeeting(stage, 'delia')
  await setPin(page)
  await typePin(page, lockText.enteringTitle)
  await page.getByText(lockText.lockNow).waitFor()
  // One line for whose it is, twice, and at least one change.
  await expect.poll(async () => (await journal(page)).split('"locked"').length).toBeGreaterThan(3)
  expect(await journal(page)).not.toContain(place)
  await phone.kill()
  const tables = join(folder, 'Default', 'IndexedDB')
  const [name = ''] = readdirSync(tables).filter((each) => each.endsWith('.leveldb'))
  for (const file of readdirSync(join(tables, name)).filter((each) => each.startsWith('MANIFEST')))
    writeFileSync(join(tables, name, file), 'not a manifest any more')

  const again = await stage.switchOn('delia', true)
  await again.page.goto('/hoy')
  await typePin(again.page, lockText.title)
  await again.page.getByRole('heading', { level: 1, name: recoveredText.lostTitle }).waitFor()
  await again.page.getByText(place).waitFor()
  await again.page.getByRole('button', { name: recoveredText.goOn }).click()
  await again.page.getByRole('heading', { level: 1, name: recoveredText.lostTitle }).waitFor({ state: 'detached' })
  await again.page.goto('/envios')
  await typePin(again.page, lockText.title)
  await again.page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()
  again.expectNoProblems()
})
