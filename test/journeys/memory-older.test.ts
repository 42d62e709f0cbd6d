// The phone's tables come back as they once were, or its journal is damaged too: nothing of what only it had is lost (rule 27).
import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { detailsText } from '../../src/ui/text/meeting-details.ts'
import { recoveredText } from '../../src/ui/text/recovered.ts'
import { expectAllSent, journal, openField, readLoss, writeMeeting, type Field } from './field-phone.ts'
import * as promoter from './promoter.ts'

let field: Field
beforeAll(async () => {
  field = await openField()
})
afterAll(() => field.close())

const expectSaved: Field['expectSaved'] = (...which) => field.expectSaved(...which)

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())

/**
 * Where the last whole record of a LevelDB log within this part of it ends: cut elsewhere, Chrome goes on in the torn one
 * and finds all of it broken at the start after.
 */
function endWithin(log: Buffer, part: number): number {
  const [block, header] = [32_768, 7]
  const isLast = (type: number) => type === 1 || type === 4
  let end = 0
  for (let at = 0; at < log.length * part;) {
    if (block - (at % block) < header) at += block - (at % block)
    const type = log.readUInt8(at + 6)
    at += header + log.readUInt16LE(at + 4)
    if (isLast(type) && at < log.length * part) end = at
  }
  return end
}

/** Spoils the journal's lines that say whose it is. */
function spoilHeads(profile: string, most: number): void {
  let spoilt = 0
  for (const file of filesIn(field.folderOf(profile, 'File System'))) {
    const bytes = readFileSync(file)
    for (let at = bytes.indexOf('"token"'); at >= 0 && spoilt < most; at = bytes.indexOf('"token"', at + 1)) {
      bytes[at + 12] = 35
      spoilt++
    }
    writeFileSync(file, bytes)
  }
  expect(spoilt).toBeGreaterThan(0)
}

test('[I12, I13, rule 27] tables put back from an earlier copy', async () => {
  const { profile, phone } = await field.aPhone()
  await phone.close()
  const tables = field.folderOf(profile, 'IndexedDB')
  cpSync(tables, `${tables}-early`, { recursive: true })
  const later = await field.switchOn(profile, false)
  await later.page.goto('/hoy')
  const hub = await writeMeeting(later.page, 'Nieva')
  await later.kill()
  rmSync(tables, { recursive: true })
  cpSync(`${tables}-early`, tables, { recursive: true })
  await expectSaved(profile, hub, 'Nieva')
})

test('[I12, I13, rule 27] the log of the tables lost its end', async () => {
  const { profile, phone } = await field.aPhone()
  await phone.close()
  const later = await field.switchOn(profile, false)
  await later.page.goto('/hoy')
  const hub = await writeMeeting(later.page, 'Imaza')
  await later.page.goto(`${hub}/datos`)
  await later.page.getByLabel(detailsText.venue, { exact: true }).fill('Local comunal')
  await expect.poll(() => journal(later.page)).toContain('Local comunal')
  await later.kill()
  const logs = filesIn(field.folderOf(profile, 'IndexedDB')).filter((file) => /\d+\.log$/.test(file))
  expect(logs).toHaveLength(1)
  for (const log of logs) truncateSync(log, endWithin(readFileSync(log), 0.8))
  await expectSaved(profile, hub, 'Imaza')
})

test('[I12, rule 27] tables lost and one byte of the journal damaged: its head stands there twice', async () => {
  const { profile, phone, hub } = await field.withUnsentMeeting('Galilea')
  await phone.kill()
  rmSync(field.folderOf(profile, 'IndexedDB'), { recursive: true })
  spoilHeads(profile, 1)
  await expectSaved(profile, hub, 'Galilea')
})

test('[I12, I13, rule 27] tables lost and no head to be read: she is told, enters, and it arrives', async () => {
  const { profile, phone, hub } = await field.withUnsentMeeting('Chiriaco')
  await phone.kill()
  rmSync(field.folderOf(profile, 'IndexedDB'), { recursive: true })
  spoilHeads(profile, Infinity)
  const again = await field.switchOn(profile, true)
  await again.page.goto('/hoy')
  await again.page.getByText(recoveredText.enterAgain).waitFor()
  await readLoss(again.page, 'Chiriaco')
  await promoter.enter(again.page, await field.codeOf(profile))
  await expectAllSent(again.page)
  await again.page.goto(`${hub}/datos`)
  await expect.poll(() => again.page.getByLabel(detailsText.place, { exact: true }).inputValue()).toBe('Chiriaco')
  expect(await again.page.getByText(recoveredText.lostTitle).count()).toBe(0)
  again.expectNoProblems()
})

test('[I12, rule 28] a frozen tab lets go of the journal, and takes it up again', async () => {
  const { phone } = await field.aPhone()
  const other = await phone.context.newPage()
  await other.goto('/hoy')
  const browser = await phone.context.newCDPSession(phone.page)
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' })
  await writeMeeting(other, 'Huampami')
  await browser.send('Page.setWebLifecycleState', { state: 'active' })
  await other.close()
  await writeMeeting(phone.page, 'Tunants')
  phone.expectNoProblems()
})
