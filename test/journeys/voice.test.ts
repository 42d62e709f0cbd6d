// An agreement said aloud: recorded with no signal, through a dead battery, sent after the text, heard by another.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreementsText } from '../../src/ui/text/meeting-agreements.ts'
import { voiceText as text } from '../../src/ui/text/meeting-voice.ts'
import { bytesHere } from './bytes-here.ts'
import { openField, expectAllSent, type Field } from './field-phone.ts'
import * as promoter from './promoter.ts'

let field: Field
beforeAll(async () => {
  field = await openField()
})
afterAll(() => field.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const voice = (page: Page) => page.getByRole('region', { name: text.heading })
/** Speaks until the clock on the screen has counted so far. */
const speak = async (page: Page, seconds: number) => {
  await button(page, text.recordLabel).click()
  await page
    .getByRole('timer')
    .filter({ hasText: `0:0${seconds}` })
    .waitFor()
}
const play = async (page: Page) => {
  await voice(page)
    .getByRole('button', { name: new RegExp(`^${text.play}`) })
    .click()
  await button(page, text.pauseLabel).waitFor()
  const decoded = () => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime)
  await expect.poll(decoded).toBeGreaterThan(0)
}

async function beginAgreement(page: Page): Promise<string> {
  await page.goto('/hoy')
  await promoter.beginMeeting(page)
  await promoter.openPart(page, 'agreements')
  await button(page, agreementsText.add).click()
  await page.getByLabel(agreementsText.what).fill('Presentar el informe')
  return new URL(page.url()).pathname
}

test('[I1, I8, I11] recorded with no signal, whole after a dead battery, sent after the text, heard by another', async () => {
  const alba = await field.switchOn('alba', true, { microphone: true })
  await promoter.enter(alba.page, await field.codeOf('alba'))
  await alba.context.setOffline(true)
  const address = await beginAgreement(alba.page)
  await speak(alba.page, 3)
  await button(alba.page, text.stopLabel).click()
  await voice(alba.page).getByText(text.state.onlyHere).waitFor()
  const recorded = await bytesHere(alba.page)
  // Three or four seconds at 16 kbit/s, and what holds them together.
  expect(recorded.length).toBeGreaterThan(2_000)
  expect(recorded.length).toBeLessThan(20_000)
  await play(alba.page)
  await alba.kill()

  const again = await field.switchOn('alba', false, { microphone: true })
  await again.page.goto(address)
  await voice(again.page).getByText(text.state.onlyHere).waitFor()
  await play(again.page)
  expect((await bytesHere(again.page)).equals(recorded)).toBe(true)
  await again.context.setOffline(false)
  await expectAllSent(again.page)
  await again.page.goto(address)
  await voice(again.page).getByText(text.state.sent).waitFor()
  again.expectNoProblems()

  const marco = await field.switchOn('marco', true)
  await promoter.enter(marco.page, await field.codeOf('marco'))
  await marco.page.goto(address)
  await voice(marco.page).getByText(text.state.sent).waitFor()
  await button(marco.page, text.bring(recorded.length)).click()
  await play(marco.page)
  expect((await bytesHere(marco.page)).equals(recorded)).toBe(true)
  marco.expectNoProblems()
})

test('[I1, fault 3] a battery that dies while it records takes no more than the last moment', async () => {
  const delia = await field.switchOn('delia', true, { microphone: true })
  await promoter.enter(delia.page, await field.codeOf('delia'))
  await delia.context.setOffline(true)
  const address = await beginAgreement(delia.page)
  await speak(delia.page, 4)
  await delia.kill()

  const again = await field.switchOn('delia', false, { microphone: true })
  await again.page.goto(address)
  const rescued = voice(again.page).getByRole('alert')
  await rescued.waitFor()
  const [, seconds] = /: (\d) segundos/.exec(await rescued.innerText()) ?? []
  expect(Number(seconds)).toBeGreaterThanOrEqual(3)
  await play(again.page)

  // Left in the middle of another one: it stops, and is kept.
  await button(again.page, text.removeLabel).click()
  await again.page.getByText(text.removed).first().waitFor()
  await speak(again.page, 2)
  await promoter.goBack(again.page)
  await again.page.getByText(agreementsText.withVoice).waitFor()
  again.expectNoProblems()
})

test('a microphone that is refused is told in plain words, and takes nothing along', async () => {
  const ines = await field.switchOn('ines', true)
  await promoter.enter(ines.page, await field.codeOf('ines'))
  await beginAgreement(ines.page)
  // Nobody has been asked anything until now.
  const asked = ines.page.evaluate(() => navigator.permissions.query({ name: 'microphone' }).then(({ state }) => state))
  expect(await asked).not.toBe('granted')
  await button(ines.page, text.recordLabel).click()
  const said = await voice(ines.page).getByRole('alert').innerText()
  expect([text.trouble.denied, text.trouble.noMicrophone]).toContain(said)
  expect(await ines.page.getByLabel(agreementsText.what).inputValue()).toBe('Presentar el informe')
  ines.expectNoProblems()
})
