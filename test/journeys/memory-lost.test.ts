// The phone loses the app's memory while it holds what nobody else has: she is told, nothing of it is lost, and it arrives once.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { commonText } from '../../src/ui/text/common.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { partNames } from '../../src/ui/text/meetings.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { recoveredText } from '../../src/ui/text/recovered.ts'
import { launchDevice, type Device, type DeviceOptions } from '../help/chromium.ts'
import { startEndpoint, type Endpoint } from '../help/endpoint.ts'
import * as promoter from './promoter.ts'

const dir = mkdtempSync(join(tmpdir(), 'cuaderno-memory-'))
const devices: Device[] = []
let endpoint: Endpoint
let phones = 0
/** The meetings that were saved and sent so far. */
const saved: string[] = []

const switchOn = async (profile: string, signal: boolean, options: Partial<DeviceOptions> = {}): Promise<Device> => {
  const device = await launchDevice({ dir: join(dir, profile), url: endpoint.url, ...options })
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
  for (const typed of [place, '2024-03-14']) await expect.poll(() => journal(phone.page)).toContain(typed)
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
  await again.page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()
  expect(await again.page.getByText(recoveredText.lostTitle).count()).toBe(0)
  again.expectNoProblems()
  await again.close()
  saved.push(hub)
}

const places = ['Nieva', 'Huampami', 'Imaza']

/** How the tables are found broken: the file that is spoiled, and what it holds then. */
const broken = [
  ['fault 6: they are silently replaced by empty ones', 'MANIFEST', 'not a manifest any more'],
  ['fault 7: they are silently replaced by empty ones', 'CURRENT', 'garbage'],
  ['fault 7: they do not open any more, nor any other beside them', 'CURRENT', 'MANIFEST-999999\n'],
] as const

test.each(broken)('[I12, %s]', async (_, spoiled, content) => {
  const place = places[phones] ?? ''
  const { profile, phone, hub } = await withUnsentMeeting(place)
  await phone.kill()
  const tables = tablesOf(profile)
  const files = readdirSync(tables).filter((file) => file.startsWith(spoiled))
  expect(files).toHaveLength(1)
  for (const file of files) writeFileSync(join(tables, file), content)
  await expectSaved(profile, hub, place)
})

test('[I12, fault 9] the tables alone are cleared, while the app is open', async () => {
  const { profile, phone, hub } = await withUnsentMeeting('Galilea')
  const browser = await phone.context.newCDPSession(phone.page)
  const clear = { origin: endpoint.url, storageTypes: 'indexeddb' }
  await browser.send('Storage.clearDataForOrigin', clear)
  // She goes on, not knowing.
  await phone.page.getByRole('link', { name: new RegExp(`^${partNames.agenda}, `) }).click()
  await phone.page.getByRole('heading', { level: 1, name: recoveredText.lostTitle }).waitFor()
  await phone.close()
  await expectSaved(profile, hub, 'Galilea')
})

test('[I12, fault 9] everything is cleared: the app is new, and says nothing that is not so', async () => {
  const { phone } = await withUnsentMeeting('Chiriaco')
  const browser = await phone.context.newCDPSession(phone.page)
  await phone.page.goto('about:blank')
  await browser.send('Storage.clearDataForOrigin', { origin: endpoint.url, storageTypes: 'all' })
  await phone.context.setOffline(false)
  await phone.page.goto('/hoy')
  await phone.page.getByLabel(entryText.code).waitFor()
  expect(await phone.page.getByText(recoveredText.lostTitle).count()).toBe(0)
  phone.expectNoProblems()
})

test('[I3, rule 15] each of those meetings has arrived once', async () => {
  const office = await switchOn('office', true, { form: 'laptop' })
  await promoter.enter(office.page, endpoint.firstCode ?? '')
  await office.page.goto('/reuniones')
  const rows = office.page.locator('main a[href^="/reuniones/"]:not([href$="nueva"])')
  await expect.poll(() => rows.count()).toBe(saved.length)
  for (const hub of saved) expect(await office.page.locator(`a[href="${hub}"]`).count()).toBe(1)
  office.expectNoProblems()
})

test('nothing was lost: she lands where she was, and is told nothing', async () => {
  const { profile, phone, hub } = await withUnsentMeeting('Cenepa')
  await phone.kill()
  const again = await switchOn(profile, false)
  await again.page.goto(hub)
  await again.page.getByRole('heading', { level: 1 }).waitFor()
  expect(await again.page.getByText(recoveredText.lostTitle).count()).toBe(0)
  again.expectNoProblems()
})

test('[I12] what another tab writes is in the journal too, also after the one that kept it is gone', async () => {
  const { phone, hub } = await withUnsentMeeting('Nueva Seasmé')
  const other = await phone.context.newPage()
  await other.goto(`${hub}/datos`)
  const venue = other.getByLabel(detailsText.venue, { exact: true })
  await venue.fill('Local comunal')
  await expect.poll(() => journal(other)).toContain('Local comunal')
  await phone.page.close()
  await venue.fill('Casa de la mujer')
  await expect.poll(() => journal(other)).toContain('Casa de la mujer')
  phone.expectNoProblems()
})

test('tables that do not open for another reason are not taken for lost', async () => {
  const { profile, phone, hub } = await withUnsentMeeting('Tunants')
  await phone.close()
  const again = await switchOn(profile, false, { expected: [/no room to open/] })
  await again.page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB)
    indexedDB.open = (name, version) => {
      if (sessionStorage.getItem('room')) return open(name, version)
      throw new DOMException('no room to open', 'QuotaExceededError')
    }
  })
  await again.page.goto(hub)
  await again.page.getByText(recoveredText.doNotErase).waitFor()
  await again.page.evaluate(() => sessionStorage.setItem('room', 'yes'))
  await again.page.getByRole('button', { name: commonText.tryAgain }).click()
  await again.page.getByRole('heading', { level: 1 }).waitFor()
  expect(new URL(again.page.url()).pathname).toBe(hub)
  again.expectNoProblems()
})
