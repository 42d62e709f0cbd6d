// «Registro de accesos»: the secretariat reads who did what, prints it, and is told that it needs signal.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deedsText as text } from '../../src/ui/text/deeds.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { lostPhoneText } from '../../src/ui/text/lost-phone.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const said = (page: Page, sentence: string) => page.locator('.deeds-day li', { hasText: sentence })

test('[ux S16] the log of deeds says who did what to whom, by name', { timeout: 180_000 }, async () => {
  const promoter = await stage.switchOn('promoter', true)
  await promoter.page.goto(`/entrar#codigo=${await stage.codeFor('Rosa Ficticia')}`)
  await promoter.page.getByText(entryText.downloaded).waitFor()
  const office = await stage.switchOn('office', true, { form: 'laptop' })
  const { page, context } = office
  await page.goto(
    `/entrar#codigo=${await stage.endpoint.adminCode('--role', 'secretariat', '--name', 'Alba Ficticia')}`,
  )
  await page.getByText(entryText.downloaded).waitFor()
  await page.goto('/mesas/condorcanqui/celulares')
  const card = page.locator('.device', { hasText: 'Rosa Ficticia' })
  await card.getByRole('button', { name: lostPhoneText.block }).click()
  await card.getByLabel(lostPhoneText.typeMesa('Condorcanqui')).fill('Condorcanqui')
  await card.getByRole('button', { name: lostPhoneText.block }).click()
  await card.getByRole('button', { name: lostPhoneText.seePeople }).click()
  await card.getByRole('status').first().waitFor()

  await page.goto('/personas')
  await page.getByRole('link', { name: text.title }).click()
  await page.getByRole('heading', { level: 1, name: text.title }).waitFor()
  await said(page, `${text.doers.console} ${text.did['code-given']('Rosa Ficticia')}`).waitFor()
  await page.getByText(/^Alba Ficticia bloqueó el equipo «.+», de Rosa Ficticia$/).waitFor()
  await page.getByText(/^Alba Ficticia vio de quién había datos en el equipo «.+», de Rosa Ficticia$/).waitFor()
  await page.getByText(`Alba Ficticia ${text.did['deeds-seen']()}`).waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#contenido').innerText()).not.toContain(text.why)
  expect(await page.locator('#contenido').innerText()).toContain(text.did['code-given']('Rosa Ficticia'))
  await page.emulateMedia({ media: 'screen' })

  await context.setOffline(true)
  await page.reload()
  await page.getByText(text.needsSignal).waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: text.again }).click()
  await said(page, text.did['code-given']('Rosa Ficticia')).waitFor()
  office.expectNoProblems()
})
