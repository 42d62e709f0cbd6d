// The guides are read with no signal, pictures and all.
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entryText } from '../../src/ui/text/entry.ts'
import { helpText as text } from '../../src/ui/text/help.ts'
import { resize } from './measures.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('a promoter reads her guide with no signal, from the settings', { timeout: 180_000 }, async () => {
  const phone = await stage.switchOn('promoter', true)
  const { page, context } = phone
  await page.goto(`/entrar#codigo=${await stage.codeFor('Rosa Ficticia')}`)
  await page.getByText(entryText.downloaded).waitFor()
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  await context.setOffline(true)
  await page.goto('/ajustes')
  await page.getByRole('link', { name: text.title }).click()
  await page.getByRole('heading', { level: 2, name: 'Cerrar el acta' }).waitFor()
  // The office's is not hers to choose.
  expect(await page.getByRole('link', { name: text.office }).count()).toBe(0)

  await page.getByRole('link', { name: 'Enviar', exact: true }).click()
  await page.getByText('llegó a Chachapoyas').waitFor()
  const pictures = page.locator('.guide-picture')
  for (const picture of await pictures.all()) await picture.scrollIntoViewIfNeeded()
  const widths = () =>
    pictures.evaluateAll((all) => all.map((each) => (each instanceof HTMLImageElement ? each.naturalWidth : 0)))
  await expect.poll(async () => (await widths()).every((width) => width > 0)).toBe(true)
  expect((await widths()).length).toBeGreaterThan(3)

  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await resize(page, { width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  phone.expectNoProblems()
})

test('the secretariat chooses between the two', { timeout: 180_000 }, async () => {
  const laptop = await stage.switchOn('office', true, { form: 'laptop' })
  const { page } = laptop
  const code = await stage.endpoint.adminCode('--role', 'secretariat', '--name', 'Alba Ficticia')
  await page.goto(`/entrar#codigo=${code}`)
  await page.getByText(entryText.downloaded).waitFor()
  await page.goto('/ayuda')
  await page.getByRole('link', { name: text.office }).click()
  await page.getByRole('heading', { level: 2, name: 'Dar acceso a una persona' }).waitFor()
  await page.getByRole('link', { name: text.promoter }).click()
  await page.getByRole('heading', { level: 2, name: 'Entrar por primera vez' }).waitFor()
  laptop.expectNoProblems()
})
