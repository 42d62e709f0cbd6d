// Where a meeting was and where a photo was taken: only when it is asked for, with no signal, and taken away again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { attendanceText } from '../../src/ui/text/attendance.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { spotText } from '../../src/ui/text/spot.ts'
import { hasExif, locatedJpeg } from '../help/located-jpeg.ts'
import { bytesHere } from './bytes-here.ts'
import { openField, type Field } from './field-phone.ts'
import * as promoter from './promoter.ts'

let field: Field
beforeAll(async () => {
  field = await openField()
})
afterAll(() => field.close())

const marked = (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor()

test('[ux S6a] the place is marked with no signal, says its margin or why not, and can be unmarked', async () => {
  const { phone } = await field.aPhone()
  const { page, context } = phone
  await promoter.beginMeeting(page)
  await promoter.openPart(page, 'details')
  const mark = page.getByRole('button', { name: spotText.markLabel })
  await mark.click()
  await marked(page, spotText.denied)
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: -4.58333, longitude: -77.85, accuracy: 11.4 })
  await mark.click()
  await marked(page, 'Lugar marcado, con un margen de 12 m.')
  // Still there when she comes back.
  await promoter.goBack(page)
  await promoter.openPart(page, 'details')
  await marked(page, spotText.marked(12))
  await page.getByRole('button', { name: spotText.remove }).click()
  await page.getByText(spotText.marked(12)).waitFor({ state: 'detached' })
  phone.expectNoProblems()
})

test('[domain M4, M5] the place of a photo is kept only when asked, beside it and never in it; with minors it is not offered', async () => {
  const { phone } = await field.aPhone()
  const { page } = phone
  const hub = await promoter.beginMeeting(page)
  await page.goto(`${hub}/fotos`)
  const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await locatedJpeg(page, 900, 600) }
  const add = async (n: number) => {
    await page.locator('input[capture]').setInputFiles(photo)
    await expect.poll(() => page.getByRole('list', { name: photosText.list }).locator('img').count()).toBe(n)
  }
  const placeOf = async (n: number) => {
    await page.getByRole('link', { name: photosText.alt(n, undefined) }).click()
    await page.getByRole('heading', { level: 1, name: photosText.photo(n) }).waitFor()
    const count = await page.getByText('Lugar de la foto: 4.58333° S, 77.85° O.').count()
    await promoter.goBack(page)
    return count
  }
  await add(1)
  await page.getByLabel(spotText.ofPhoto).check()
  await add(2)
  expect([await placeOf(1), await placeOf(2)]).toEqual([0, 1])
  expect(hasExif(await bytesHere(page))).toBe(false)
  // Asked for anew each time.
  expect(await page.getByLabel(spotText.ofPhoto).isChecked()).toBe(false)

  await promoter.goBack(page)
  await promoter.openPart(page, 'attendance')
  await page.getByText(attendanceText.minorsSum(0), { exact: true }).click()
  const [group] = attendanceText.minorGroups
  await page.getByRole('button', { name: attendanceText.one(group, '+') }).click()
  await page.getByText(attendanceText.minorsSum(1), { exact: true }).waitFor()
  await promoter.goBack(page)
  await page.goto(`${hub}/fotos`)
  await page.getByText(photosText.lightCopy).waitFor()
  expect(await page.getByLabel(spotText.ofPhoto).count()).toBe(0)
  phone.expectNoProblems()
})
