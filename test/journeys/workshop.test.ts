// Scenario S3: a workshop of two days recorded with no signal, and its number given on another phone too.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { entryKey } from '../../src/domain/id.ts'
import type { Attendee } from '../../src/domain/meeting.ts'
import { localDate } from '../../src/domain/time.ts'
import { daysText } from '../../src/ui/text/attendance-days.ts'
import { commonText } from '../../src/ui/text/common.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { papersText } from '../../src/ui/text/meeting-papers.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { reviewText } from '../../src/ui/text/meeting-review.ts'
import { numberText } from '../../src/ui/text/minutes-number.ts'
import { progressText } from '../../src/ui/text/progress.ts'
import { aPdf } from '../help/bytes.ts'
import { locatedJpeg } from '../help/located-jpeg.ts'
import { expectAllSent, openField, type Field } from './field-phone.ts'
import * as promoter from './promoter.ts'

let field: Field
beforeAll(async () => {
  field = await openField()
})
afterAll(() => field.close())

const [first, second] = [localDate.parse('2024-05-22'), localDate.parse('2024-05-23')]
/** 15 women and 19 men; the last three only came on the second day. */
const people = Array.from({ length: 34 }, (_, index): Attendee => {
  const name = `Persona Inventada ${String(index + 1).padStart(2, '0')}`
  const key = entryKey.parse(`p${index + 1}`)
  return { key, name, institution: 'Comunidad de Puerto Galilea', sex: index < 15 ? 'female' : 'male' }
})
const [onFirst, onlySecond] = [people.slice(0, 31), people.slice(31)]
/** Of the first day, those who did not come again. */
const onlyFirst = people.slice(26, 31)

const pdf = 'application/pdf'
const programme = Buffer.from(aPdf(380_000, 1))

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const row = (page: Page, { name = '' }: Attendee) => page.getByRole('checkbox', { name: new RegExp(`^${name},`) })
/** What the phone's own reader gets. */
async function opened(page: Page): Promise<Buffer> {
  const link = page.getByRole('link', { name: papersText.openNamed('programa.pdf') })
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(file.suggestedFilename()).toBe('programa.pdf')
  return readFileSync(await file.path())
}
const counts = (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor()

async function fillWorkshop(page: Page): Promise<void> {
  await promoter.openPart(page, 'details')
  await promoter.chooseKind(page, 'training')
  await page.getByLabel(detailsText.minutesNumber, { exact: true }).fill('001-2024')
  await page.getByLabel(detailsText.place, { exact: true }).fill('Puerto Galilea')
  await page.getByLabel(detailsText.secretary, { exact: true }).fill('Bruno Ejemplo Inventado')
  await page.getByLabel(detailsText.activity, { exact: true }).selectOption('a13')
  await page.getByLabel(detailsText.date, { exact: true }).fill(first)
  // The next day is offered; the same one twice is not taken; one too many is taken back.
  await expect.poll(() => page.getByLabel(daysText.nextDay).inputValue()).toBe(second)
  await button(page, daysText.add).click()
  await page.getByText(daysText.nth(2, second)).waitFor()
  await page.getByLabel(daysText.nextDay).fill(second)
  await button(page, daysText.add).click()
  await page.getByText(daysText.already).waitFor()
  const third = localDate.parse('2024-05-24')
  await page.getByLabel(daysText.nextDay).fill(third)
  await button(page, daysText.add).click()
  await button(page, daysText.remove(third)).click()
  await page.getByText(daysText.nth(3, third)).waitFor({ state: 'detached' })
  await promoter.goBack(page)
}

test('S3: two days, 31 and 29 people, 34 of them: the second day copied from the first and ticked', async () => {
  const { profile, phone: before } = await field.aPhone()
  const { page } = before
  const hub = await promoter.beginMeeting(page)
  await fillWorkshop(page)

  await promoter.openPart(page, 'attendance')
  await promoter.addPeople(page, onFirst)
  await counts(page, 'Día 1: 31 · Día 2: 0 · 31 personas')
  await button(page, daysText.day(second)).click()
  await button(page, daysText.copy).click()
  await counts(page, 'Día 1: 31 · Día 2: 31 · 31 personas')
  await button(page, commonText.undo).click()
  await counts(page, 'Día 1: 31 · Día 2: 0 · 31 personas')
  await button(page, daysText.copy).click()
  await counts(page, 'Día 1: 31 · Día 2: 31 · 31 personas')
  // What is undone is of the day on the screen: on another it is not offered. It would leave by itself in ten seconds.
  await button(page, daysText.day(first)).click()
  await button(page, commonText.undo).waitFor({ state: 'detached', timeout: 3000 })
  await button(page, daysText.day(second)).click()
  for (const each of onlyFirst) await row(page, each).click()
  await promoter.addPeople(page, onlySecond)
  const whole = 'Día 1: 31 · Día 2: 29 · 34 personas'
  await counts(page, whole)
  for (const each of people) await promoter.addMore(page, each)
  await before.kill()

  // The battery went: both days are as they were.
  const phone = await field.switchOn(profile, false)
  await phone.page.goto(`${hub}/asistencia`)
  await counts(phone.page, whole)
  const [gone] = onlyFirst
  const marked = async () => gone && row(phone.page, gone).getAttribute('aria-checked')
  expect(await marked()).toBe('true')
  await button(phone.page, daysText.day(second)).click()
  await expect.poll(marked).toBe('false')

  // The paper list, photographed.
  await phone.page.goto(`${hub}/fotos`)
  const list = { name: 'lista.jpg', mimeType: 'image/jpeg', buffer: await locatedJpeg(phone.page) }
  await phone.page.locator('input[capture]').setInputFiles(list)
  await phone.page.getByText(photosText.shortState.onlyHere).waitFor()

  // The programme; before it, by mistake, the list again, and something far too large.
  const chooser = phone.page.locator('input[accept="application/pdf"]')
  await chooser.setInputFiles({ ...list, name: 'lista.pdf' })
  await phone.page.getByText(papersText.notPdf).waitFor()
  await chooser.setInputFiles({ name: 'libro.pdf', mimeType: pdf, buffer: Buffer.from(aPdf(5_000_001, 2)) })
  await phone.page.getByText(papersText.tooLarge).waitFor()
  await chooser.setInputFiles({ name: 'programa.pdf', mimeType: pdf, buffer: programme })
  await phone.page.getByRole('list', { name: papersText.list }).getByText(papersText.state.onlyHere).waitFor()
  await phone.page.getByText(papersText.size(programme.length), { exact: true }).waitFor()
  // Taken away and brought back.
  await button(phone.page, papersText.removeNamed('programa.pdf')).click()
  await phone.page.getByText(papersText.none).waitFor()
  await button(phone.page, commonText.undo).click()
  expect((await opened(phone.page)).equals(programme)).toBe(true)

  await phone.page.goto(`${hub}/revisar`)
  await phone.page.getByText(daysText.all([first, second]), { exact: true }).waitFor()
  await button(phone.page, reviewText.close).click()
  await phone.page.getByText('Se enviará sola').waitFor()
  const acta = await promoter.minutesText(phone.page, hub)
  expect(acta).toMatch(/acta de capacitación del Comité Ejecutivo Provincial de Condorcanqui/i)
  expect(acta).toContain('Asistieron 34 personas: 15 mujeres y 19 hombres.')
  expect(acta).toContain('1 papel: programa.pdf')

  // One training, of one activity.
  await phone.page.goto('/plan/a13')
  await expect.poll(() => phone.page.locator(`main a[href^="${hub}"]`).count()).toBe(1)
  for (const activity of ['a10', 'a12']) {
    await phone.page.goto(`/plan/${activity}`)
    await phone.page.getByText(progressText.noEvidence).waitFor()
  }

  // Meanwhile another phone, with no signal either, gave the same number.
  const { phone: other } = await field.aPhone()
  const draft = await promoter.beginMeeting(other.page)
  await promoter.openPart(other.page, 'details')
  await other.page.getByLabel(detailsText.date, { exact: true }).fill('2024-06-20')
  await other.page.getByLabel(detailsText.minutesNumber, { exact: true }).fill('001-2024')
  await promoter.goBack(other.page)
  for (const device of [phone, other]) await device.context.setOffline(false)
  for (const device of [phone, other, phone]) await expectAllSent(device.page)

  // The programme came after the words; the other phone brings it when asked.
  await phone.page.goto(`${hub}/fotos`)
  await phone.page.getByRole('list', { name: papersText.list }).getByText(papersText.state.sent).waitFor()
  await other.page.goto(`${hub}/fotos`)
  await button(other.page, papersText.bring(programme.length)).click()
  expect((await opened(other.page)).equals(programme)).toBe(true)
  // Of a closed acta nothing is taken away.
  expect(await button(other.page, papersText.removeNamed('programa.pdf')).count()).toBe(0)

  // It is said on both; the person with the draft settles it with one tap.
  await phone.page.goto(hub)
  await phone.page
    .getByText(numberText.clash('001-2024', [{ date: localDate.parse('2024-06-20'), isClosed: false }]))
    .waitFor()
  await other.page.goto(draft)
  await other.page.getByText(numberText.clash('001-2024', [{ date: first, isClosed: true }])).waitFor()
  await other.page.goto('/reuniones')
  await expect.poll(() => other.page.getByText(numberText.repeated, { exact: true }).count()).toBe(2)
  await other.page.goto(draft)
  await button(other.page, numberText.take('002-2024')).click()
  await other.page.getByText(numberText.inLine({ number: '002-2024' }), { exact: true }).waitFor()
  await expect.poll(() => other.page.getByText(numberText.take('002-2024')).count()).toBe(0)
  expect(await promoter.minutesText(phone.page, hub)).toBe(acta)
  for (const device of [phone, other]) device.expectNoProblems()
}, 300_000)
