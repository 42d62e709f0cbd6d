// [issue 6, point 5b] Work goes from one phone's screen to another's camera: no network, no pairing, and byte for byte.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byScreenText as text } from '../../src/ui/text/by-screen.ts'
import { randomBytes } from '../help/bytes.ts'
import { s1Meeting } from '../help/s1.ts'
import { expectAllSent } from './field-phone.ts'
import { film } from './filmed.ts'
import { onDisk } from './on-disk.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** So many seconds of the shown screen are before the other's camera, over and over. */
const FILMED = 40

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

/** Signs that hardly pack, for a bundle of a known weight within the lengths of the fields. */
const written = (seed: number): string => {
  const bytes = randomBytes(6_100, seed)
  return Array.from({ length: 3_050 }, (_, at) => {
    return String.fromCharCode(0x4e00 + (((bytes[2 * at] ?? 0) * 256 + (bytes[2 * at + 1] ?? 0)) % 20_000))
  }).join('')
}
const WRITTEN = { '[id^=notas-]': written(1), '#informes': written(2), '#otros': written(3) }

/** What lies in the box «para llevar», in bytes. */
const carriedBytes = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const open = indexedDB.open('cuaderno-box')
        open.addEventListener('error', () => fail(open.error))
        open.addEventListener('success', () => {
          const all = open.result.transaction('packets').objectStore('packets').getAll()
          all.addEventListener('success', () => {
            open.result.close()
            done(all.result.reduce((sum: number, { bytes }: { bytes: ArrayBuffer }) => sum + bytes.byteLength, 0))
          })
        })
      }),
  )

test('20 kB, sealed, shown by a phone without signal are read by another one’s camera and delivered by it as they were', async () => {
  const rosa = await stage.switchOn('rosa', true)
  await promoter.enter(rosa.page, await stage.codeFor('Rosa T.'))
  await rosa.context.setOffline(true)
  const hub = await promoter.beginMeeting(rosa.page)
  await promoter.openPart(rosa.page, 'agenda')
  await promoter.fillAgenda(rosa.page, s1Meeting.agenda.slice(0, 1))
  await promoter.goBack(rosa.page)
  await promoter.openPart(rosa.page, 'development')
  for (const [field, words] of Object.entries(WRITTEN)) await rosa.page.locator(field).fill(words)
  await promoter.goBack(rosa.page)
  for (const words of Object.values(WRITTEN)) await expect.poll(() => onDisk(rosa.page)).toContain(words)
  await rosa.page.goto('/envios')
  await slowDown(rosa.page)
  await rosa.page.getByRole('link', { name: text.show }).click()
  await rosa.page.getByText(text.showTo).waitFor()
  const filmed = join(stage.dir, 'rosa.mjpeg')
  const pictures = await film(rosa.page.getByRole('img', { name: text.picture }), filmed, FILMED)

  const marco = await stage.switchOn('marco', true, { camera: filmed })
  await promoter.enter(marco.page, await stage.codeFor('Marco S.'))
  await marco.context.setOffline(true)
  await marco.page.goto('/envios')
  await slowDown(marco.page)
  const start = performance.now()
  await marco.page.getByRole('link', { name: text.take }).click()
  // It counts while it reads.
  const counted = marco.page.getByRole('progressbar', { name: text.reading })
  await expect.poll(() => counted.getAttribute('aria-valuetext')).toMatch(/Leído \d+ de \d+/)
  await marco.page.getByRole('heading', { name: text.done('Rosa T.') }).waitFor({ timeout: 180_000 })
  const seconds = (performance.now() - start) / 1000
  const bytes = await carriedBytes(marco.page)
  // Printed and not judged: how fast this machine is says nothing of the app.
  console.log(`${bytes} sealed bytes went by screen in ${seconds.toFixed(1)} s (${pictures} pictures in ${FILMED} s)`)
  expect(bytes).toBeGreaterThan(20_000)

  // Rosa is still without signal when Marco comes to it.
  await marco.context.setOffline(false)
  await expect.poll(() => carriedBytes(marco.page), { timeout: 60_000 }).toBe(0)
  await marco.page.goto(`${hub}/desarrollo`)
  for (const [field, words] of Object.entries(WRITTEN)) {
    await expect.poll(() => marco.page.locator(field).inputValue(), { timeout: 60_000 }).toBe(words)
  }
  await rosa.context.setOffline(false)
  await expectAllSent(rosa.page)
  for (const device of [rosa, marco]) device.expectNoProblems()
})

test('no camera: it says so, and nothing is lost', async () => {
  const ana = await stage.switchOn('ana', true)
  await promoter.enter(ana.page, await stage.codeFor('Ana P.'))
  await ana.page.goto('/envios/recibir')
  await ana.page.getByRole('alert').getByText(text.denied).waitFor()
  await ana.page.goto('/envios/pasar')
  await ana.page.getByText(text.nothing, { exact: true }).waitFor()
  ana.expectNoProblems()
})
