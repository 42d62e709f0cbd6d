// [issue 7] The disk is full: 503, nothing is acknowledged, the log says why, and with room it goes on by itself.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkUp } from '../../../src/endpoint/backup/checkup.ts'
import { FileTrouble } from '../../../src/endpoint/backup/into-file.ts'
import { digestOf, markOf } from '../../../src/protocol/row-marks.ts'
import { aDatabase, aFolder } from '../../help/a-database.ts'
import { aSmallDiskAt } from '../../help/a-small-disk.ts'
import { bodyOf, twoPhones } from '../a-phone.ts'
import { aWorkedDatabase, safeOf, save } from '../a-worked-database.ts'
import { anEndpoint } from '../in-process.ts'

test('[I1, I3, I9, fault 22] what does not fit stays on the phone, and goes once there is room', async () => {
  const database = await aDatabase('sqlite')
  const disk = aSmallDiskAt(database.place.dataDir, '6m')
  const endpoint = await anEndpoint({ database })
  const { alba, bruno } = await twoPhones(endpoint)
  for (let number = 0; number < 20; number += 1) alba.write(`before${number}`, { place: `Nieva ${number}` })
  expect((await alba.send()).results).toHaveLength(20)

  disk.fill()
  for (let number = 0; number < 20; number += 1) alba.write(`full${number}`, { development: 'ñ'.repeat(20_000) })
  const { sent, lines } = alba.pack()
  for (let tries = 0; tries < 2; tries += 1) {
    const response = await endpoint.syncPacked(alba.token, bodyOf([sent], lines))
    expect([response.status, await response.json()]).toEqual([503, { kind: 'mclcp-problem', problem: 'unavailable' }])
  }
  const told = endpoint.logged.filter((line) => line.includes('storage unavailable'))
  expect(told).toHaveLength(2)
  for (const line of told) expect(line).toMatch(/"level":50.*full/)
  expect(
    alba
      .states()
      .slice(20)
      .filter((state) => state !== 'sealed'),
  ).toEqual([])
  // Who only asks is answered meanwhile, and hears of nothing that was not taken.
  await bruno.send()
  expect([...bruno.rows.keys()].filter((id) => id.startsWith('full'))).toEqual([])

  disk.free()
  const { state, results } = await alba.send()
  expect([state, results.every(({ is, dup }) => is === 'ok' && !dup), results.length]).toEqual(['ok', true, 20])
  const { digest } = await bruno.send()
  expect(digestOf([...bruno.rows.values()].map(markOf))).toEqual(digest)
  expect(bruno.values('full19')).toEqual({ development: 'ñ'.repeat(20_000) })
  const { mesas } = await database.look((db) => db.transaction().execute((tx) => checkUp(tx, () => {})))
  expect(mesas.flatMap(({ faults }) => faults)).toEqual([])
})

test('[I9] a backup that does not fit leaves nothing behind, and nothing is called safe; with room it is made', async () => {
  const { database } = await aWorkedDatabase(300)
  const folder = aFolder()
  const disk = aSmallDiskAt(folder, '2m')
  disk.fill()
  const file = join(folder, 'copy')
  const failed: unknown = await save(database, file).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(FileTrouble)
  expect(String(failed)).toMatch(/full/)
  expect([await safeOf(database), readdirSync(folder)]).toEqual([0, ['ballast']])
  disk.free()
  await save(database, file)
  expect(readdirSync(folder)).toEqual(['copy'])
})
