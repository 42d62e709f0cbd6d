// A promoter's phone in the field with a meeting that only it has, and what she sees when its memory was lost meanwhile.
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { recoveredText } from '../../src/ui/text/recovered.ts'
import * as promoter from './promoter.ts'
import { openStage } from './stage.ts'

export type Field = Awaited<ReturnType<typeof openField>>

/** An endpoint and the phones that know it. */
export async function openField() {
  const { dir, endpoint, switchOn, codeFor, close } = await openStage()
  let phones = 0
  const codeOf = (profile: string) => codeFor(`Alba of ${profile}`)

  /** Alba's phone, ready and without signal. */
  const aPhone = async () => {
    const profile = `phone-${++phones}`
    const phone = await switchOn(profile, true)
    await promoter.enter(phone.page, await codeOf(profile))
    await phone.context.setOffline(true)
    return { profile, phone }
  }
  const withUnsentMeeting = async (place: string) => {
    const { profile, phone } = await aPhone()
    return { profile, phone, hub: await writeMeeting(phone.page, place) }
  }

  /** She reads what was saved, goes on, finds the meeting, and with signal it leaves by itself. */
  const expectSaved = async (profile: string, hub: string, place: string): Promise<void> => {
    const phone = await switchOn(profile, false)
    const { page } = phone
    await page.goto('/hoy')
    await readLoss(page, place)
    await page.goto(`${hub}/datos`)
    await expect.poll(() => page.getByLabel(detailsText.place, { exact: true }).inputValue()).toBe(place)
    phone.expectNoProblems()
    await phone.close()

    // Switched on once more: she is not told again.
    const again = await switchOn(profile, true)
    await expectAllSent(again.page)
    expect(await again.page.getByText(recoveredText.lostTitle).count()).toBe(0)
    again.expectNoProblems()
    await again.close()
  }

  /** Where a phone keeps its tables or its journal. */
  const folderOf = (profile: string, store: 'IndexedDB' | 'File System') => join(dir, profile, 'Default', store)
  return { endpoint, switchOn, codeOf, aPhone, withUnsentMeeting, expectSaved, folderOf, close }
}

/** Waits until all of it is in the journal too. */
export async function writeMeeting(page: Page, place: string): Promise<string> {
  const hub = await promoter.beginMeeting(page)
  await promoter.openPart(page, 'details')
  await page.getByLabel(detailsText.place, { exact: true }).fill(place)
  await page.getByLabel(detailsText.date, { exact: true }).fill('2024-03-14')
  await promoter.goBack(page)
  for (const typed of [place, '2024-03-14']) await expect.poll(() => journal(page)).toContain(typed)
  return hub
}

export async function readLoss(page: Page, place: string): Promise<void> {
  const title = page.getByRole('heading', { level: 1, name: recoveredText.lostTitle })
  await title.waitFor()
  await page.getByText(`en ${place}, 14 de marzo de 2024`).waitFor()
  await page.getByRole('button', { name: recoveredText.goOn }).click()
  await title.waitFor({ state: 'detached' })
}

export async function expectAllSent(page: Page): Promise<void> {
  await page.goto('/envios')
  await page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()
}

/** What stands in the journal's files at this moment. */
export const journal = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal', { create: true })
    let text = ''
    for await (const handle of folder.values()) {
      if (handle instanceof FileSystemFileHandle) text += await (await handle.getFile()).text()
    }
    return text
  })
