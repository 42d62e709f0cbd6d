// Papers in the field: scenario S10, where a nómina mends what was observed; and one paper from the phone to the count.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { progressOf, type YearProgress } from '../../src/store/plan-progress.ts'
import { localDate } from '../../src/domain/time.ts'
import { advanceText } from '../../src/ui/text/advance.ts'
import { documentsText as text, detailLabels } from '../../src/ui/text/documents.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { reviewText } from '../../src/ui/text/meeting-review.ts'
import { fateNames, progressText } from '../../src/ui/text/progress.ts'
import { validationText } from '../../src/ui/text/validation.ts'
import { aPdf } from '../help/bytes.ts'
import type { Device } from '../help/chromium.ts'
import { anOffice, reportRows, reprogram } from './an-office.ts'
import { journal } from './field-phone.ts'
import { keptFiles } from './kept-files.ts'
import { expectTally, sendAll } from './counted.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let laptop: Device
beforeAll(async () => {
  stage = await openStage()
  laptop = await stage.switchOn('laptop', true, { form: 'laptop' })
  await laptop.page.goto(`/entrar#codigo=${stage.endpoint.firstCode ?? ''}`)
  await laptop.page.waitForURL('**/bajando')
})
afterAll(() => stage.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const codeFor = (mesa: string, name: string) =>
  stage.endpoint.adminCode('--role', 'promoter', '--mesa', mesa, '--name', name)

/** @returns its address */
async function begun(page: Page): Promise<string> {
  await page.waitForURL(/\/documentos\/(?!nuevo)[^/]+$/)
  await button(page, text.close).waitFor()
  return new URL(page.url()).pathname
}
const close = async (page: Page) => {
  await button(page, text.close).click()
  await page.getByText(text.closed, { exact: true }).waitFor()
}

test(
  'S10: against version 2 of the plan an activation is observed «falta nómina»; the note reaches the phone, and the nómina makes it count',
  { timeout: 300_000 },
  async () => {
    const office = await anOffice(stage.endpoint)
    const june = { cutoff: localDate.parse('2024-06-30') }
    const before = reportRows(await progressOf(office.store, 2024, june))

    // «Meanwhile the promoter, offline with v1»
    const phone = await stage.switchOn('luya', true)
    const { page } = phone
    await promoter.enter(page, await codeFor('luya', 'Alba Ficticia Prueba'))
    await phone.context.setOffline(true)
    await page.goto('/plan/a03')
    await page.getByText('Depende de una condición', { exact: false }).waitFor()

    // «15/07/2024 […] Secretariat makes POA v2»
    await reprogram(office)

    // «records an activation in Lámud (Luya) on 18/07»
    await page.getByRole('link', { name: advanceText.title }).click()
    await page.getByRole('link', { name: new RegExp(`^${advanceText.meeting}`) }).click()
    await page.waitForURL(/\/reuniones\/(?!nueva)[^/]+$/)
    const hub = new URL(page.url()).pathname
    await promoter.openPart(page, 'details')
    await expect.poll(() => field(page, detailsText.activity).inputValue()).toBe('a03')
    await field(page, detailsText.date).fill('2024-07-18')
    await field(page, detailsText.place).fill('Lámud')
    await promoter.goBack(page)
    await promoter.openPart(page, 'attendance')
    await promoter.addPeople(page, [{ name: 'Rosa del Pilar Prueba de Ficción', institution: 'Municipalidad de Luya' }])
    await promoter.goBack(page)
    for (const typed of ['2024-07-18', 'Lámud', 'Municipalidad de Luya']) {
      await expect.poll(() => journal(page)).toContain(typed)
    }
    await page.goto(`${hub}/revisar`)
    await button(page, reviewText.close).click()
    await page.getByRole('button', { name: reviewText.undoClosing }).waitFor()

    // «Expect: record syncs against v2 without loss»
    await sendAll(phone)
    for (const device of [phone, laptop]) {
      await sendAll(device)
      await expectTally(device.page, 'a03', '0 de 2 (+1 por validar)')
      await device.page.getByText(progressText.missing([['roster']])).waitFor()
      expect(await device.page.getByText('Depende de una condición', { exact: false }).count()).toBe(0)
    }

    // «the secretariat returns it "falta nómina"»
    await laptop.page.getByRole('button', { name: new RegExp(`^${validationText.observe}`) }).click()
    await laptop.page.getByLabel(validationText.note).fill('Falta nómina.')
    await button(laptop.page, validationText.send).click()
    await laptop.page.getByText(fateNames.observed, { exact: true }).waitFor()
    await sendAll(laptop)

    // «note reaches the phone»
    await sendAll(phone)
    await page.goto('/hoy')
    await page.getByRole('link', { name: new RegExp(validationText.observedCount(1)) }).click()
    await page.getByText(validationText.isObserved('Falta nómina.')).waitFor()
    expect(new URL(page.url()).pathname).toBe(hub)

    // She adds it there, with no signal, as a photo of the sheet.
    await phone.context.setOffline(true)
    await page.getByRole('link', { name: text.addSustaining }).click()
    await begun(page)
    await button(page, 'Nómina').click()
    await button(page, text.close).click()
    await page.getByText('Adjunta el PDF o una foto de la hoja.').waitFor()
    const photo = await page.screenshot()
    await page
      .locator('input[type=file][multiple]')
      .setInputFiles({ name: 'nomina.png', mimeType: 'image/png', buffer: photo })
    await page.getByRole('img', { name: text.page(1) }).waitFor()
    await close(page)
    await sendAll(phone)

    // It stands with the meeting at the office, and now it counts.
    await sendAll(laptop)
    await expectTally(laptop.page, 'a03', '0 de 2 (+1 observado)')
    expect(await laptop.page.getByText(progressText.missing([['roster']])).count()).toBe(0)
    await laptop.page.goto(hub)
    await laptop.page.getByRole('link', { name: /^Nómina/ }).click()
    await button(laptop.page, text.bring(undefined))
      .or(laptop.page.getByRole('button', { name: /^Traer/ }))
      .first()
      .click()
    await laptop.page.locator('.paper-pages a img').waitFor()
    const [sheet] = [...(await keptFiles(page)).values()]
    if (!sheet) throw new Error('no sheet on the phone')
    expect([...(await keptFiles(laptop.page)).values()].some((bytes) => bytes.equals(sheet))).toBe(true)
    await laptop.page.goto(hub)
    await laptop.page.getByRole('button', { name: new RegExp(`^${validationText.validate}`) }).click()
    await laptop.page.getByText(/Ya cuenta en el plan/).waitFor()
    await sendAll(laptop)
    await sendAll(phone)
    for (const { page: each } of [laptop, phone]) await expectTally(each, 'a03', '1 de 2')

    // «v1 remains printable; progress before 15/07 unchanged in old reports»
    await office.carrier.sendNow()
    expect(reportRows(await progressOf(office.store, 2024, june))).toEqual(before)
    const september = { cutoff: localDate.parse('2024-09-30') }
    const [second, first] = [
      await progressOf(office.store, 2024, september),
      await progressOf(office.store, 2024, { ...september, version: 'approved' }),
    ]
    const third = (progress: YearProgress | null) => progress?.activities.find(({ key }) => key === 'a03')
    expect([second?.version.number, third(second)?.target, third(second)?.total]).toEqual([2, 2, 1])
    expect([first?.version.number, third(first)?.target, third(first)?.state]).toEqual([1, 4, 'conditional'])
    // «merges row 7 into 6»; «the new mesas do not enter 25's multiplier this year»
    expect([first?.activities.length, second?.activities.length]).toEqual([26, 25])
    expect(second?.activities.find(({ key }) => key === 'a25')?.elements).toHaveLength(2)
    phone.expectNoProblems()
  },
)

test(
  '[I1] a paper keeps itself while it is written, leaves with its PDF byte for byte, is observed, replaced and counts',
  { timeout: 300_000 },
  async () => {
    const name = 'Alba Ficticia Prueba'
    let phone = await stage.switchOn('alba', true)
    await promoter.enter(phone.page, await codeFor('condorcanqui', name))
    await phone.context.setOffline(true)
    await phone.page.goto('/plan/a05')
    await phone.page.getByRole('link', { name: advanceText.title }).click()
    await phone.page.getByRole('link', { name: new RegExp(`^${advanceText.document}`) }).click()
    const address = await begun(phone.page)
    await field(phone.page, text.name).fill('Seguimiento social')
    await field(phone.page, detailLabels.number).fill('003-2024')
    await field(phone.page, detailLabels.presentedOn).fill('2024-03-26')
    await button(phone.page, 'social').click()
    for (const typed of ['Seguimiento social', '003-2024', '2024-03-26', 'social']) {
      await expect.poll(() => journal(phone.page)).toContain(typed)
    }

    // The battery is pulled.
    await phone.kill()
    phone = await stage.switchOn('alba', false)
    const { page } = phone
    await page.goto(address)
    await expect.poll(() => field(page, text.name).inputValue()).toBe('Seguimiento social')
    expect(await field(page, detailLabels.presentedOn).inputValue()).toBe('2024-03-26')
    await page.getByRole('button', { name: 'social', pressed: true }).waitFor()

    const chooser = page.locator('input[accept="application/pdf"]')
    await chooser.setInputFiles({ name: 'film.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(5_000_001) })
    await page.getByText(text.tooLarge).waitFor()
    await chooser.setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('a letter') })
    await page.getByText(text.notPdf).waitFor()
    const pdf = Buffer.from(aPdf(380_000, 5))
    await chooser.setInputFiles({ name: 'informe social.pdf', mimeType: 'application/pdf', buffer: pdf })
    await page.getByText('informe social.pdf').waitFor()
    await close(page)
    await sendAll(phone)

    // The office opens it as it was, and sends it back.
    await sendAll(laptop)
    await expectTally(laptop.page, 'a05', '0 de 4 (+1 por validar)')
    await laptop.page.getByRole('link', { name: /Informe de seguimiento 003-2024: Seguimiento social/ }).click()
    await laptop.page.waitForURL(`**${address}`)
    await laptop.page.getByRole('button', { name: /^Traer/ }).click()
    const open = laptop.page.getByRole('link', { name: text.openNamed('informe social.pdf') })
    await open.waitFor()
    const [download] = await Promise.all([laptop.page.waitForEvent('download'), open.click()])
    expect(readFileSync(await download.path()).equals(pdf)).toBe(true)
    await laptop.page.getByRole('button', { name: new RegExp(`^${validationText.observe}`) }).click()
    await laptop.page.getByLabel(validationText.note).fill('El número es 004-2024.')
    await button(laptop.page, validationText.send).click()
    await laptop.page.getByText(text.isObserved('El número es 004-2024.')).waitFor()
    await sendAll(laptop)

    // The note leads to the paper; another one takes its place, with the same file.
    await sendAll(phone)
    await page.goto('/hoy')
    await page.getByRole('link', { name: new RegExp(validationText.observedCount(1)) }).click()
    await page.getByText(text.isObserved('El número es 004-2024.')).waitFor()
    expect(new URL(page.url()).pathname).toBe(address)
    await page.getByText(text.replace, { exact: true }).click()
    await button(page, text.replaceNow).click()
    await page.waitForURL((url) => url.pathname !== address)
    await button(page, text.close).waitFor()
    await expect.poll(() => field(page, detailLabels.number).inputValue()).toBe('003-2024')
    await field(page, detailLabels.number).fill('004-2024')
    await page.getByText('informe social.pdf').waitFor()
    await expect.poll(() => journal(page)).toContain('004-2024')
    await close(page)
    await sendAll(phone)

    await sendAll(laptop)
    await expectTally(laptop.page, 'a05', '0 de 4 (+1 por validar)')
    await laptop.page.getByRole('button', { name: new RegExp(`^${validationText.validate}`) }).click()
    await expect.poll(() => laptop.page.locator('.plan-done b').innerText()).toBe('1 de 4')
    await laptop.page.getByRole('listitem').filter({ hasText: 'social' }).getByText('1 de 1').waitFor()

    await laptop.page.goto('/documentos')
    await laptop.page.getByLabel(text.search).fill('004')
    await expect.poll(() => laptop.page.locator('main .rows a').count()).toBe(1)
    await laptop.page.goto(address)
    await laptop.page.getByText(text.isReplaced).waitFor()
    for (const device of [phone, laptop]) device.expectNoProblems()
  },
)
