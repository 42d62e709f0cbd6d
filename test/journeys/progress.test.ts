// The end of scenario S1 on two devices: what a promoter closes in the field is linked, observed, validated and counted.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reviewText } from '../../src/ui/text/meeting-review.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { fateNames, progressText } from '../../src/ui/text/progress.ts'
import { validationText } from '../../src/ui/text/validation.ts'
import type { Device } from '../help/chromium.ts'
import { s1Attendance } from '../help/s1.ts'
import { openField, type Field } from './field-phone.ts'
import * as promoter from './promoter.ts'

let field: Field
beforeAll(async () => {
  field = await openField()
})
afterAll(() => field.close())

const INSTALLATION = 'Instalación de los Comités Ejecutivos Locales'

const online = async ({ context, page }: Device) => {
  await context.setOffline(false)
  await page.goto('/envios')
  await page.getByRole('button', { name: outboxText.sendNow }).click()
  await expect.poll(() => page.locator('.outbox-answer').innerText()).not.toBe('')
}
/** Nothing that axe finds in any theme. */
async function expectFit(page: Page): Promise<void> {
  for (const theme of ['paper', 'night', 'sun']) {
    await page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${theme}: ${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([])
  }
}
/** What activity 23 says of itself. */
async function expectProgress(page: Page, words: string): Promise<void> {
  await page.goto('/plan/a23')
  await expect.poll(() => page.locator('.plan-done b').innerText()).toBe(words)
}

test('S1, its end: «por validar», observed with a note, then 1 of 2 mesas', { timeout: 240_000 }, async () => {
  const { phone } = await field.aPhone()
  const { page } = phone
  await page.goto('/reuniones')
  const hub = await promoter.beginMeeting(page)
  await promoter.openPart(page, 'details')
  await promoter.chooseKind(page, 'installation')
  await page.getByLabel(detailsText.date, { exact: true }).fill('2024-03-14')
  await promoter.goBack(page)
  await promoter.openPart(page, 'attendance')
  await promoter.addPeople(page, s1Attendance.slice(0, 1))
  await page.goto(`${hub}/revisar`)
  await page.getByRole('button', { name: reviewText.close }).click()

  // It is offered once, and said once.
  const offer = page.locator('.meeting-offer').filter({ hasText: INSTALLATION })
  await offer.waitFor()
  await expectFit(page)
  await offer.getByRole('button', { name: new RegExp(`^${validationText.add}`) }).click()
  await offer.waitFor({ state: 'detached' })
  await expectProgress(page, '0 de 2 (+1 sin enviar)')
  expect(await page.getByRole('button', { name: new RegExp(`^${validationText.validate}`) }).count()).toBe(0)
  await online(phone)
  await expectProgress(page, '0 de 2 (+1 por validar)')

  const laptop = await field.switchOn('laptop', true, { form: 'laptop' })
  await laptop.page.goto(`/entrar#codigo=${field.endpoint.firstCode ?? ''}`)
  await laptop.page.waitForURL('**/bajando')
  await expectProgress(laptop.page, '0 de 2 (+1 por validar)')
  await expectFit(laptop.page)
  await laptop.page.getByRole('button', { name: new RegExp(`^${validationText.observe}`) }).click()
  await laptop.page.getByLabel(validationText.note).fill('Falta la nómina del comité.')
  await laptop.page.getByRole('button', { name: validationText.send }).click()
  await laptop.page.getByText(fateNames.observed, { exact: true }).waitFor()
  await expectProgress(laptop.page, '0 de 2 (+1 observado)')
  await online(laptop)

  await online(phone)
  await page.goto('/hoy')
  await page.getByRole('link', { name: new RegExp(validationText.observedCount(1)) }).click()
  await page.getByText(validationText.isObserved('Falta la nómina del comité.')).waitFor()
  expect(new URL(page.url()).pathname).toBe(hub)
  await expectFit(page)

  await laptop.page.goto(hub)
  await laptop.page.getByRole('button', { name: new RegExp(`^${validationText.validate}`) }).click()
  await laptop.page.getByText(/Ya cuenta en el plan/).waitFor()
  await online(laptop)
  await online(phone)
  for (const device of [laptop, phone]) {
    await expectProgress(device.page, '1 de 2')
    await device.page.getByRole('listitem').filter({ hasText: 'Condorcanqui' }).getByText('1 de 1').waitFor()
    await device.page.getByRole('listitem').filter({ hasText: 'Chachapoyas' }).getByText('0 de 1').waitFor()
    await device.page.getByRole('img', { name: progressText.cell(1, 'en avance, 1 de 2') }).waitFor()
    device.expectNoProblems()
  }
})
