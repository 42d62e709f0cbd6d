// The endpoint asks a device to wait: it waits by itself, goes on where it was, and nothing is lost.
import { expect, test } from 'vitest'
import { filesWaiting } from '../../src/store/file-custody.ts'
import { unanswered } from '../../src/store/outbox.ts'
import { aHouse } from '../help/a-house.ts'
import { aPhoto, atEndpoint } from '../help/a-photo.ts'
import { MESA } from '../help/changes.ts'

const PART = 32 * 1024

test('words and photos of a device that asks too much come through, a little each minute', async () => {
  const house = await aHouse({ device: 6, address: 100 })
  const phone = await house.aDevice('promoter', MESA)
  const photos = []
  for (let each = 1; each <= 4; each++) photos.push(await aPhoto(phone, 3 * PART, each))
  const outcomes = new Set<string>()
  let minutes = 0
  for (; minutes < 12 && !(await isEmpty()); minutes++) {
    outcomes.add(await phone.carrier.sendNow())
    const { phase, trouble, nextTryAt } = phone.carrier.status()
    if (trouble) expect([phase, trouble, nextTryAt]).toEqual(['waiting', 'busy', expect.any(Number)])
    house.pass(60_000)
  }
  expect(outcomes).toEqual(new Set(['busy', 'allSent']))
  expect(minutes).toBeGreaterThan(2)
  for (const { sha } of photos) expect(await atEndpoint(house, sha)).toBe(sha)
  // Beside the part that was refused, none went twice: it went on where it was.
  expect(phone.sent.bytes).toBeLessThanOrEqual((4 * 3 + minutes) * PART)

  async function isEmpty(): Promise<boolean> {
    const { files } = await filesWaiting(phone.store)
    return files === 0 && (await unanswered(phone.store)) === 0
  }
})
