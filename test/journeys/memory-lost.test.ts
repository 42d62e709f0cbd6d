// The phone loses the app's memory while it holds what nobody else has: she is told, nothing of it is lost, and it arrives once.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { commonText } from '../../src/ui/text/common.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { recoveredText } from '../../src/ui/text/recovered.ts'
import { launchDevice, type Device } from '../help/chromium.ts'
import { startEndpoint, type Endpoint } from '../help/endpoint.ts'
import * as promoter from './promoter.ts'

const dir = mkdtempSync(join(tmpdir(), 'cuaderno-memory-'))
const devices: Device[] = []
let endpoint: Endpoint
/** A profile in which Alba has entered, and an empty one of the secretariat: copied for each test. */
let phones = 0

const switchOn = async (profile: string, signal: boolean): Promise<Device> => {
  const device = await launchDevice({ dir: join(dir, profile), url: endpoint.url })
  devices.push(device)
  await device.context.setOffline(!signal)
  return device
}

beforeAll(async () => {
  endpoint = await startEndpoint(join(dir, 'data'), 'main', process.env['DIST'] ?? 'dist')
})
afterAll(async () => {
  for (const device of devices) await device.close()
  await endpoint.stop()
  rmSync(dir, { recursive: true, force: true })
})

/** Alba's phone, in the field without signal, with a meeting that only it has. */
async function withUnsentMeeting(place: string) {
  const profile = `phone-${++phones}`
  const code = await endpoint.adminCode('--role', 'promoter', '--mesa', 'condorcanqui', '--name', `Alba ${phones}`)
  const phone = await switchOn(profile, true)
  await promoter.enter(phone.page, code)
  await phone.context.setOffline(true)
  const hub = await promoter.beginMeeting(phone.page)
  await promoter.openPart(phone.page, 'details')
  await phone.page.getByLabel(detailsText.place, { exact: true }).fill(place)
  await phone.page.getByLabel(detailsText.date, { exact: true }).fill('2024-03-14')
  await promoter.goBack(phone.page)
  await expect.poll(() => journal(phone.page)).toContain(place)
  return { profile, phone, hub }
}

/** What stands in the journal's files at this moment. */
const journal = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal', { create: true })
    let text = ''
    for await (const handle of folder.values()) {
      if (handle instanceof FileSystemFileHandle) text += await (await handle.getFile()).text()
    }
    return text
  })

const tablesOf = (profile: string): string => {
  const root = join(dir, profile, 'Default', 'IndexedDB')
  const name = readdirSync(root).find((each) => each.endsWith('.leveldb'))
  if (!name) throw new Error('no tables')
  return join(root, name)
}

/** She reads what was saved, goes on, finds the meeting, and with signal the secretariat has it once. */
async function expectSaved(profile: string, hub: string, place: string): Promise<void> {
  const phone = await switchOn(profile, false)
  const { page } = phone
  await page.goto('/hoy')
  await page.getByRole('heading', { level: 1, name: recoveredText.lostTitle }).waitFor()
  await page.getByText(`en ${place}, 14 de marzo de 2024`).waitFor()
  await page.getByRole('button', { name: recoveredText.goOn }).click()
  await page.getByRole('heading', { level: 1, name: recoveredText.lostTitle }).waitFor({ state: 'detached' })
  await page.goto(`${hub}/datos`)
  await expect.poll(() => page.getByLabel(detailsText.place, { exact: true }).inputValue()).toBe(place)
  phone.expectNoProblems()
  await phone.close()

  // Switched on once more: she is not told again, and it leaves by itself.
  const again = await switchOn(profile, true)
  await again.page.goto('/envios')
  await again.page.getByText(outboxText.signal.allSent[0] ?? '').waitFor()
  expect(await again.page.getByText(recoveredText.lostTitle).count()).toBe(0)
  await again.page.goto('/hoy')
  again.expectNoProblems()
  await again.close()
}

test('[I12, fault 6] tables replaced by empty ones', async () => {
  const { profile, phone, hub } = await withUnsentMeeting('Nieva')
  await phone.kill()
  const tables = tablesOf(profile)
  for (const file of readdirSync(tables)) {
    if (file.startsWith('MANIFEST')) writeFileSync(join(tables, file), 'not a manifest any more')
  }
  await expectSaved(profile, hub, 'Nieva')
})
