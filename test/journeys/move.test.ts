// [issue 7] The data move to PostgreSQL while phones hold what they have not sent: the phones notice nothing, nothing is lost.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { outboxText } from '../../src/ui/text/outbox.ts'
import type { Device } from '../help/chromium.ts'
import { postgresBinaries, startPostgres, type PostgresServer } from '../help/postgres.ts'
import { truthIn } from '../storm/truth.ts'
import { sendAll } from './counted.ts'
import { digestsAt, expectSameRows } from './digests.ts'
import { addPhoto, expectMeetings, expectPlace, newMeeting, photoOf, writePlace } from './plain-meetings.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

const binaries = postgresBinaries()
let stage: Stage
let server: PostgresServer | null = null
beforeEach(async () => {
  stage = await openStage()
  server = binaries === null ? null : await startPostgres(binaries)
})
afterEach(async () => {
  await stage.close()
  await server?.remove()
})

async function aPhone(name: string): Promise<Device> {
  const phone = await stage.switchOn(name.toLowerCase(), true)
  await promoter.enter(phone.page, await stage.codeFor(name))
  return phone
}

test('[I1, I2, I3, I6, I7, I11] what was there, what was on no endpoint yet, and what is written later: each once, everywhere', async ({
  skip,
}) => {
  if (!server) return skip(`no PostgreSQL binaries for ${process.platform} on ${process.arch}`)
  const there = { dataDir: stage.endpoint.dataDir, databaseUrl: server.home }
  const [alba, bruno, celia] = [await aPhone('Alba'), await aPhone('Bruno'), await aPhone('Celia')]
  const everyone = [alba, bruno, celia]
  const first = await newMeeting(alba.page, 'Nieva')
  await addPhoto(alba.page, first)
  const photo = await photoOf(alba.page, first)
  for (const phone of [alba, bruno, celia]) await sendAll(phone)
  // Two have no signal: one writes a meeting with a photo, the other corrects what is already there.
  await bruno.context.setOffline(true)
  const unsent = await newMeeting(bruno.page, 'Yutupis')
  await addPhoto(bruno.page, unsent)
  await celia.context.setOffline(true)
  await writePlace(celia.page, first, 'Nieva alta')

  await stage.endpoint.stop()
  // Looked at in a copy: who looks has the database open for a while.
  const copy = join(stage.dir, 'before')
  cpSync(stage.endpoint.dataDir, copy, { recursive: true })
  const before = await digestsAt({ dataDir: copy, databaseUrl: null })
  expect(await stage.endpoint.admin('move', '--to', server.home)).toContain('mesas iguales una por una')
  // By mistake on the old one.
  await expect(stage.endpoint.restart()).rejects.toThrow(/se trasladaron a PostgreSQL/)
  await stage.endpoint.restart({ DATABASE_URL: server.home })
  expect(await digestsAt(there)).toEqual(before)

  // To Alba, who had sent everything, nothing has happened: nothing comes again.
  await alba.page.goto('/envios')
  await alba.page.getByText(outboxText.signal.allSent[0] ?? '', { exact: true }).waitFor()
  await expectSameRows(alba, there)
  const later = await newMeeting(alba.page, 'Chiriaco')
  for (const phone of [bruno, celia, alba, bruno, celia]) await sendAll(phone)

  const said = { [first]: 'Nieva alta', [unsent]: 'Yutupis', [later]: 'Chiriaco' }
  for (const phone of everyone) {
    await expectSameRows(phone, there)
    await expectMeetings(phone.page, Object.keys(said).toSorted())
    for (const [hub, words] of Object.entries(said)) await expectPlace(phone.page, hub, words)
    phone.expectNoProblems()
  }
  expect((await photoOf(celia.page, first, photo.length)).equals(photo)).toBe(true)

  const { receipts, apart, epoch } = await truthIn(there)
  expect([apart, epoch]).toEqual(['', before['condorcanqui']?.epoch])
  const names = receipts.filter(({ mesa }) => mesa === 'condorcanqui').map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(await stage.endpoint.admin('verify')).toContain('todo está bien')
})
