// The phone is full. What does not fit is refused whole, the words stay on the form, and words have room of their own.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deviceText } from '../../src/ui/text/device.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import type { Device } from '../help/chromium.ts'
import * as promoter from '../journeys/promoter.ts'
import { openSite, type Site } from './a-site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** From now on the browser gives this origin so much, and no more. What it had before goes, or the limit does not bite. */
async function limit({ context, page }: Device, quotaSize: number): Promise<void> {
  const cdp = await context.newCDPSession(page)
  const { origin } = new URL(site.line.url)
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
}

/** Writes until the disk says no. @returns how many meetings are there then */
const fill = (page: Page, letters: number): Promise<number> =>
  page.evaluate(async (size) => {
    for (let turn = 0; turn < 500; turn++) {
      const text = Array.from({ length: size }, () => Math.random().toString(36)[2]).join('')
      const before = await bench.store.db.records.count()
      try {
        await bench.write({ place: `lugar ${turn}`, otherNotes: text })
      } catch (failure) {
        if (!bench.isFull(failure)) throw failure
        if ((await bench.store.db.records.count()) !== before)
          throw new Error('half of it is there', { cause: failure })
        return before
      }
    }
    throw new Error('the limit does not bite')
  }, letters)

test('[I1, I8, fault 4] the disk is full: the whole action is refused, the form keeps the words, and she is told plainly', async () => {
  const phone = await site.switchOn('full', { expected: [/Quota/i, /AbortError/] })
  const { page } = phone
  await site.bench(page)
  await limit(phone, 6_000_000)
  await page.reload()
  await site.bench(page)
  await site.enrol(page)
  await page.goto('/hoy')
  const hub = await promoter.beginMeeting(page)
  await promoter.openPart(page, 'details')
  await page.getByLabel(detailsText.place, { exact: true }).fill('Huampami')
  await page.getByText(deviceText.saved).first().waitFor()

  await site.bench(page)
  expect(await fill(page, 19_000)).toBeGreaterThan(0)
  await fill(page, 500)
  expect(await page.evaluate(() => bench.disagreements())).toEqual([])
  const notes = 'Lo que se escribe con el celular lleno. '.repeat(7)
  const venue = page.getByLabel(detailsText.venue, { exact: true })
  await venue.fill(notes)
  await page.getByText(deviceText.saveFailed).first().waitFor()
  expect(await venue.inputValue()).toBe(notes)
  expect(await page.evaluate(() => bench.disagreements())).toEqual([])

  // Room is made: what the form has kept goes to the disk at the next key.
  await page.evaluate(async () => {
    const others = await bench.store.db.records.filter(({ state }) => state === undefined).primaryKeys()
    await bench.store.db.records.bulkDelete(others)
  })
  const cdp = await phone.context.newCDPSession(page)
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.line.url).origin })
  await venue.press('End')
  await venue.pressSequentially('!')
  await page.getByText(deviceText.saveFailed).waitFor({ state: 'detached' })
  await page.goto(`${hub}/datos`)
  expect(await venue.inputValue()).toBe(`${notes}!`)
  await phone.close()
})

test('[I1, I11, fault 5] photos fill the disk: the next one is refused, those before are whole, and words still go in', async () => {
  const phone = await site.switchOn('photos', { expected: [/Quota/i, /AbortError/] })
  const { page } = phone
  await site.bench(page)
  await limit(phone, 5_000_000)
  await page.reload()
  await site.bench(page)
  await site.enrol(page)
  const kept = await page.evaluate(async () => {
    const names: string[] = []
    for (let photo = 0; photo < 60; photo++) {
      const name = await bench.keepPhoto(200_000)
      if (name === null) return names
      names.push(name)
    }
    throw new Error('the limit does not bite')
  })
  expect(kept.length).toBeGreaterThan(3)
  await page.evaluate(() => bench.write({ place: 'Nieva', otherNotes: 'Un acta entera. '.repeat(500) }))
  expect(await page.evaluate((names) => Promise.all(names.map((name) => bench.isPhotoWhole(name))), kept)).toEqual(
    kept.map(() => true),
  )
  expect(await page.evaluate(() => bench.disagreements())).toEqual([])
  await phone.close()
})
