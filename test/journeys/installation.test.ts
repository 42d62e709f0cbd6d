// Scenario S1: an installation recorded with no signal, the battery pulled in the middle of a sentence, and sent on return.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attendanceText } from '../../src/ui/text/attendance.ts'
import { photosText } from '../../src/ui/text/meeting-photos.ts'
import { reviewText } from '../../src/ui/text/meeting-review.ts'
import { meetingsText } from '../../src/ui/text/meetings.ts'
import { minutesText } from '../../src/ui/text/minutes.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { commonText } from '../../src/ui/text/common.ts'
import { locatedJpeg } from '../help/located-jpeg.ts'
import { pdfPages } from '../help/pdf-pages.ts'
import { s1Agreements, s1Attendance, s1Meeting } from '../help/s1.ts'
import { arrivals, keptFiles } from './kept-files.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Two general ones and the paper list; each its own picture. */
const captions = ['La mesa de honor', 'El comité instalado', 'Lista de asistencia en papel']

async function takePhotos(page: Page, hub: string): Promise<void> {
  await page.goto(`${hub}/fotos`)
  const refusing = s1Attendance.filter(({ imageConsent }) => imageConsent === false).map(({ name = '' }) => name)
  expect(refusing).toHaveLength(6)
  await page.getByText(photosText.refusing(refusing)).waitFor()
  for (const [index, caption] of captions.entries()) {
    const buffer = await locatedJpeg(page, 1200 + 100 * index, 900)
    await page.locator('input[capture]').setInputFiles({ name: `IMG_${index}.jpg`, mimeType: 'image/jpeg', buffer })
    await page.getByRole('link', { name: photosText.alt(index + 1, undefined) }).click()
    await page.getByLabel(photosText.caption).fill(caption)
    await promoter.goBack(page)
    await page.getByRole('link', { name: caption }).waitFor()
  }
}

/** The acta as a PDF made on that phone, as words. */
async function pdfOf(page: Page, hub: string): Promise<string> {
  await page.goto(`${hub}/acta`)
  const make = page.getByRole('button', { name: minutesText.sharePdf, exact: true })
  const [file] = await Promise.all([page.waitForEvent('download'), make.click()])
  return pdfPages(readFileSync(await file.path())).join(' ')
}

/** Brings each photo to that device, and reads on each who may see it. */
async function bringPhotos(page: Page, hub: string): Promise<void> {
  for (const [index, caption] of captions.entries()) {
    await page.goto(`${hub}/fotos`)
    const tiles = page.getByRole('list', { name: photosText.list }).getByRole('link')
    await expect.poll(() => tiles.count()).toBe(captions.length)
    await page.getByRole('link', { name: caption }).click()
    await page.getByRole('heading', { level: 1, name: photosText.photo(index + 1) }).waitFor()
    await page.getByText(photosText.internal, { exact: true }).waitFor()
    expect(await page.getByText(photosText.public, { exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: photosText.bring(undefined) }).click()
    await page.locator('img[src^="blob:"]').waitFor()
  }
}

test('S1: nothing lost, nothing twice', { timeout: 300_000 }, async () => {
  // In Chachapoyas, with signal, once.
  const code = await stage.codeFor('Alba Ficticia Prueba')
  let phone = await stage.switchOn('phone', true)
  await promoter.enter(phone.page, code)
  await phone.close()
  await stage.endpoint.stop()

  // Nine days without signal. The phone starts cold; there is nobody to answer.
  phone = await stage.switchOn('phone', false)
  await phone.page.goto('/hoy')
  const hub = await promoter.beginMeeting(phone.page)
  await promoter.openPart(phone.page, 'details')
  await promoter.fillDetails(phone.page, s1Meeting)
  await promoter.goBack(phone.page)
  await promoter.openPart(phone.page, 'attendance')
  await promoter.addPeople(phone.page, s1Attendance)
  for (const attendee of s1Attendance) await promoter.addMore(phone.page, attendee)
  // Somebody is at the door, half typed, when the battery goes for the first time.
  await phone.page.getByLabel(attendanceText.someoneElse).pressSequentially('Inés Prueba', { delay: 40 })
  await phone.kill()
  phone = await stage.switchOn('phone', false)
  await phone.page.goto('/hoy')
  await phone.page.waitForURL(`**${hub}/asistencia`)
  const door = phone.page.getByLabel(attendanceText.someoneElse)
  await expect.poll(() => door.inputValue()).toMatch(/^Inés Prue/)
  await door.fill('')
  await promoter.goBack(phone.page)
  await promoter.openPart(phone.page, 'agenda')
  await promoter.fillAgenda(phone.page, s1Meeting.agenda)
  await promoter.goBack(phone.page)
  await promoter.openPart(phone.page, 'development')

  // The battery is pulled in the middle of a sentence.
  const [first, ...others] = s1Meeting.agenda
  const notes = first?.notes ?? ''
  const notesOf = (n: number, text = '') => phone.page.getByLabel(`${n}. ${text}`, { exact: true })
  const field = notesOf(1, first?.text)
  await field.click()
  await field.pressSequentially(notes, { delay: 40 })
  const half = Math.floor(notes.length / 2)
  await field.evaluate((box: HTMLTextAreaElement, end) => box.setSelectionRange(end, end), half)
  const inserted = ' (aquí se cortó la luz)'
  await field.pressSequentially(inserted, { delay: 60 })
  await phone.kill()

  phone = await stage.switchOn('phone', false)
  await phone.page.goto('/hoy')
  // She lands where she was, in the same field, with what was kept.
  await phone.page.waitForURL(`**${hub}/desarrollo`)
  const again = notesOf(1, first?.text)
  await expect.poll(() => again.evaluate((box) => document.activeElement === box)).toBe(true)
  const kept = await again.inputValue()
  // At most the last 300 ms: five keys of 60 ms.
  expect(kept.startsWith(notes.slice(0, half) + inserted.slice(0, -6))).toBe(true)
  expect(kept.endsWith(notes.slice(half))).toBe(true)
  await again.fill(notes)
  for (const [index, { text, notes: said = '' }] of others.entries()) await notesOf(index + 2, text).fill(said)
  await promoter.goBack(phone.page)
  await promoter.openPart(phone.page, 'agreements')
  for (const agreement of s1Agreements) await promoter.addAgreement(phone.page, agreement)
  await takePhotos(phone.page, hub)
  const taken = await keptFiles(phone.page)
  expect(taken.size).toBe(3)
  await phone.close()

  // Switched on once more; read, closed.
  phone = await stage.switchOn('phone', false)
  await phone.page.goto(hub)
  await phone.page.getByRole('link', { name: meetingsText.review }).click()
  await phone.page.getByRole('button', { name: reviewText.close }).click()
  await phone.page.getByText('Se enviará sola').waitFor()
  const onPhone = await promoter.minutesText(phone.page, hub)
  expect(onPhone).toContain('Asistieron 18 personas: 7 mujeres y 11 hombres.')
  expect(onPhone).toContain(`3 fotos: ${captions.join('; ')}`)
  // The PDF is made there, with no signal; each name stands in it whole.
  const onPaper = (await pdfOf(phone.page, hub)).replace(/\s+/g, ' ')
  for (const { name = '' } of s1Attendance) expect(onPaper).toContain(name.normalize('NFC'))
  for (const { text = '' } of s1Agreements) expect(onPaper).toContain(text)
  await phone.page.goto('/hoy')
  await phone.page.getByText(commonText.unsentCount(1)).waitFor()
  await phone.close()

  // Back in the town: it goes by itself.
  await stage.endpoint.restart()
  phone = await stage.switchOn('phone', true)
  await phone.page.goto('/hoy')
  await phone.page.getByText(commonText.allSent).waitFor()
  expect(await promoter.minutesText(phone.page, hub)).toBe(onPhone)
  await phone.page.goto('/envios')
  await phone.page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()

  // The secretariat's laptop.
  const laptop = await stage.switchOn('laptop', true, { form: 'laptop' })
  await laptop.page.goto(`/entrar#codigo=${stage.endpoint.firstCode ?? ''}`)
  await laptop.page.waitForURL('**/bajando')
  await laptop.page.goto('/reuniones')
  await expect.poll(() => laptop.page.getByRole('row').count()).toBe(2)
  expect(await promoter.minutesText(laptop.page, hub)).toBe(onPhone)
  for (const { name = '' } of s1Attendance) expect(onPhone).toContain(name)
  for (const { text = '' } of s1Agreements) expect(onPhone).toContain(text)
  for (const { text = '', notes: said = '' } of s1Meeting.agenda) {
    expect(onPhone).toContain(text)
    expect(onPhone).toContain(said.replace(/\s+/g, ' '))
  }
  expect(onPhone).toContain('Instalación de los Comités Ejecutivos Locales')

  // The photos: after the words, byte for byte, each once, and for the Mesa alone.
  await bringPhotos(laptop.page, hub)
  expect(await keptFiles(laptop.page)).toEqual(taken)
  const [words, photos] = [await arrivals(laptop.page, 'meeting'), await arrivals(laptop.page, 'file')]
  expect([words.length, photos.length]).toEqual([1, 3])
  expect(Math.max(...words)).toBeLessThan(Math.min(...photos))
  await laptop.page.goto('/plan/a23')
  await laptop.page.getByText('por validar').first().waitFor()

  for (const device of [phone, laptop]) device.expectNoProblems()
})
