// [issue 7] The endpoint loses everything, and a backup is put back: three phones bring what it had not, and nothing twice.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import type { Place } from '../../src/endpoint/config.ts'
import type { Device } from '../help/chromium.ts'
import { truthIn } from '../storm/truth.ts'
import { sendAll } from './counted.ts'
import { digestsAt, expectSameRows } from './digests.ts'
import { addPhoto, expectMeetings, expectPlace, newMeeting, photoOf, writePlace } from './plain-meetings.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

const MESA = mesaId.parse('condorcanqui')

let stage: Stage
let place: Place
beforeEach(async () => {
  stage = await openStage()
  place = { dataDir: stage.endpoint.dataDir, databaseUrl: null }
})
afterEach(() => stage.close())

async function aPhone(name: string): Promise<Device> {
  const phone = await stage.switchOn(name.toLowerCase(), true)
  await promoter.enter(phone.page, await stage.codeFor(name))
  return phone
}

test('[I1, I2, I3, I6, I11, fault 23] what was sent after the backup, what never was, and what was in it: each once, everywhere', async () => {
  const [alba, bruno, celia] = [await aPhone('Alba'), await aPhone('Bruno'), await aPhone('Celia')]
  const everyone = [alba, bruno, celia]
  // All work and send, and each has what the others wrote.
  const hers = await newMeeting(alba.page, 'Nieva')
  const his = await newMeeting(bruno.page, 'Huampami')
  const third = await newMeeting(celia.page, 'Galilea')
  for (const phone of [...everyone, ...everyone]) await sendAll(phone)
  for (const phone of everyone) await expectSameRows(phone, place)

  const file = join(stage.dir, 'kept.copia')
  expect(await stage.endpoint.admin('backup', '--to', file)).toContain('Copia completa y comprobada')

  // Alba sends more: another meeting with its photo, and a correction of what Bruno wrote. Celia has read it.
  const after = await newMeeting(alba.page, 'Chiriaco')
  await addPhoto(alba.page, after)
  const photo = await photoOf(alba.page, after)
  await writePlace(alba.page, his, 'Huampami alto')
  await sendAll(alba)
  await sendAll(celia)
  await expectPlace(celia.page, his, 'Huampami alto')
  // Bruno has no signal, and writes on.
  await bruno.context.setOffline(true)
  const unsent = await newMeeting(bruno.page, 'Yutupis')
  const all = [hers, his, third, after, unsent].toSorted()

  const before = await digestsAt(place)
  await stage.endpoint.kill()
  rmSync(stage.endpoint.dataDir, { recursive: true })
  expect(await stage.endpoint.admin('restore', '--from', file)).toContain('devuelta y comprobada')
  await stage.endpoint.restart()
  // It is not what it was: what came after the backup is with the phones alone.
  const restored = await digestsAt(place)
  expect(restored[MESA]?.v).toBeLessThan(before[MESA]?.v ?? 0)
  expect(restored[MESA]?.epoch).not.toBe(before[MESA]?.epoch)
  expect((await truthIn(place)).rows.get(MESA)?.size).toBe(3)

  // Celia comes first, who has nothing of her own to bring; then those who have; then all hear of it.
  for (const phone of [celia, bruno, alba, celia, bruno, alba]) await sendAll(phone)
  for (const phone of everyone) {
    await expectSameRows(phone, place)
    await expectMeetings(phone.page, all)
    const said = {
      [hers]: 'Nieva',
      [his]: 'Huampami alto',
      [third]: 'Galilea',
      [after]: 'Chiriaco',
      [unsent]: 'Yutupis',
    }
    for (const [hub, words] of Object.entries(said)) await expectPlace(phone.page, hub, words)
    const size = phone === alba ? undefined : photo.length
    expect((await photoOf(phone.page, after, size)).equals(photo)).toBe(true)
    phone.expectNoProblems()
  }

  // Nothing was taken twice, nothing clashed with itself, nothing was set apart.
  const { rows, receipts, apart } = await truthIn(place)
  const kinds = [...(rows.get(MESA)?.values() ?? [])].map(({ type }) => type)
  expect([kinds.filter((kind) => kind === 'meeting').length, kinds.includes('conflict'), apart]).toEqual([5, false, ''])
  const names = receipts.filter(({ mesa }) => mesa === MESA).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
