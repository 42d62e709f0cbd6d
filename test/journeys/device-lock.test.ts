// A phone with a PIN that opens with its own lock too, by a virtual one of Chromium with the extension PRF.
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockText } from '../../src/ui/text/lock.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const PIN = '274915'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function typePin(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  for (const digit of PIN) await button(page, digit).click()
}

/** A finger on the glass is right, or another's. */
async function aFingerReader(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const setRight = (isUserVerified: boolean) =>
    session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
  const forget = () => session.send('WebAuthn.clearCredentials', { authenticatorId })
  return { setRight, forget }
}

test('[point 3] her finger opens the notebook with no signal; another finger, or a phone that forgot it, leaves her the PIN', async () => {
  const phone = await stage.switchOn('alba', true)
  const { page } = phone
  await promoter.enter(page, await stage.codeFor('Alba'))
  const reader = await aFingerReader(page)
  await page.goto('/ajustes')
  await page.getByRole('link', { name: lockText.set }).click()
  await typePin(page, lockText.newTitle)
  await button(page, lockText.ready).click()
  await typePin(page, lockText.enteringTitle)
  await phone.context.setOffline(true)

  await page.getByRole('link', { name: lockText.device }).click()
  await typePin(page, lockText.nowTitle)
  await page.getByText(lockText.deviceOff).waitFor()

  const ask = () => button(page, lockText.openByDevice)
  await page.getByText(lockText.lockNow).click()
  await ask().click()
  await page.getByText(lockText.lockNow).waitFor()

  await page.reload()
  await reader.setRight(false)
  await ask().click()
  await page.getByText(lockText.deviceFailed).waitFor()
  await reader.setRight(true)
  await reader.forget()
  await ask().click()
  await page.getByText(lockText.deviceFailed).waitFor()
  await typePin(page, lockText.title)

  await page.getByText(lockText.deviceOff).click()
  await page.getByRole('link', { name: lockText.device }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: lockText.title }).waitFor()
  expect(await ask().count()).toBe(0)
  phone.expectNoProblems()
})
