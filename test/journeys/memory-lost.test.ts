// The phone loses the app's memory while it holds what nobody else has: she is told, nothing of it is lost, and it arrives once.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commonText } from '../../src/ui/text/common.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { partNames } from '../../src/ui/text/meetings.ts'
import { recoveredText } from '../../src/ui/text/recovered.ts'
import { journal, openField, type Field } from './field-phone.ts'
import * as promoter from './promoter.ts'

let field: Field
/** The meetings that were saved and sent so far. */
const saved: string[] = []

beforeAll(async () => {
  field = await openField()
})
afterAll(() => field.close())

const tablesOf = (profile: string): string => {
  const root = field.folderOf(profile, 'IndexedDB')
  const name = readdirSync(root).find((each) => each.endsWith('.leveldb'))
  if (!name) throw new Error('no tables')
  return join(root, name)
}

async function expectSaved(profile: string, hub: string, place: string): Promise<void> {
  await field.expectSaved(profile, hub, place)
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
  const place = places[saved.length] ?? ''
  const { profile, phone, hub } = await field.withUnsentMeeting(place)
  await phone.kill()
  const tables = tablesOf(profile)
  const files = readdirSync(tables).filter((file) => file.startsWith(spoiled))
  expect(files).toHaveLength(1)
  for (const file of files) writeFileSync(join(tables, file), content)
  await expectSaved(profile, hub, place)
})

test('[I12, fault 9] the tables alone are cleared, while the app is open', async () => {
  const { profile, phone, hub } = await field.withUnsentMeeting('Galilea')
  const browser = await phone.context.newCDPSession(phone.page)
  const clear = { origin: field.endpoint.url, storageTypes: 'indexeddb' }
  await browser.send('Storage.clearDataForOrigin', clear)
  // She goes on, not knowing.
  await phone.page.getByRole('link', { name: new RegExp(`^${partNames.agenda}, `) }).click()
  await phone.page.getByRole('heading', { level: 1, name: recoveredText.lostTitle }).waitFor()
  await phone.close()
  await expectSaved(profile, hub, 'Galilea')
})

test('[I12, fault 9] everything is cleared: the app is new, and says nothing that is not so', async () => {
  const { phone } = await field.withUnsentMeeting('Chiriaco')
  const browser = await phone.context.newCDPSession(phone.page)
  await phone.page.goto('about:blank')
  await browser.send('Storage.clearDataForOrigin', { origin: field.endpoint.url, storageTypes: 'all' })
  await phone.context.setOffline(false)
  await phone.page.goto('/hoy')
  await phone.page.getByLabel(entryText.code).waitFor()
  expect(await phone.page.getByText(recoveredText.lostTitle).count()).toBe(0)
  phone.expectNoProblems()
})

test('[I3, rule 15] each of those meetings has arrived once', async () => {
  const office = await field.switchOn('office', true, { form: 'laptop' })
  await promoter.enter(office.page, field.endpoint.firstCode ?? '')
  await office.page.goto('/reuniones')
  const rows = office.page.getByRole('table').getByRole('link')
  const addresses = () => rows.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? '').sort())
  await expect.poll(addresses).toEqual([...saved].sort())
  office.expectNoProblems()
})

test('nothing was lost: she lands where she was, and is told nothing', async () => {
  const { profile, phone, hub } = await field.withUnsentMeeting('Cenepa')
  await phone.kill()
  const again = await field.switchOn(profile, false)
  await again.page.goto(hub)
  await again.page.getByRole('heading', { level: 1 }).waitFor()
  expect(await again.page.getByText(recoveredText.lostTitle).count()).toBe(0)
  again.expectNoProblems()
})

test('[I12] what another tab writes is in the journal too, also after the one that kept it is gone', async () => {
  const { phone, hub } = await field.withUnsentMeeting('Nueva Seasmé')
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
  const { profile, phone, hub } = await field.withUnsentMeeting('Tunants')
  await phone.close()
  const again = await field.switchOn(profile, false, { expected: [/no room to open/] })
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
