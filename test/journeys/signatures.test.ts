// One phone passed from hand to hand with no signal: a finger, paper, a thumb, rather not; and an agreement changed after.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { agreementsText } from '../../src/ui/text/meeting-agreements.ts'
import { signaturesText as text } from '../../src/ui/text/meeting-signatures.ts'
import { minutesWords } from '../../src/ui/text/minutes.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const signer = (page: Page, name: string) => page.getByRole('heading', { level: 2, name }).waitFor()

async function drawIn(page: Page): Promise<void> {
  const box = await page.getByRole('img', { name: text.padEmpty }).boundingBox()
  if (!box) throw new Error('no pad')
  await page.mouse.move(box.x + 40, box.y + 150)
  await page.mouse.down()
  for (let step = 1; step <= 30; step++) {
    await page.mouse.move(box.x + 40 + step * 7, box.y + 120 + Math.sin(step / 2) * 60)
  }
  await page.mouse.up()
  await page.getByRole('img', { name: text.padSigned }).waitFor()
}

test('[ux S6g] [ux §7.26] signed by finger, on paper, by thumb or not at all; a later change is told and stands in the acta', async () => {
  const phone = await stage.switchOn('phone', true)
  const { page } = phone
  await promoter.enter(page, await stage.codeFor('Alba'))
  await phone.context.setOffline(true)
  const hub = await promoter.beginMeeting(page)
  await page.goto(`${hub}/asistencia`)
  const names = ['Delia Tsamajain', 'Marco Villacorta', 'Elva Chamik', 'Tito Dekentai']
  await promoter.addPeople(
    page,
    names.map((name) => ({ name, institution: 'Municipalidad' })),
  )
  await page.goto(`${hub}/acuerdos`)
  await promoter.addAgreement(page, {
    text: 'Un grupo de agua',
    responsible: 'Municipalidad',
    due: 'immediate',
  })

  await page.goto(`${hub}/firmas`)
  await button(page, text.begin).click()
  await signer(page, 'Delia Tsamajain')
  await button(page, text.done).click()
  await page.getByText(text.empty).waitFor()
  await drawIn(page)
  await button(page, text.done).click()
  await signer(page, 'Marco Villacorta')
  await button(page, text.ways.paper).click()
  await signer(page, 'Elva Chamik')
  await button(page, text.ways.thumbprint).click()
  await signer(page, 'Tito Dekentai')
  await button(page, text.ways.declined).click()
  await page.getByRole('list', { name: text.list }).waitFor()
  for (const way of Object.values(text.ways)) await page.getByText(way, { exact: true }).waitFor()

  await page.goto(`${hub}/acta`)
  await page.getByRole('img', { name: minutesWords.signedBy.screen }).waitFor()
  await page.getByText(minutesWords.signedBy.thumbprint).waitFor()

  await page.goto(`${hub}/acuerdos`)
  await page.getByRole('link', { name: /Un grupo de agua/ }).click()
  await page.getByLabel(agreementsText.what).fill('Un grupo de agua y saneamiento')
  await button(page, agreementsText.done).click()
  await page.getByText('Un grupo de agua y saneamiento').waitFor()
  await page.goto(`${hub}/firmas`)
  await page.getByText(text.changed([1], 3)).waitFor()
  await button(page, text.letStand).click()
  await page.getByText(text.changed([1], 3)).waitFor({ state: 'detached' })
  await page.goto(`${hub}/acta`)
  await page.getByText(minutesWords.changedAfter([1], 3)).waitFor()
  phone.expectNoProblems()
})
