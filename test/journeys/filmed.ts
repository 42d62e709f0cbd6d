// What a camera before a screen would see: the screen's own pictures at the rate at which they came, for another phone.
import { writeFileSync } from 'node:fs'
import type { Locator } from 'playwright-core'

/** Chromium plays a file of JPEG pictures at this rate, over and over. */
const RATE = 30

/**
 * Films the part of the page around something, for so long.
 * @param margin CSS pixels around it
 * @returns how many different pictures were taken
 */
export async function film(what: Locator, file: string, seconds: number, margin = 8): Promise<number> {
  const page = what.page()
  await what.scrollIntoViewIfNeeded()
  const box = await what.boundingBox()
  if (!box) throw new Error('nothing to film')
  const { x, y, width } = box
  const side = width + 2 * margin
  const clip = { x: Math.max(0, x - margin), y: Math.max(0, y - margin), width: side, height: side }
  const shots: { at: number; jpeg: Buffer }[] = []
  const start = performance.now()
  const elapsed = () => (performance.now() - start) / 1000
  while (elapsed() < seconds) {
    const jpeg = await page.screenshot({ type: 'jpeg', quality: 60, clip })
    shots.push({ at: elapsed(), jpeg })
  }
  const pictures: Buffer[] = []
  let index = 0
  for (let tick = 0; tick < seconds * RATE; tick++) {
    while ((shots[index + 1]?.at ?? Infinity) <= tick / RATE) index += 1
    pictures.push(shots[index]?.jpeg ?? Buffer.alloc(0))
  }
  writeFileSync(file, Buffer.concat(pictures))
  return shots.length
}
