// What a device sends and fetches, and what it then says of an activity.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { outboxText } from '../../src/ui/text/outbox.ts'
import type { Device } from '../help/chromium.ts'

export const sendAll = async ({ context, page }: Device) => {
  await context.setOffline(false)
  await page.goto('/envios')
  await page.getByRole('button', { name: outboxText.sendNow, exact: true }).click()
  await expect.poll(() => page.locator('.outbox-answer').innerText()).not.toBe('')
  await page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()
}
export async function expectTally(page: Page, activity: string, words: string): Promise<void> {
  await page.goto(`/plan/${activity}`)
  await expect.poll(() => page.locator('.plan-done b').innerText()).toBe(words)
}
