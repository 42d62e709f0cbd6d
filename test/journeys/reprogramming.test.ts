// The secretariat moves an activity by an acta; the phone in the field sees it, and the approved plan stays beside it.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Quarter } from '../../src/domain/time.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { planText } from '../../src/ui/text/plan.ts'
import { planChangeText as text } from '../../src/ui/text/plan-change.ts'
import { planViewText } from '../../src/ui/text/plan-view.ts'
import { readingsText } from '../../src/ui/text/readings.ts'
import type { Device } from '../help/chromium.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage('demo')
})
afterAll(() => stage.close())

/** The yearly installation of the CER: 1 reunión, I trimestre. */
const PAGE = '/plan/a14'
const ACTA = 'acta 004-2024 del CER'
const MOVED = text.moved([1], [3], ACTA)

async function enter(who: 'Promotora' | 'Secretaría Técnica', form: 'laptop' | 'phone'): Promise<Device> {
  const device = await stage.switchOn(form, true, { form })
  await device.page.goto(stage.linkFor(who))
  await device.page.getByText(entryText.downloaded).waitFor()
  await device.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  return device
}
async function send({ context, page }: Device): Promise<void> {
  await context.setOffline(false)
  await page.goto('/envios')
  await page.getByRole('button', { name: outboxText.sendNow }).click()
  await expect.poll(() => page.locator('.outbox-answer').innerText()).not.toBe('')
}
/** The quarters that an activity's screen shows as programmed. */
async function expectProgrammed(page: Page, quarters: readonly Quarter[]): Promise<void> {
  const shown = page.getByText(/^[IV, y]+ trimestre$/).first()
  await expect.poll(() => shown.textContent()).toBe(planText.scheduledIn(quarters))
}

test('[R11, S10] moved by an acta without signal, seen in the field, taken back; nothing of it is erased', async () => {
  const laptop = await enter('Secretaría Técnica', 'laptop')
  const phone = await enter('Promotora', 'phone')
  const { page } = laptop
  await laptop.context.setOffline(true)
  await page.goto(PAGE)
  await page.getByRole('link', { name: text.openIt(14) }).click()
  // Nothing is kept before everything was said.
  await page.getByRole('button', { name: text.save }).click()
  await page.getByText(text.nothing).waitFor()
  await page.getByRole('button', { name: 'I', exact: true }).click()
  await page.getByRole('button', { name: 'III', exact: true }).click()
  await page.getByLabel(text.why).fill('La convocatoria regional salió en julio.')
  await page.getByLabel(text.minutes).selectOption(text.otherMinutes)
  await page.getByLabel(text.minutesName).fill(ACTA)
  await page.getByLabel(text.from).fill('2024-07-15')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: text.save }).click()
  await page.getByText(text.saved(2)).waitFor()
  await page.getByRole('link', { name: text.goBack }).click()
  await page.getByText(MOVED).waitFor()
  await expectProgrammed(page, [3])

  // R12: how another target is read goes with it.
  await page.goto('/plan/a24')
  await page.getByRole('button', { name: readingsText.open }).click()
  await page.getByRole('radio', { name: /^4 \(trimestral\)/ }).check()
  await page.getByRole('button', { name: readingsText.choose }).click()
  await page.getByText(readingsText.readAs('4 (trimestral)')).waitFor()

  await send(laptop)
  await send(phone)
  await phone.context.setOffline(true)
  await phone.page.goto(PAGE)
  await phone.page.getByText(MOVED).waitFor()
  expect(await phone.page.getByRole('link', { name: text.openIt(14) }).count()).toBe(0)
  await phone.page.goto('/plan/a24')
  await phone.page.getByText(readingsText.readAs('4 (trimestral)')).waitFor()

  // The plan as approved, and as it was before that day.
  await phone.page.goto('/plan')
  await phone.page.getByText(planViewText.summary).click()
  await phone.page.getByLabel(planViewText.version).selectOption(planViewText.approved)
  await phone.page.getByText(planViewText.shown([planViewText.approved.toLowerCase()])).waitFor()
  await phone.page.getByRole('link', { name: 'Instalación anual del Comité Ejecutivo Regional.' }).click()
  await expectProgrammed(phone.page, [1])
  await phone.page.goto(`${PAGE}?corte=2024-07-14`)
  await expectProgrammed(phone.page, [1])
  await phone.page.goto(`${PAGE}?corte=2024-07-15`)
  await expectProgrammed(phone.page, [3])

  await page.goto(PAGE)
  await page.getByRole('button', { name: text.withdrawIt(2) }).click()
  await page.getByLabel(text.why).fill('El CER lo dejó sin efecto.')
  await page.getByLabel(text.minutes).selectOption(text.otherMinutes)
  await page.getByLabel(text.minutesName).fill('acta 005-2024 del CER')
  await page.getByLabel(text.from).fill('2024-09-02')
  await page.getByRole('button', { name: text.withdrawSave }).click()
  // The third is the demonstration’s own, of August.
  await page.getByText(text.version(4, text.day('2024-09-02'), true)).waitFor()
  await expectProgrammed(page, [1])
  // Struck through, and there.
  await page
    .locator('.plan-step-gone')
    .getByText(text.move({ is: 'quarters', from: [1], to: [3] }, String))
    .waitFor()
  laptop.expectNoProblems()
  phone.expectNoProblems()
})
