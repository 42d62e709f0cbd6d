// [issue 6, point 5b] Work goes from one phone's screen to another's camera: no network, no pairing, and byte for byte.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { byScreenText as text } from '../../src/ui/text/by-screen.ts'
import { randomBytes } from '../help/bytes.ts'
import { film } from './filmed.ts'
import * as promoter from './promoter.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** So many seconds of the shown screen are before the other's camera, over and over. */
const FILMED = 30

async function slowDown(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

/** Text that does not pack, for a bundle of a known weight. */
const dense = (letters: number, seed: number) =>
  [...randomBytes(letters, seed)]
    .map((byte) => String.fromCharCode(byte < 180 ? 35 + (byte % 90) : 225 + (byte % 30)))
    .join('')

test('20 kB sealed on a phone without signal are read by another one’s camera, and kept as they are', async () => {
  const rosa = await stage.switchOn('rosa', true)
  await promoter.enter(rosa.page, await stage.codeFor('Rosa T.'))
  await rosa.context.setOffline(true)
  await promoter.beginMeeting(rosa.page)
  await promoter.openPart(rosa.page, 'development')
  await rosa.page.locator('#otros').fill(dense(18_500, 7))
  await promoter.goBack(rosa.page)
  await rosa.page.goto('/envios')
  await slowDown(rosa.page)
  await rosa.page.getByRole('link', { name: text.show }).click()
  await rosa.page.getByText(text.showTo).waitFor()
  const filmed = join(stage.dir, 'rosa.mjpeg')
  const code = rosa.page.getByRole('img', { name: text.picture })
  const { pictures } = await film(code, filmed, FILMED)
  console.log(`filmed ${pictures} pictures in ${FILMED} s`)

  const marco = await stage.switchOn('marco', true, { camera: filmed })
  await promoter.enter(marco.page, await stage.codeFor('Marco S.'))
  await marco.context.setOffline(true)
  await marco.page.goto('/envios')
  await slowDown(marco.page)
  const start = performance.now()
  await marco.page.getByRole('link', { name: text.take }).click()
  await marco.page.getByRole('heading', { name: text.done(['Rosa']) }).waitFor()
  console.log(`read in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  for (const device of [rosa, marco]) device.expectNoProblems()
})
